"""The glossary is the one place of terms: nothing declared is missing or differs, nothing forbidden is used."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from yifa.kernel.checks import labels
from yifa.kernel.data import hints
from yifa.kernel.glossary import glossary
from yifa.kernel.roles import ROLES
from yifa.site.registry import REGISTRY

WRITTEN: dict[str, Any] = tomllib.loads(files("yifa.kernel").joinpath("GLOSSARY.toml").read_text(encoding="utf-8"))
DECLARED = [(procedure.key, *said) for procedure in REGISTRY for said in labels(procedure)]


def test_every_role_has_its_term() -> None:
    assert {key: role.label for key, role in ROLES.items()} == dict(glossary().terms["common.role"])


def test_every_declared_label_is_its_term() -> None:
    wrong = [said for said in DECLARED if glossary().term(said[0], said[1], said[2]) != said[3]]
    assert wrong == []


def test_no_label_is_a_synonym_never_to_use() -> None:
    never = {
        (scope, word): f"{scope}.{kind}.{key}"
        for scope, kinds in WRITTEN.items()
        for kind, terms in kinds.items()
        for key, entry in terms.items()
        if isinstance(entry, dict)
        for word in entry.get("never", ())
    }
    used = [
        (procedure, kind, key, label, never[scope, label])
        for procedure, kind, key, label in DECLARED
        for scope in (procedure, "common")
        if (scope, label) in never and never[scope, label] != f"{scope}.{kind}.{key}"
    ]
    assert used == []


def test_no_term_stands_in_the_glossary_that_nothing_declares() -> None:
    declared = {(scope, kind, key) for procedure, kind, key, _ in DECLARED for scope in (procedure, "common")}
    declared |= {("common", "role", key) for key in ROLES}
    idle = [
        f"{scope}.{kind}.{key}"
        for scope, kinds in WRITTEN.items()
        for kind, terms in kinds.items()
        for key in terms
        if (scope, kind, key) not in declared
    ]
    assert idle == []


@pytest.mark.parametrize("kind", sorted({kind for kinds in WRITTEN.values() for kind in kinds}))
def test_the_glossary_knows_only_declared_kinds(kind: str) -> None:
    assert kind in {"procedure", "state", "action", "clock", "document", "count", "standing", "role", "field", "choice"}


def test_every_relation_between_cases_is_told_in_chinese() -> None:
    told = {
        (procedure.key, name): hints(info).link
        for procedure in REGISTRY
        for name, info in procedure.fields().items()
        if hints(info).link
    }
    assert {place: relation for place, relation in told.items() if relation and relation.isascii()} == {}
