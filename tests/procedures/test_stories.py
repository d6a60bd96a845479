"""Every worked case comes out as it was worked out by hand; together they show the whole of each procedure."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures
from tests.procedures.stories import Known, stories, tell
from yifa.kernel.acting import Opening
from yifa.kernel.procedure import Procedure
from yifa.kernel.replaying import replay
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.__path__[0]))
BY_PROCEDURE: dict[str, list[dict[str, Any]]] = defaultdict(list)
for _story in STORIES:
    BY_PROCEDURE[_story["procedure"]].append(_story)


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
