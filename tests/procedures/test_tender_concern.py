"""A supervisor's concern is settled by the body that raised it, whoever else supervises."""

from dataclasses import replace
from datetime import date

import pytest

from yifa.kernel.cases import Actor, Done, Moment, Snapshot
from yifa.procedures.tender_concern.procedure import TenderConcern, by_the_raiser

DAY = date(2018, 8, 20)
AUDITOR = Actor("qian", "钱维", "监督员", "xishan.audit", frozenset({"supervisor"}))
CASE = Snapshot(
    "tender_concern", 1, "锡监督〔2018〕1号", "xishan.audit", "answered", 2, DAY, DAY, DAY, "qian",
    done={"put": Done(1, DAY, "qian", "xishan.audit")},
)  # fmt: skip


def test_another_officer_of_the_raising_body_settles_it() -> None:
    assert by_the_raiser.test(Moment(CASE, {}, DAY, replace(AUDITOR, key="sun")))


def test_another_supervising_body_does_not() -> None:
    assert not by_the_raiser.test(Moment(CASE, {}, DAY, replace(AUDITOR, organ="xishan.finance")))


@pytest.mark.parametrize("step", ["send_back", "settle", "withdraw"])
def test_every_step_that_ends_or_returns_a_concern_asks_who_raised_it(step: str) -> None:
    assert by_the_raiser in TenderConcern.actions[step].guards
