from datetime import date

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records import models, tallies
from yifa.records.correcting import correct
from yifa.records.performing import perform
from yifa.records.replaying import check, replay
from yifa.records.session import Session
from yifa.registers.keeping import actor

from .district import ACCEPTED, DECIDED, FILED, clerk, decided, filed, head
from .procedures import Inspection

pytestmark = pytest.mark.usefixtures("xishan")
LATER = date(2018, 4, 10)


def values(position: int | None = None) -> dict[str, object]:
    found = tallies.figures(tallies.scope(2018, date(2018, 12, 31), position=position))
    return {id: each.value for id, each in found.items()}


def test_a_correction_takes_back_what_the_voided_step_did_and_counted() -> None:
    decided("denied")
    number = decided("granted", fee_fen=3_500).number
    before, position = values(), tallies.size()
    receipt = correct(number, 3, "决定结果录入有误", clerk(), head(), LATER)

    case = models.Case.objects.get(number=number)
    assert (case.state, case.outcome, case.closed_on, case.sequence) == ("accepted", "", None, 4)
    assert case.next_due == date(2018, 4, 2)
    assert sorted((mark.count, mark.amount, mark.on) for mark in receipt.marks) == [
        ("permit.decided_count", -1, DECIDED), ("permit.fees", -3_500, DECIDED), ("permit.granted", -1, DECIDED),
        ("permit.on_time", -1, DECIDED),
    ]  # fmt: skip
    assert before == {
        "permit.received": 2, "permit.granted": 1, "permit.fees": 35, "permit.decided_count": 2, "permit.on_time": 2,
        "permit.grant_rate": 50.0, "inspection.inspected": 0, "certificate.held_now": 0, "patrol.patrols": 0,
    }  # fmt: skip
    assert values() == {
        **before, "permit.granted": 0, "permit.fees": 0, "permit.decided_count": 1, "permit.on_time": 1,
        "permit.grant_rate": 0.0,
    }  # fmt: skip
    assert values(position) == before
    event = models.Event.objects.get(case=case, sequence=4)
    assert (event.action, event.voids) == ("correct", 3)
    assert event.fields == {
        "reason": "决定结果录入有误", "approved_by": "xishan.housing.p2", "approved_in": "xishan.housing.head",
    }  # fmt: skip


def test_a_case_that_should_not_have_been_opened_is_void_and_counts_for_nothing() -> None:
    number = filed(responsible_organ="xishan.audit", earlier=decided().number).number
    counted = {**values(), "permit.received": 1}
    correct(number, 1, "同一申请重复登记", clerk(), head(), LATER)

    case = models.Case.objects.get(number=number)
    assert (case.state, case.closed_on, case.published_on, case.next_due) == ("void", LATER, None, None)
    assert values() == counted
    assert list(check()) == []
    with pytest.raises(Refused, match="wrong_state"):
        perform(number, "accept", {}, clerk(), LATER)
    assert filed().number != number


def test_the_case_goes_on_after_a_correction_and_replays_to_the_same() -> None:
    number = decided("granted").number
    correct(number, 3, "决定结果录入有误", clerk(), head(), LATER)
    assert perform(number, "decide", {"outcome": "denied"}, head(), LATER).case.outcome == "denied"
    assert replay(number).outcome == "denied"
    assert list(check()) == []
    # 4月10日晚于4月2日，改作的决定已逾期。
    assert values()["permit.on_time"] == 0
    assert values()["permit.decided_count"] == 1


def test_links_clocks_and_organs_of_a_voided_step_go_with_it() -> None:
    number = filed().number
    perform(number, "accept", {}, clerk(), ACCEPTED)
    assert models.Clock.objects.filter(case__number=number).count() == 1
    correct(number, 2, "误点受理", clerk(), head(), ACCEPTED)
    assert not models.Clock.objects.filter(case__number=number).exists()
    assert models.Involved.objects.filter(case__number=number).count() == 1


@pytest.mark.parametrize(
    "sequence, reason, on, code",
    [
        (9, "有误", LATER, "event_unknown"),
        (2, "有误", LATER, "correction_breaks_case"),
        (1, "有误", LATER, "correction_breaks_case"),
        (3, "  ", LATER, "reason_missing"),
        (3, "有误", date(2999, 1, 1), "date_in_future"),
        (3, "有误", date(2018, 3, 19), "date_before_last_event"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(sequence: int, reason: str, on: date, code: str) -> None:
    number = decided().number
    size = tallies.size()
    with pytest.raises(Refused) as refused:
        correct(number, sequence, reason, clerk(), head(), on)
    assert refused.value.code == code
    assert tallies.size() == size
    assert list(check()) == []


def test_a_correction_needs_a_second_person_who_heads_the_organ() -> None:
    number = decided().number
    for by, approver, code in (
        (head(), head(), "same_person"), (clerk(), clerk(), "not_permitted"),
        (clerk("xishan.audit"), head(), "not_permitted"), (clerk(), head("xishan.audit"), "not_permitted"),
        (clerk(), actor("xishan.supervisor", FILED), "not_permitted"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            correct(number, 3, "有误", by, approver, LATER)
        assert refused.value.code == code


def test_nothing_is_corrected_twice_and_no_correction_is_corrected() -> None:
    number = decided().number
    correct(number, 3, "有误", clerk(), head(), LATER)
    for sequence, code in ((3, "corrected_before"), (4, "not_correctable")):
        with pytest.raises(Refused) as refused:
            correct(number, sequence, "有误", clerk(), head(), LATER)
        assert refused.value.code == code


def test_a_step_may_bind_from_a_step_of_the_parent_case_on() -> None:
    permit = decided("granted").number
    number = perform(Opening(Inspection, "xishan.housing", permit), "plan", {}, clerk(), LATER).number
    perform(number, "inspect", {"text": "未见异常"}, clerk(), LATER)
    correct(number, 2, "检查对象有误", clerk(), head(), LATER)
    perform(number, "inspect", {"text": "占道堆放材料"}, clerk(), LATER)
    perform(permit, "publish", {}, clerk(), LATER)
    with pytest.raises(Refused, match="step_binding"):
        correct(number, 4, "检查对象有误", clerk(), head(), LATER)


def test_corrections_within_a_session_see_what_waits_there() -> None:
    with Session() as session:
        number = decided("granted", session=session).number
        correct(number, 3, "有误", clerk(), head(), LATER, session=session)
        session.perform(number, "decide", {"outcome": "denied"}, head(), LATER)
    assert list(check()) == []
    assert values()["permit.granted"] == 0
