"""Limits (期限): what the law allows for an act, and in which version of the law, read from ``yifa/law/*.toml``.

A limit is named ``<family>.<row>``, as in ``foi.reply``; a family is one file, and holds one or more versions of its law
(``foi_2007``, ``foi_2019``), of which at most one applies on any day. The version is chosen by the day of the event that
starts the period (C10).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from yifa.kernel.errors import Refused

_NOT_LAW = ("calendar", "sources")
_LISTS = ("not_counted", "suspended_by")


@dataclass(frozen=True, slots=True)
class Extension:
    """How a limit may be extended (延长): by ``amount`` units, or to that many in all where ``total``.

    Where the law gives no number ``amount`` is ``None``, and ``length`` may say it in words.
    """

    approved_by: str
    amount: int | None = None
    unit: str | None = None
    total: bool = False
    length: str = ""
    notify: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit in one version of the law.

    ``kind`` is ``deadline`` (act by then), ``minimum_period`` (must last at least so long), ``backward`` (act at least so
    long before the event), ``limitation`` (long stop), ``fixed_date`` (``amount`` is ``MM-DD``, each year), ``event_rule``,
    ``headcount``, ``ratio`` or ``rule``. ``unit`` is ``working_days``, ``calendar_days``, ``months``, ``years``, ``hours``,
    ``fixed_date``, ``event``, ``persons``, ``percent``, ``promptly``, ``reasonable`` or none. ``roll`` says on what ground
    a period that ends on a day off runs on to the next working day: ``statutory``, ``by_analogy`` or not at all.

    It applies from ``applies_from`` to ``applies_to``: its text has been in force from ``in_force_from`` on, and before that
    day only the numbers were the same. ``article`` is the short reference of the source, ``citation`` the full one in
    Chinese. ``verified`` says whether the article itself was read in ``source``.
    """

    id: str
    version: str
    title: str
    statute: str
    edition: str
    applies_from: date
    applies_to: date | None
    in_force_from: date
    name: str
    article: str
    kind: str
    verified: bool
    source: str
    source_kind: str
    amount: int | str | None = None
    unit: str | None = None
    roll: str | None = None
    extension: Extension | None = None
    citation: str = ""
    from_event: str = ""
    who: str = ""
    not_counted: tuple[str, ...] = ()
    suspended_by: tuple[str, ...] = ()
    conditions: str = ""
    effect: str = ""
    note: str = ""


def limit(id: str, on: date) -> Limit:
    """Return the limit as it stands on a day. Raises ``limit_unknown``, or ``limit_not_in_force`` with when it was."""
    found = in_force(id, on)
    if found is None:
        spans = ", ".join(f"{each.applies_from}..{each.applies_to or ''}" for each in versions(id))
        raise Refused("limit_not_in_force", field="limit", limit=id, on=on, spans=spans)
    return found


def in_force(id: str, on: date) -> Limit | None:
    """Return the limit as it stands on a day, ``None`` where it did not. Raises ``limit_unknown``."""
    for first, last, found in reversed(_spans(id)):
        if first <= on and (last is None or on <= last):
            return found
    return None


def promised(days: int, on: date) -> Limit:
    """A number of working days from a day on that no law sets but the case itself (自定期限), as that of a promise."""
    return Limit("", "", "", "", "", on, None, on, "", "", "deadline", True, "", "", amount=days, unit="working_days")


def version(id: str, version: str) -> Limit:
    """Return the limit in the version of that name. Raises ``limit_unknown`` and ``limit_version_unknown``."""
    for each in versions(id):
        if each.version == version:
            return each
    raise Refused(
        "limit_version_unknown", limit=id, version=version, known=", ".join(each.version for each in versions(id))
    )


@cache
def versions(id: str) -> tuple[Limit, ...]:
    """Return every version of the limit, oldest first. Raises ``limit_unknown``."""
    name, _, row = id.partition(".")
    found = _family(name).get(row, ()) if name in _families() else ()
    if not found:
        close = get_close_matches(id, all_limit_ids(), 3)
        raise Refused("limit_unknown", field="limit", limit=id, hint=f" ({', '.join(close)}?)" if close else "")
    return found


@cache
def all_limit_ids() -> tuple[str, ...]:
    """Return the id of every limit, family by family."""
    return tuple(f"{name}.{row}" for name in _families() for row in _family(name))


@cache
def sources() -> Mapping[str, str]:
    """Return what was read, by the key that ``Limit.source`` names."""
    return _read("sources")


def regimes(family: str) -> tuple[Mapping[str, Any], ...]:
    """Return the versions of one law as written: notes, working-day rule, outcomes, tables and limits."""
    return tuple(_read(family)["version"])


@cache
def _spans(id: str) -> tuple[tuple[date, date | None, Limit], ...]:
    # Before its text was in force, a version whose numbers were the same may be used, but was not read for those days.
    found, same = versions(id), {law["id"] for law in regimes(id.partition(".")[0]) if law.get("same_numbers_verified")}
    spans: list[tuple[date, date | None, Limit]] = []
    for each in found:
        earlier = replace(each, verified=each.verified and each.version in same)
        spans += [(each.applies_from, each.applies_to, earlier), (each.in_force_from, each.applies_to, each)]
    return tuple(spans)


@cache
def _families() -> tuple[str, ...]:
    names = sorted(path.name for path in files("yifa.law").iterdir() if path.name.endswith(".toml"))
    return tuple(name[:-5] for name in names if name[:-5] not in _NOT_LAW)


@cache
def _family(name: str) -> dict[str, tuple[Limit, ...]]:
    found: dict[str, tuple[Limit, ...]] = {}
    for regime in sorted(_read(name)["version"], key=lambda regime: regime["applies_from"]):
        shared = {
            "version": regime["id"],
            "applies_to": regime.get("applies_to"),
            **{field: regime[field] for field in ("title", "statute", "edition", "applies_from", "in_force_from")},
        }
        for row in regime.get("limit", ()):
            lists = {field: tuple(row[field]) for field in _LISTS if field in row}
            extension = {"extension": Extension(**row["extension"])} if "extension" in row else {}
            whole = Limit(**{**row, **shared, **lists, **extension, "id": f"{name}.{row['id']}"})
            found[row["id"]] = (*found.get(row["id"], ()), whole)
    return found


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("yifa.law").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
