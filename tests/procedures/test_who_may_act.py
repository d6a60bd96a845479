"""Of every procedure: nobody acts without the role, and nobody under a certificate that expired the day before."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures
from tests.procedures.stories import Known, Taken, stories, tell
from yifa.kernel.cases import Actor
from yifa.kernel.errors import Refused
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.__path__[0]))
NOBODY = Actor("nobody", "无关人员", "", "elsewhere", frozenset())


def code(taken: Taken) -> Refused:
    with pytest.raises(Refused) as refused:
        taken.decide()
    return refused.value


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story['procedure']}: {story['name']}")
def test_no_step_is_taken_by_somebody_without_its_role(story: dict[str, Any]) -> None:
    for taken in tell(story, REGISTRY).taken:
        assert code(replace(taken, by=NOBODY)).code == "not_permitted", taken.action.label


def expired(facts: Known, taken: Taken) -> Known:
    """The same facts, but every standing that the step needs ended the day before it."""
    needed, last = {needs.standing for needs in taken.action.needs}, taken.on - timedelta(days=1)
    holds = [
        replace(hold, since=min(hold.since, last), until=last, ended=None) if hold.standing in needed else hold
        for hold in facts.holds
    ]
    return replace(facts, holds=holds)


def test_every_step_that_takes_certified_officers_refuses_those_whose_certificates_expired_yesterday() -> None:
    tried = set()
    for story in STORIES:
        for taken in tell(story, REGISTRY).taken:
            if taken.action.needs:
                refused = code(replace(taken, facts=expired(taken.facts, taken)))
                assert refused.code == "standing_expired", f"{story['name']}: {taken.action.label}: {refused}"
                assert str(taken.on) in refused.chinese
                assert str(refused.facts["name"]) in refused.chinese
                tried.add((taken.procedure.key, taken.action.key))
    assert tried == {
        (procedure.key, action.key) for procedure in REGISTRY for action in procedure.actions.values() if action.needs
    }
