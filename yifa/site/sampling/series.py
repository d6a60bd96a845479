"""Large ledgers of many like cases (成批台账), each from a recipe of its own: ``recipes/<ledger>.toml`` of a sample.

A recipe says, in tables (all but ``case``, ``batches``, ``organs``, ``kinds``, ``ways`` and ``steps`` may be left out):

- ``case``: the pattern of the cases' references, with what is always known and ``{n}``, the serial number among those of the same
  pattern and year in the order of opening;
- ``anchor``: the step whose day a batch draws, by default the first of each way; a batch may have its own;
- ``[days]``: ``rest``, what happens on a day off beside a working day's 1, and ``months``, twelve weights;
- ``[words]``: lists of phrases, each drawn from wherever its name stands in braces;
- ``[[batches]]``: ``count`` cases whose anchor lies from ``from`` to ``to``; no step happens after ``last`` (by default ``to``).
  ``kinds``, ``organs`` and ``ways`` may name those that it is drawn from;
- ``[[organs]]``: ``organ`` and ``weight``; ``[[kinds]]``: ``name``, ``weight``, ``months``, and the ``organs`` and ``ways`` that go
  with it; ``[[ways]]``: ``name``, ``weight`` and ``steps``, the names of its steps in their order;
- ``[steps.<name>]``: ``step`` (the action, by default the name), ``post``, ``gap``, ``chance``, and the fields that it fills as
  ``values``; with ``ledger``, the key of another procedure, it is a step of the case's one sub-case there.

``let`` in a batch, an organ, a kind or a way gives names to what is drawn once for each case, and later phrases may use them:
those of the organ come first, then those of kind, way and batch. Always known are the ``{organ}`` with its ``{机关}`` and
``{代字}``, the ``{年}``, ``{月}`` and ``{日}`` of opening, ``{去年}``, ``{上月}`` and ``{号}``, the serial number without
zeros, and at each step ``{on}``, its day, and the values of the steps before.

A drawn value is a phrase (see :class:`yifa.site.sampling.words.Words`); a list, of which one is drawn; a table of phrases with
weights; ``{days = [low, high]}`` or ``{working = [low, high]}``, a day so far from the step's; or anything else as it is. An
empty value is left out. ``gap`` is how many working days a step lies after the one before; ``chance`` how likely it happens at
all. ``post`` is a role key, as ``clerk``, or ``clerk@<organ>``; whoever acts in one role of a case keeps it and takes no other. Any
other text is a phrase for the post's key, or for the label of a party.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from yifa.kernel.days import Calendar
from yifa.kernel.roles import ROLES
from yifa.site.sampling.words import Days, Words

Row = dict[str, Any]
"""A row of a ledger: a step's values by field."""
Table = Mapping[str, Any]
_EVEN = {"rest": 0, "months": [1] * 12}


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the sample's register: its key, who holds it, and from when to when."""

    key: str
    person: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Staff:
    """The sample's organs (name and 机关代字 by key), and its posts by organ and role label."""

    organs: Mapping[str, tuple[str, str]]
    posts: Mapping[tuple[str, str], Sequence[Post]]


