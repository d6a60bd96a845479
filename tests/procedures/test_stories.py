"""Every worked case comes out as it was worked out by hand; together they show the whole of each procedure."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures
from tests.procedures.stories import Known, stories, tell
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.replaying import replay
from yifa.kernel.running import Status
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.__path__[0]))
BY_PROCEDURE: dict[str, list[dict[str, Any]]] = defaultdict(list)
for _story in STORIES:
    BY_PROCEDURE[_story["procedure"]].append(_story)

NOT_SHOWN = {
    "audit": "sealing missed",
    "court_enforcement": "objecting_rejection missed, objecting_denial missed",
    "evaluated_file": "objecting missed",
    "information_request": "deferred_replying missed, screening missed, organ_opining missed, explaining missed",
    "judicial_confirmation": "asking missed, deciding missed, trying missed, extending met",
    "litigation": "answering_as_set met, producing missed, trying_longer missed, attending missed, appealing missed",
    "mediation": "prolonging missed",
    "officer_certificate": "suspending missed, answering missed",
    "penalty": "defending met, deciding missed, publishing met",
    "correction_order": "correcting missed",
    "penalty_reversal": "withdrawing missed",
    "petition": "objecting missed, asking_review missed",
    "petition_review": "asking_recheck missed",
    "reconsideration": "requesting_correction missed, correcting met, correcting missed, forwarding missed, "
    "awaiting_removal met, awaiting_removal missed",
    "reconsideration_performance": "feeding_back missed, redoing met",
    "rule_review": "deciding missed, transferring missed, asking missed, answering missed",
    "work_plan_point": "rechecking missed",
}
"""By procedure the clocks that its worked cases do not meet, or do not miss. Some cannot be: whoever objects or appeals too late is
refused, and a day in court does not pass unmet. Take out what is shown."""


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story['procedure']}: {story['name']}")
def test_a_worked_case_comes_out_as_worked_out_by_hand(story: dict[str, Any]) -> None:
    told = tell(story, REGISTRY)
    again, marks = replay(
        REGISTRY[story["procedure"]],
        Opening(REGISTRY[story["procedure"]], story["organ"], story.get("parent", "")),
        told.case.number,
        told.events,
        Known(),
    )
    assert again == told.case
    assert sum(mark.amount for _, mark in marks) == sum(told.marks.values())


@pytest.mark.parametrize("procedure", list(REGISTRY), ids=lambda procedure: procedure.key)
def test_worked_cases_reach_every_state_action_and_document(procedure: type[Procedure]) -> None:
    states, actions, documents = set(), set(), set()
    for story in BY_PROCEDURE[procedure.key]:
        for case, action, _, _ in tell(story, REGISTRY).steps:
            states.add(case.state)
            actions.add(action.key)
            documents |= {document.key for document in action.issues}
    assert states == set(procedure.states)
    assert actions == set(procedure.actions)
    assert documents == set(procedure.documents)


@pytest.mark.parametrize("procedure", list(REGISTRY), ids=lambda procedure: procedure.key)
def test_worked_cases_meet_and_miss_every_clock_but_those_listed(procedure: type[Procedure]) -> None:
    shown = defaultdict(set)
    for story in BY_PROCEDURE[procedure.key]:
        for run in tell(story, REGISTRY).case.runs:
            shown[run.clock].add(run.status)
    lacking = {
        f"{clock} {status.value}" for clock in procedure.clocks for status in {Status.MET, Status.MISSED} - shown[clock]
    }
    assert lacking == set(NOT_SHOWN.get(procedure.key, "").split(", ")) - {""}
