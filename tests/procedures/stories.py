"""Runs worked cases (办理示例): stories with dates, states, due dates and marks that were worked out by hand."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from mimetypes import guess_type
from pathlib import Path
from typing import Any, ClassVar

import yaml

from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Actor, Done, Edition, Event, File, Mark, Office, Snapshot
from yifa.kernel.days import Calendar, load_calendar
from yifa.kernel.declarations import Action
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.registry import Registry
from yifa.kernel.roles import ROLES, Place
from yifa.kernel.running import start_until
from yifa.kernel.standings import Hold
from yifa.site.registry import REGISTRY

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Known:
    """Facts held in memory: the cases, standings and files that a story names, and every organ."""

    cases: Mapping[str, Snapshot] = field(default_factory=dict)
    holds: Sequence[Hold] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    editions: Sequence[Edition] = ()

    def case(self, number: str) -> Snapshot | None:
        return self.cases.get(number)

    def children(self, number: str) -> Sequence[Snapshot]:
        return [case for case in self.cases.values() if case.parent == number]

    def organ(self, key: str) -> Office | None:
        parts = key.split(".")
        path = "".join(f"/{'.'.join(parts[: end + 1])}" for end in range(len(parts)))
        return Office(key, key, self.kinds.get(key, ""), f"{path}/") if key else None

    def standings(self, standing: str, *, subject: str = "", name: str = "") -> Sequence[Hold]:
        return [
            hold
            for hold in (*self.holds, *(hold for case in self.cases.values() for hold in case.standings))
            if hold.standing == standing and (subject or name)
            if (subject or hold.subject, name or hold.name) == (hold.subject, hold.name)
        ]

    def file(self, digest: str) -> File | None:
        return File(digest, digest, guess_type(digest)[0] or "application/octet-stream", 1)

    def content(self, digest: str) -> bytes:
        return self.files.get(digest, "").encode()

    def figure(self, id: str) -> str | None:
        found = REGISTRY.figures.get(id)
        return found.label if found else None

    def edition(self, organ: str, year: int, number: int) -> Edition | None:
        return next(
            (each for each in self.editions if (each.organ, each.year, each.number) == (organ, year, number)), None
        )

    def calendar(self, edition: str = "") -> Calendar:
        return load_calendar().as_of(edition) if edition else load_calendar()


class Loader(yaml.SafeLoader):
    """Reads only true and false as truths, as YAML 1.2 does, so that a step may say ``on`` which day it happens."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:bool"]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), "tf")


def stories(folder: Path) -> list[dict[str, Any]]:
    """Every story below a folder, with the file that it stands in."""
    return [
        {**story, "file": path.name}
        for path in sorted(folder.glob("**/cases/*.yaml"))
        for story in yaml.load(path.read_text(encoding="utf-8"), Loader)
    ]


def _known(story: Mapping[str, Any]) -> Known:
    cases = {}
    for number, said in story.get("known", {}).items():
        day = said.get("on", date(2018, 1, 2))
        cases[number] = Snapshot(
            procedure=said["procedure"],
            version=1,
            number=number,
            organ=said.get("organ", story["organ"]),
            state=said.get("state", ""),
            sequence=1,
            opened_on=day,
            last_on=day,
            law_day=day,
            handler="",
            closed_on=said.get("closed_on"),
            published_on=said.get("published_on"),
            outcome=said.get("outcome", ""),
            parent=said.get("parent", ""),
            data=said.get("data", {}),
            done={action: Done(1, on, "", "") for action, on in said.get("did", {}).items()},
            runs=tuple(
                start_until(clock, 1, day, until, load_calendar()) for clock, until in said.get("runs", {}).items()
            ),
        )
    holds = [
        Hold(
            said["standing"], said["subject"], said.get("name", ""), said.get("organ", story["organ"]),
            tuple(said.get("scope", ())), said["since"], said.get("until"), said.get("ended"), said.get("case", ""),
        )
        for said in story.get("known_standings", ())
    ]  # fmt: skip
    editions = [Edition(**said) for said in story.get("editions", ())]
    return Known(cases, holds, story.get("files", {}), story.get("kinds", {}), editions)


def actor(text: str, organ: str, named: Mapping[str, Any], number: str) -> Actor:
    """The person whom a story's ``by`` means: a role key, ``role/2`` for another person of that role.

    ``role@organ`` says where somebody stands whose role may be held in any organ.
    """
    text, _, elsewhere = text.partition("@")
    key = text.split("/", maxsplit=1)[0]
    role = ROLES[key]
    place = {
        Place.OWN: organ,
        Place.NAMED: str(named.get(role.named_in, "nowhere")),
        Place.ANY: elsewhere or "other",
        Place.PARTY: "",
    }[role.place]
    party = role.place is Place.PARTY
    name = (text.partition("/")[2] or role.label) if party else text
    return Actor(text, name, role.label, place, frozenset({key}), number if party else "")


