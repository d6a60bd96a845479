"""Periods of so many working days as a case itself sets, such as a promise."""

from datetime import date
from typing import Any

import pytest

from tests.kernel.test_acting import Facts, person
from tests.kernel.test_declarations import TERMS
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Snapshot
from yifa.kernel.data import Data, field
from yifa.kernel.days import load_calendar
from yifa.kernel.declarations import Action, Clock, State
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.roles import CLERK
from yifa.kernel.running import Run, Status, recalculate

GLOSSARY = Glossary(
    {
        **TERMS.terms,
        "promise.procedure": {"promise": "承诺件"},
        "promise.state": {"accepted": "办理中", "paused": "评审中", "done": "已办结"},
        "promise.action": {
            "accept": "受理", "suspend": "评审", "resume": "恢复", "prolong": "延长", "finish": "办结",
        },
        "promise.clock": {"promising": "承诺办结期限"},
        "promise.field": {"days": "承诺时限"},
    }
)  # fmt: skip


class Accepted(Data):
    days: int | None = field("承诺时限", default=None, unit="工作日", minimum=0)


class Promise(Procedure, terms=GLOSSARY):
    key, label, number = "promise", "承诺件", "{organ}诺〔{year}〕{serial}号"

    accepted = State("办理中", initial=True)
    paused = State("评审中")
    done = State("已办结", final=True)

    promising = Clock("承诺办结期限", days="days")

    accept = Action("受理", accepted.opens(), by=CLERK, basis="承诺办法第一条", data=Accepted, starts=promising)
    suspend = Action("评审", accepted.to(paused), by=CLERK, basis="承诺办法第二条", pauses=promising)
    resume = Action("恢复", paused.to(accepted), by=CLERK, basis="承诺办法第二条", resumes=promising)
    prolong = Action("延长", accepted.stays(), by=CLERK, basis="承诺办法第三条", extends=promising)
    finish = Action("办结", accepted.to(done), by=CLERK, basis="承诺办法第四条", stops=promising)


def act(at: Snapshot | Opening, action: str, on: date, **data: Any) -> Snapshot:
    event = decide(
        Promise, at, find_action(Promise, action), data, person("clerk"), on,
        today=date(2018, 12, 31), facts=Facts(), calendar=load_calendar(),
    )  # fmt: skip
    return apply(Promise, at, event, load_calendar(), "诺1号")[0]


def accepted(days: int) -> Snapshot:
    return act(Opening(Promise, "town"), "accept", date(2018, 2, 8), days=days)


def run_of(case: Snapshot) -> Run:
    run = case.run("promising")
    assert run is not None
    return run


@pytest.mark.parametrize(("days", "due"), [(0, 8), (1, 9), (2, 11), (5, 14), (6, 22)])
def test_a_promise_is_counted_in_working_days_over_the_spring_festival(days: int, due: int) -> None:
    # 2018年2月11日（周日）上班，15日至21日放假，24日（周六）上班；2月8日受理，当日不计入。
    assert run_of(accepted(days)).due == date(2018, 2, due)


def test_a_suspension_leaves_its_working_days_out() -> None:
    # 承诺5个工作日：9日、11日已计2个；12日起评审，23日恢复：23日、24日、26日。
    case = act(act(accepted(5), "suspend", date(2018, 2, 12)), "resume", date(2018, 2, 23))
    assert run_of(case).due == date(2018, 2, 26)
    assert run_of(act(case, "finish", date(2018, 2, 26))).status is Status.MET
    assert run_of(act(case, "finish", date(2018, 2, 27))).status is Status.MISSED


def test_no_law_lets_a_promise_be_extended() -> None:
    with pytest.raises(Refused) as refused:
        act(accepted(5), "prolong", date(2018, 2, 9))
    assert refused.value.code == "clock_not_running"


def test_a_promise_that_was_not_given_does_not_run() -> None:
    assert act(Opening(Promise, "town"), "accept", date(2018, 2, 8)).run("promising") is None


def test_a_new_holiday_notice_moves_a_promise_as_it_moves_a_statutory_period() -> None:
    calendar = load_calendar()
    before = calendar.as_of("2017")
    run = run_of(accepted(5))
    known = recalculate(recalculate(run, before), calendar)
    assert recalculate(run, before).due != run.due
    assert (known.due, known.limit, known.law) == (run.due, "", None)
