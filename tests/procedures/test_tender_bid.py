"""Bids on the very day: what a bid says of its own time counts only as far as the time of its entry bears it out."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures.tender_bid
from tests.procedures.stories import TODAY, Taken, stories, tell
from yifa.kernel.acting import decide
from yifa.kernel.cases import Done, Event, Moment
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.tender_bid.__path__[0]))


def deposits() -> list[Taken]:
    return [taken for story in STORIES for taken in tell(story, REGISTRY).taken if taken.action.key == "deposit"]


def entered(taken: Taken, at: datetime) -> Event:
    return decide(
        taken.procedure, taken.at, taken.action, taken.given, taken.by, taken.on,
        today=TODAY, facts=taken.facts, calendar=load_calendar(), attachments=taken.attachments, entered_at=at,
    )  # fmt: skip


def deadline(taken: Taken) -> datetime:
    tender: dict[str, Any] = dict(taken.facts.cases[taken.at.parent].data)
    return datetime.fromisoformat(f"{tender['deadline_on']}T{tender['deadline_at']}")


def test_a_bid_that_says_it_came_in_time_but_is_entered_days_later_is_refused() -> None:
    for taken in deposits():
        with pytest.raises(Refused) as refused:
            entered(taken, datetime(2026, 11, 23, 9, 0))
        assert refused.value.code == "not_entered_live"


def test_a_bid_entered_after_the_minute_of_the_deadline_is_late_whatever_it_says() -> None:
    taken = deposits()[0]
    last = deadline(taken)
    at_the_end = replace(taken, on=last.date(), given={**taken.given, "deposited_at": "00:01"})
    with pytest.raises(Refused) as refused:
        entered(at_the_end, last)
    assert refused.value.code == "bid_late"


def test_a_bid_entered_on_its_day_before_the_deadline_is_taken() -> None:
    taken = deposits()[0]
    assert entered(taken, datetime.combine(taken.on, datetime.min.time())).action == "deposit"
    assert taken.on <= date(2026, 11, 23)


def test_no_figure_moves_before_the_opening() -> None:
    for story in STORIES:
        for case, action, _, marks in tell(story, REGISTRY).steps:
            assert not (marks and action.key in {"deposit", "replace", "withdraw", "refund"}), f"{case.number}: {marks}"


@pytest.mark.parametrize(
    "step, open_while",
    [
        ("invalidate", {"opened"}), ("score", {"evaluating"}), ("reject", {"evaluating"}), ("rescore", {"evaluating"}),
        ("deposit", set()), ("open", set()),
    ],
)  # fmt: skip
def test_what_the_committee_did_is_no_longer_voided_once_its_evaluation_has_ended(
    step: str, open_while: set[str]
) -> None:
    story = next(story for story in STORIES if "known" in story)
    tender = tell(story, REGISTRY).taken[0].facts.cases[story["parent"]]
    binding = REGISTRY["tender_bid"].actions[step].binding
    states = REGISTRY["tender"].states
    assert {state for state in states if not binding(Moment(None, {}, TODAY, parent=replace(tender, state=state)))} == (
        open_while
    )


@pytest.mark.parametrize("step", ["score", "reject", "rescore"])
def test_a_review_of_a_procurement_takes_nothing_back_as_a_mistake(step: str) -> None:
    story = next(story for story in STORIES if "known" in story)
    tender = tell(story, REGISTRY).taken[0].facts.cases[story["parent"]]
    done = {"review_again": Done(1, TODAY, "xishan.education.clerk", "xishan.education")}
    reviewed = replace(tender, state="evaluating", done={**tender.done, **done})
    assert REGISTRY["tender_bid"].actions[step].binding(Moment(None, {}, TODAY, parent=reviewed))


def test_an_award_and_its_notice_are_undone_by_a_step_of_law_alone() -> None:
    # Without either, nothing would show that somebody had won, and the bids could be ranked anew.
    actions = REGISTRY["tender"].actions
    assert all(actions[key].binding(Moment(None, {}, TODAY)) for key in ("award", "notify"))


def test_the_end_of_an_evaluation_is_undone_by_a_step_of_law_alone() -> None:
    actions = REGISTRY["tender"].actions
    assert actions["end_evaluation"].binding(Moment(None, {}, TODAY))
    back = {
        key for key, action in actions.items()
        if action.move.target is not None and action.move.target.key == "evaluating" and key != "begin_evaluation"
    }  # fmt: skip
    assert back == {"reevaluate", "review_again"}
    assert all(actions[key].binding(Moment(None, {}, TODAY)) for key in back)