def read_staff(sample: Path) -> Staff:
    """Read the registers of a sample."""
    with (sample / "organs.csv").open(encoding="utf-8", newline="") as file:
        organs = {row["机关代码"]: (row["机关名称"], row["机关代字"]) for row in csv.DictReader(file)}
    posts: dict[tuple[str, str], list[Post]] = defaultdict(list)
    with (sample / "posts.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            post = Post(row["岗位代码"], row["人员代码"], row.get("任职日期") or "", row.get("离任日期") or "")
            for role in row["角色"].split("、"):
                posts[row["机关代码"], role].append(post)
    return Staff(organs, posts)


@dataclass(slots=True)
class Planned:
    """One case before it is told: the day of its anchor, and what was drawn for it."""

    batch: Table
    organ: Table
    kind: Table
    way: Table
    days: list[tuple[str, date]]


class Series:
    """The cases of one recipe."""

    def __init__(self, recipe: Table, seed: str, people: Table, staff: Staff, calendar: Calendar) -> None:
        self._recipe = recipe
        self._chance = Random(seed)
        self._words = Words(self._chance, people, recipe.get("words"))
        self._days = Days({**_EVEN, **recipe.get("days", {})}, calendar, self._chance)
        self._calendar = calendar
        self._staff = staff

    def rows(self) -> list[Row]:
        """The rows of the ledger, by day."""
        cases = [case for batch in self._recipe["batches"] for case in self._planned(batch)]
        cases.sort(key=lambda case: case.days[0][1])
        numbers: Counter[str] = Counter()
        return sorted((row for case in cases for row in self._told(case, numbers)), key=lambda row: row["on"])

    def _planned(self, batch: Table) -> Iterator[Planned]:
        kinds = self._open("kinds", batch)
        drawn = Counter(self._chance.choices(range(len(kinds)), _weights(kinds), k=batch["count"]))
        for index, count in sorted(drawn.items()):
            kind = kinds[index]
            organs, ways = self._open("organs", batch, kind), self._open("ways", batch, kind)
            for day in self._days.some(count, batch["from"], batch["to"], kind.get("months")):
                way = self._one(ways)
                days = [
                    (name, on)
                    for name, on in self._laid(way["steps"], day, batch.get("anchor") or self._recipe.get("anchor", ""))
                    if on <= batch.get("last", batch["to"])
                ]
                yield Planned(batch, self._one(organs), kind, way, days)

    def _open(self, table: str, *narrowed: Table) -> list[Table]:
        """The entries of a table that each of ``narrowed`` leaves open."""
        key = "organ" if table == "organs" else "name"
        return [
            each for each in self._recipe[table] if all(each[key] in by.get(table, (each[key],)) for by in narrowed)
        ]

    def _one(self, entries: Sequence[Table]) -> Table:
        return self._chance.choices(entries, _weights(entries))[0]

    def _laid(self, names: Sequence[str], day: date, anchor: str) -> list[tuple[str, date]]:
        """The steps that happen, each with its day, before and after the anchor on ``day``."""
        steps = self._recipe["steps"]
        happen = [name for name in names if self._chance.random() < steps[name].get("chance", 1)]
        gaps = [self._chance.randint(*steps[name].get("gap", (0, 0))) for name in happen]
        at = next((place for place, name in enumerate(happen) if self._action(name) == anchor), 0)
        days = [day] * len(happen)
        for place in range(at - 1, -1, -1):
            days[place] = self._calendar.add_working_days(days[place + 1], -gaps[place + 1])
        for place in range(at + 1, len(happen)):
            days[place] = self._calendar.add_working_days(days[place - 1], gaps[place])
        return list(zip(happen, days, strict=True))

    def _action(self, name: str) -> str:
        return str(self._recipe["steps"][name].get("step", name))

    def _told(self, case: Planned, numbers: Counter[str]) -> Iterator[Row]:
        organ = str(case.organ["organ"])
        full, mark = self._staff.organs[organ]
        opened = case.days[0][1]
        before = opened.replace(day=1) - timedelta(1)
        names = {
            "organ": organ, "机关": full, "代字": mark, "on": opened.isoformat(), "年": str(opened.year),
            "去年": str(opened.year - 1), "月": str(opened.month), "日": str(opened.day),
            "上月": f"{before.year}年{before.month}月",
        }  # fmt: skip
        pattern = self._words.say(self._recipe["case"], **{**names, "n": "{n}"})
        numbers[pattern] += 1
        names["号"], names["n"] = str(numbers[pattern]), f"{numbers[pattern]:04}"
        for source in (case.organ, case.kind, case.way, case.batch):
            self._draw(source.get("let", {}), names, opened)
        reference = pattern.replace("{n}", names["n"])
        acting: dict[str, Post] = {}
        opened_in: set[str] = set()
        for name, on in case.days:
            step = self._recipe["steps"][name]
            names["on"] = on.isoformat()
            post = self._post(step["post"], organ, on, acting, names)
            own = self._draw(step.get("values", {}), names, on)
            row = {"case": reference, "step": self._action(name), "on": on, "organ": organ, "post": post, **own}
            if "ledger" in step:
                row |= {"ledger": step["ledger"]}
                row |= {} if step["ledger"] in opened_in else {"parent": reference}
                opened_in.add(step["ledger"])
            yield row

    def _draw(self, values: Table, names: dict[str, str], on: date) -> Row:
        """Draw these values, and let later phrases know them by name."""
        drawn = {}
        for name, value in values.items():
            drawn[name] = names[name] = self._value(value, names, on)
        return drawn

    def _value(self, value: Any, names: Mapping[str, str], on: date) -> str:
        if isinstance(value, Mapping):
            if "days" in value:
                return (on + timedelta(self._chance.randint(*value["days"]))).isoformat()
            if "working" in value:
                return self._calendar.add_working_days(on, self._chance.randint(*value["working"])).isoformat()
            value = self._chance.choices(list(value), list(value.values()))[0]
        elif isinstance(value, list):
            value = self._chance.choice(value)
        if isinstance(value, bool):
            return "是" if value else "否"
        return self._words.say(value, **names) if isinstance(value, str) else str(value)

    def _post(self, told: str, organ: str, on: date, acting: dict[str, Post], names: Mapping[str, str]) -> str:
        role, _, elsewhere = told.partition("@")
        if role.partition("/")[0] not in ROLES:
            return self._words.say(told, **names)
        if told not in acting:
            label, taken = ROLES[role.partition("/")[0]].label, {post.person for post in acting.values()}
            acting[told] = self._chance.choice(
                [
                    post
                    for post in self._staff.posts.get((elsewhere or organ, label), ())
                    if post.person not in taken and post.since <= str(on) and (not post.until or str(on) <= post.until)
                ]
            )
        return acting[told].key


def _weights(entries: Sequence[Table]) -> list[float]:
    """The weights of the entries, even where none has any."""
    weights = [entry.get("weight", 1) for entry in entries]
    return weights if any(weights) else [1] * len(entries)
