"""What the worked cases of a suit cannot show: a case that is never opened, and where each instance is counted."""

from datetime import date
from typing import Any

import pytest

from tests.procedures.stories import TODAY, Known, actor
from yifa.kernel.acting import decide
from yifa.kernel.cases import Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.limits import limit
from yifa.kernel.references import Opening
from yifa.procedures.litigation.procedure import Litigation
from yifa.procedures.litigation_performance.procedure import LitigationPerformance

DUTY = {"court": "锡山区人民法院", "duty": "redo", "to_do": "重新作出决定。", "unit": "区征收办"}


def suit(state: str, outcome: str) -> Snapshot:
    day = date(2018, 3, 1)
    data = {"judged_on": "2018-05-02", "outcome": outcome}
    return Snapshot("litigation", 1, "锡诉1", "xishan", state, 9, day, day, day, "", outcome=outcome, data=data)


def register(parent: Snapshot) -> None:
    facts = Known({"锡诉1": parent})
    at, on, by = Opening(LitigationPerformance, "xishan", "锡诉1"), date(2018, 6, 1), actor("clerk", "xishan", {}, "")
    action = LitigationPerformance.actions["register"]
    decide(LitigationPerformance, at, action, DUTY, by, on, today=TODAY, facts=facts, calendar=load_calendar())


@pytest.mark.parametrize(
    ("state", "outcome"),
    [("judged", "annulled"), ("appealed", "annulled"), ("effective", "claim_dismissed"), ("effective", "withdrawn")],
)
def test_nothing_is_performed_before_a_decision_takes_effect_nor_by_one_that_was_won(state: str, outcome: str) -> None:
    with pytest.raises(Refused) as refused:
        register(suit(state, outcome))
    assert refused.value.code == "nothing_to_perform"


@pytest.mark.parametrize("outcome", ["annulled", "payment_ordered", "mediated"])
def test_a_lost_suit_in_effect_or_a_mediation_statement_is_performed(outcome: str) -> None:
    register(suit("effective", outcome))


@pytest.mark.parametrize(
    ("id", "day", "amount"),
    [
        ("litigation.answer", date(2015, 4, 30), 10),
        ("litigation.answer", date(2015, 5, 1), 15),
        ("litigation.first", date(2015, 4, 30), 3),
        ("litigation.first", date(2015, 5, 1), 6),
        ("litigation.second", date(2015, 4, 30), 2),
        ("litigation.second", date(2015, 5, 1), 3),
        ("litigation_rules.appeal_answer", date(2018, 2, 7), 10),
        ("litigation_rules.appeal_answer", date(2018, 2, 8), 15),
    ],
)
def test_each_period_changes_on_the_first_day_of_its_new_law(id: str, day: date, amount: int) -> None:
    assert limit(id, day).amount == amount


def test_the_figures_of_the_yearly_report_count_cases_of_each_instance() -> None:
    wanted: dict[str, Any] = dict.fromkeys(("first", "second", "retrial", "appearances"), "件")
    assert {name: Litigation.counts[name].unit for name in wanted} == wanted
    assert {Litigation.figure_id(Litigation.counts[name]) for name in wanted} == {
        f"litigation.{name}" for name in wanted
    }
