"""The glossary (术语表): every declared identifier and its Chinese term, read from ``GLOSSARY.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by ``"<procedure>.<kind>"`` (or ``"common.<kind>"``) and identifier.

    Kinds are ``procedure``, ``state``, ``action``, ``clock``, ``document``, ``count``, ``standing``,
    ``role``, ``field``, ``choice``.
    """

    terms: Mapping[str, Mapping[str, str]]

    def term(self, procedure: str, kind: str, key: str) -> str | None:
        """Return the Chinese term of ``key``, a procedure's own before the common one; ``None`` where there is none."""
        own = self.terms.get(f"{procedure}.{kind}", {})
        return own[key] if key in own else self.terms.get(f"common.{kind}", {}).get(key)


@cache
def glossary() -> Glossary:
    """Return the project's glossary.

    In the file ``[reconsideration.action]`` holds ``accept = "受理"``, or
    ``accept = {term = "受理", source = "行政复议法第三十条", never = ["立案"]}`` where there is more to say.
    """
    text = files("yifa.kernel").joinpath("GLOSSARY.toml").read_text(encoding="utf-8")
    return Glossary(
        {
            f"{scope}.{kind}": {key: entry if isinstance(entry, str) else entry["term"] for key, entry in terms.items()}
            for scope, kinds in tomllib.loads(text).items()
            for kind, terms in kinds.items()
        }
    )
