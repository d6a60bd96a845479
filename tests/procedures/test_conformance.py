"""What every procedure must show of itself by its worked cases: the whole of it, nothing to the wrong hands, no blank in a 文书.

A procedure is found by the registry and so held to all of this from its first day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

import yifa.procedures
from tests.procedures.stories import Known, Taken, Told, stories, tell
from yifa.documents.letters import letter
from yifa.kernel.acting import apply
from yifa.kernel.data import Personal, members
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.redaction import mask
from yifa.kernel.references import Opening
from yifa.kernel.replaying import replay
from yifa.kernel.roles import ROLES, Place
from yifa.kernel.running import Status
from yifa.portal.dossiers import WITHHELD, withheld
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.__path__[0]))
PAGES = Path(__file__).parents[2] / "docs" / "procedures"
ELSEWHERE = "elsewhere"

each_story = pytest.mark.parametrize(
    "index", range(len(STORIES)), ids=[f"{story['procedure']}: {story['name']}" for story in STORIES]
)
each_procedure = pytest.mark.parametrize("procedure", list(REGISTRY), ids=lambda procedure: procedure.key)


@cache
def told(index: int) -> Told:
    """What a story came to; it is acted out once."""
    return tell(STORIES[index], REGISTRY)


def of(procedure: type[Procedure]) -> Iterator[Told]:
    """What the stories of a procedure came to."""
    return (told(index) for index, story in enumerate(STORIES) if story["procedure"] == procedure.key)


@each_story
def test_a_worked_case_comes_out_as_worked_out_by_hand_and_again_when_replayed(index: int) -> None:
    story, came = STORIES[index], told(index)
    procedure = REGISTRY[story["procedure"]]
    opening = Opening(procedure, story["organ"], story.get("parent", ""))
    again, marks = replay(procedure, opening, came.case.number, came.events, Known())
    assert again == came.case
    assert sum(mark.amount for _, mark in marks) == sum(came.marks.values())


@each_procedure
def test_worked_cases_reach_every_state_action_and_document(procedure: type[Procedure]) -> None:
    states, actions, documents = set(), set(), set()
    for came in of(procedure):
        for case, action, _, _ in came.steps:
            states.add(case.state)
            actions.add(action.key)
            documents |= {document.key for document in action.issues}
    assert states == set(procedure.states)
    assert actions == set(procedure.actions)
    assert documents == set(procedure.documents)


def test_every_package_tells_at_least_three_cases() -> None:
    cases = Counter(REGISTRY[story["procedure"]].__module__.split(".")[2] for story in STORIES)
    assert set(cases) == {procedure.__module__.split(".")[2] for procedure in REGISTRY}
    assert {package for package, number in cases.items() if number < 3} == set()


@each_procedure
def test_worked_cases_meet_and_miss_every_clock(procedure: type[Procedure]) -> None:
    """A clock is missed by a step that comes late, or one that is refused for it; a period to wait out by one too early."""
    shown = defaultdict(set)
    for came in of(procedure):
        for run in came.case.runs:
            shown[run.clock].add(run.status)
        for clock in came.barred:
            shown[clock].add(Status.MISSED)
    lacking = {
        f"{clock} {status.value}" for clock in procedure.clocks for status in {Status.MET, Status.MISSED} - shown[clock]
    }
    assert lacking == set()


@each_procedure
def test_every_document_is_filled_to_its_last_blank(procedure: type[Procedure]) -> None:
    for came in of(procedure):
        for case, action, event, _ in came.steps:
            for document in action.issues:
                written = letter(procedure, document, case, event, lambda key: f"{key}局", "钱伟")
                lines = [written.title, written.organ, written.day, *written.paragraphs]
                assert all(line.strip() and not {"{", "}"} & set(line) and "None" not in line for line in lines), lines
                assert len(written.paragraphs) > 0


@each_procedure
def test_what_is_published_has_no_hole_where_its_text_should_be(procedure: type[Procedure]) -> None:
    """A public document names only what its procedure makes public; names of people are shortened, but nothing is left out."""
    holes = {WITHHELD, mask("", Personal.TEXT)}
    for came in of(procedure):
        for case, action, event, _ in came.steps:
            shown = replace(case, data=withheld(procedure, case.data))
            for document in (each for each in action.issues if each.public):
                written = letter(procedure, document, shown, event, lambda key: f"{key}局", "钱伟")
                lines = (written.title, written.addressee, *written.paragraphs)
                assert [line for line in lines if any(hole in line for hole in holes)] == []


@each_procedure
def test_a_page_tells_of_every_step(procedure: type[Procedure]) -> None:
    page = (PAGES / f"{procedure.key}.md").read_text(encoding="utf-8")
    assert all(action.label in page for action in procedure.actions.values())
    assert all(clock.label in page for clock in procedure.clocks.values())


def refused(taken: Taken) -> Refused:
    with pytest.raises(Refused) as caught:
        taken.decide()
    return caught.value


@each_story
def test_no_step_is_taken_by_somebody_without_its_role_or_from_another_organ(index: int) -> None:
    for taken in told(index).taken:
        others = frozenset(ROLES) - {role.key for role in taken.action.by}
        assert refused(replace(taken, by=replace(taken.by, roles=others))).code == "not_permitted", taken.action.label
        placed = frozenset(role.key for role in taken.action.by if role.place in (Place.OWN, Place.NAMED))
        strange = replace(taken.by, roles=placed, organ=ELSEWHERE)
        assert refused(replace(taken, by=strange)).code == "not_permitted", taken.action.label
        parties = frozenset(role.key for role in taken.action.by if role.place is Place.PARTY)
        if not isinstance(taken.at, Opening):
            foreign = replace(taken.by, roles=parties, organ="", case="另案〔2018〕1号")
            assert refused(replace(taken, by=foreign)).code == "not_permitted", taken.action.label


@each_story
def test_nobody_does_what_another_must_do(index: int) -> None:
    for taken in told(index).taken:
        for earlier in taken.action.not_same_as:
            if not isinstance(taken.at, Opening) and earlier.key in taken.at.done:
                same = replace(taken.by, key=taken.at.done[earlier.key].actor)
                assert refused(replace(taken, by=same)).code == "same_person", taken.action.label


def expired(facts: Known, taken: Taken) -> Known:
    """The same facts, but every standing that the step needs ended the day before it."""
    needed, last = {needs.standing for needs in taken.action.needs}, taken.on - timedelta(days=1)
    holds = [
        replace(hold, since=min(hold.since, last), until=last, ended=None) if hold.standing in needed else hold
        for hold in facts.holds
    ]
    return replace(facts, holds=holds)


def named(taken: Taken) -> list[str]:
    """The numbers of those whom the step names and who must stand in something; some steps may name nobody."""
    known = {} if isinstance(taken.at, Opening) else taken.at.data
    return [number for needs in taken.action.needs for number in members({**known, **taken.given}.get(needs.of))]


def test_every_step_that_takes_people_of_a_standing_refuses_those_whose_standing_ended_yesterday() -> None:
    tried = set()
    for index, story in enumerate(STORIES):
        for taken in told(index).taken:
            if named(taken):
                error = refused(replace(taken, facts=expired(taken.facts, taken)))
                assert error.code == "standing_expired", f"{story['name']}: {taken.action.label}: {error}"
                assert str(taken.on) in error.chinese
                assert str(error.facts["name"]) in error.chinese
                tried.add((taken.procedure.key, taken.action.key))
    assert tried == {
        (procedure.key, action.key) for procedure in REGISTRY for action in procedure.actions.values() if action.needs
    }


@each_story
def test_marks_depend_on_the_event_alone(index: int) -> None:
    for taken in told(index).taken:
        first, second = (apply(taken.procedure, taken.at, taken.decide(), load_calendar(), "甲") for _ in range(2))
        assert first == second