@dataclass(frozen=True)
class Taken:
    """One step as it was decided, so that it can be tried again otherwise."""

    procedure: type[Procedure]
    at: Snapshot | Opening
    action: Action
    given: Mapping[str, Any]
    by: Actor
    on: date
    facts: Known
    attachments: Sequence[str]

    def decide(self) -> Event:
        """Decide it again."""
        return decide(
            self.procedure, self.at, self.action, self.given, self.by, self.on,
            today=TODAY, facts=self.facts, calendar=load_calendar(), attachments=self.attachments,
        )  # fmt: skip


@dataclass
class Told:
    """What a story came to: its last state, all marks and events, and what it reached."""

    case: Snapshot
    events: list[Event]
    marks: Counter[str]
    steps: list[tuple[Snapshot, Action, Event, list[Mark]]]
    taken: list[Taken]
    barred: set[str]
    """The clocks that a step was refused for: it came after their last day, or before the end of a period to wait out."""


def tell(story: Mapping[str, Any], registry: Registry) -> Told:
    """Act a story out, checking what it expects after each step and at its end."""
    procedure: type[Procedure] = registry[story["procedure"]]
    facts, calendar = _known(story), load_calendar()
    at: Snapshot | Opening = Opening(procedure, story["organ"], story.get("parent", ""))
    events: list[Event] = []
    marks: Counter[str] = Counter()
    steps, tried, barred = [], [], set[str]()
    for index, step in enumerate(story["steps"], 1):
        where = f"{story['file']}: {story['name']}: step {index} ({step['do']})"
        if "known" in step:
            story = {**story, "known": {**story.get("known", {}), **step["known"]}}
            facts = _known(story)
        case = at if isinstance(at, Snapshot) else None
        given = step.get("data", {}) or {}
        named = {**(case.data if case else {}), **given}
        by = actor(step["by"], story["organ"], named, case.number if case else "")
        action = find_action(procedure, step["do"])
        try:
            taken = Taken(procedure, at, action, given, by, step["on"], facts, step.get("attachments", ()))
            event = taken.decide()
            after, left = apply(procedure, at, event, calendar, "示例〔2018〕1号")
        except Refused as refused:
            if step.get("refused") != refused.code:
                raise AssertionError(f"{where}: refused with {refused}") from refused
            if case is not None:
                barred |= _barred(case, action, given, step["on"], refused)
            continue
        assert "refused" not in step, f"{where}: should be refused with {step.get('refused')}"
        at = after
        tried.append(taken)
        events.append(event)
        for mark in left:
            marks[mark.count] += mark.amount
        steps.append((after, action, event, list(left)))
        if "state" in step:
            assert after.state == step["state"], f"{where}: is {after.state}, not {step['state']}"
        for clock, day in step.get("due", {}).items():
            run = after.run(clock)
            assert run is not None, f"{where}: clock {clock} never ran"
            assert run.live, f"{where}: clock {clock} does not run"
            assert run.due == day, f"{where}: {clock} is due on {run.due}, not {day}"
        for standing, stands in step.get("stands", {}).items():
            held = [hold for hold in after.standings if hold.standing.endswith(f".{standing}")]
            assert any(hold.covers(step["on"]) for hold in held) == stands, f"{where}: {standing}: {held}"
        for clock in step.get("not_running", ()):
            run = after.run(clock)
            assert run is None or not run.live, f"{where}: clock {clock} runs"
    assert isinstance(at, Snapshot), f"{story['file']}: {story['name']}: no case was opened"
    check_end(story, at, marks, registry)
    return Told(at, events, marks, steps, tried, barred)


def _barred(case: Snapshot, action: Action, given: Mapping[str, Any], on: date, refused: Refused) -> set[str]:
    day = given.get(action.at) or on
    day = day if isinstance(day, date) else date.fromisoformat(day)
    live = {clock.key: run for clock in (*action.stops, *action.awaits) if (run := case.run(clock.key)) and run.live}
    return {key for key, run in live.items() if (refused.code == "period_not_over" if run.waits else run.due < day)}


def check_end(story: Mapping[str, Any], case: Snapshot, marks: Counter[str], registry: Registry) -> None:
    """Compare a story's end with what it expects: state, outcome, clocks, publication and every mark that is listed."""
    expect, where = story["expect"], f"{story['file']}: {story['name']}"
    assert case.state == expect["state"], f"{where}: ends {case.state}, not {expect['state']}"
    if "outcome" in expect:
        assert case.outcome == expect["outcome"], f"{where}: outcome {case.outcome}, not {expect['outcome']}"
    for clock, status in expect.get("clocks", {}).items():
        run = case.run(clock)
        assert run is not None, f"{where}: clock {clock} never ran"
        assert run.status == status, f"{where}: clock {clock} is {run.status}, not {status}"
    listed = {id: amount for id, amount in marks.items() if not registry.figures[id].detail}
    assert listed == expect.get("marks", {}), f"{where}: marks {listed}"
    if "published" in expect:
        assert (case.published_on is not None) == expect["published"], f"{where}: published on {case.published_on}"
