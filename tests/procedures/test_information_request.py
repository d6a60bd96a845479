"""Receipt by channel, every reply under the law that knows it, and what counts as filed."""

from datetime import date
from typing import Any

import pytest

from tests.procedures.stories import TODAY, Known, actor
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Mark, Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.procedures.information_request.data import Outcome
from yifa.procedures.information_request.procedure import InformationRequest
from yifa.site.registry import REGISTRY

# Mondays, each three working days after which nothing is a holiday.
OLD, NEW = date(2018, 3, 5), date(2019, 6, 10)
REQUEST = {
    "applicant_kind": "natural_person",
    "applicant_name": "华某",
    "address": "锡山区羊尖镇",
    "channel": "by_hand",
    "requested": "羊尖镇道路养护合同",
    "wanted_form": "纸质件",
}
REMEDIES = {"review_organ": "无锡市锡山区人民政府", "court": "无锡市锡山区人民法院"}


def act(at: Snapshot | Opening, key: str, on: date, by: str = "clerk", **data: Any) -> tuple[Snapshot, list[str]]:
    """Act on a case: the case after it, and the counts that it left."""
    number = at.number if isinstance(at, Snapshot) else ""
    event = decide(
        InformationRequest, at, find_action(InformationRequest, key), data, actor(by, "yangjian", data, number), on,
        today=TODAY, facts=Known(), calendar=load_calendar(),
    )  # fmt: skip
    after, marks = apply(InformationRequest, at, event, load_calendar(), "羊公开〔2018〕1号")
    return after, [suffix(mark) for mark in marks if not REGISTRY.figures[mark.count].detail]


def suffix(mark: Mark) -> str:
    return mark.count.removeprefix("information_request.")


def received(on: date, **data: Any) -> Snapshot:
    return act(Opening(InformationRequest, "yangjian"), "receive", on, **{
        **REQUEST, "arrived_on": on, "received_on": on, **data,
    })[0]  # fmt: skip


def ready(outcome: str, on: date) -> Snapshot:
    """A request that has passed whatever must come before a reply of this outcome."""
    case = received(on)
    if outcome in ("refused_third_party", "refused_business_secret", "refused_privacy"):
        case, _ = act(case, "ask_third_party", on, third_party_name="某公司", third_party_content="合同单价")
        case, _ = act(case, "give_third_party_opinion", on, "third_party", third_party_consents=False)
        case, _ = act(case, "conclude_consultation", on)
    if outcome == "still_unclear":
        case, _ = act(case, "request_correction", on, to_correct="路段", correct_by=date(2019, 6, 28))
        case, _ = act(case, "submit_correction", on, corrected="有关路段")
    if outcome == "excessive":
        case, _ = act(case, "ask_volume_reasons", on, explain_by=date(2019, 6, 28))
        case, _ = act(case, "give_volume_reasons", on)
    return case


# The row of the annual report's table that each reply is counted in, and which regulation knows it (2007, 2019).
REPLIES = [
    ("granted", "disclosed", True, True),
    ("already_public", "disclosed", True, True),
    ("partly_granted", None, True, True),
    ("refused_state_secret", "refused", True, True),
    ("refused_by_law", "refused", False, True),
    ("refused_stability", "refused", True, True),
    ("refused_third_party", "refused", False, True),
    ("refused_internal", "refused", False, True),
    ("refused_process", "refused", False, True),
    ("refused_enforcement_file", "refused", False, True),
    ("refused_query", "refused", False, True),
    ("not_existing", "unavailable", True, True),
    ("not_responsible", "unavailable", True, True),
    ("needs_making", "unavailable", False, True),
    ("still_unclear", "unavailable", False, True),
    ("petition_like", "not_processed", False, True),
    ("repeated", "not_processed", False, True),
    ("publication", "not_processed", False, True),
    ("excessive", "not_processed", False, True),
    ("reissue", "not_processed", False, True),
    ("other_reply", None, False, True),
    ("refused_business_secret", "refused", True, False),
    ("refused_privacy", "refused", True, False),
    ("refused_not_information", "refused", True, False),
    ("refused_otherwise", "refused", True, False),
    ("told_to_amend", None, True, False),
    ("other_channel", None, True, False),
]


def test_every_reply_is_looked_at() -> None:
    assert {outcome for outcome, *_ in REPLIES} == {outcome.value for outcome in Outcome}


@pytest.mark.parametrize("outcome, row, old, new", REPLIES)
@pytest.mark.parametrize("on", [OLD, NEW])
def test_a_reply_is_counted_in_its_row_under_the_law_that_knows_it(
    outcome: str, row: str | None, old: bool, new: bool, on: date
) -> None:
    known = old if on == OLD else new
    if not known:
        with pytest.raises(Refused, match="choice_not_in_this_law"):
            act(received(on), "reply", on, "head", outcome=outcome, content="见附件。", reasons="依法。", **REMEDIES)
        return
    _, marks = act(
        ready(outcome, on), "reply", on, "head", outcome=outcome, content="见附件。", reasons="依法。", **REMEDIES
    )
    assert sorted(marks) == sorted(["handled", "in_time", f"answered_{outcome}", *([row] if row else [])])


@pytest.mark.parametrize("outcome", ["refused_third_party", "still_unclear", "excessive"])
def test_a_reply_that_needs_an_earlier_step_is_refused_without_it(outcome: str) -> None:
    with pytest.raises(Refused, match="outcome_unprepared"):
        act(received(NEW), "reply", NEW, "head", outcome=outcome, content="见附件。", reasons="依法。", **REMEDIES)


FRIDAY, MONDAY = date(2019, 6, 14), date(2019, 6, 17)


@pytest.mark.parametrize(
    "channel, confirmed, day",
    [
        ("by_hand", None, FRIDAY),
        ("registered_post", None, FRIDAY),
        ("plain_post", MONDAY, MONDAY),
        ("internet", MONDAY, MONDAY),
        ("fax", MONDAY, MONDAY),
    ],
)
def test_since_2019_the_channel_says_when_a_request_is_received(
    channel: str, confirmed: date | None, day: date
) -> None:
    arrival = {"channel": channel, "arrived_on": FRIDAY} | ({"confirmed_on": confirmed} if confirmed else {})
    assert received(day, **arrival).law_day == day
    with pytest.raises(Refused, match="receipt_day_wrong"):
        received(FRIDAY if day == MONDAY else MONDAY, **arrival)


@pytest.mark.parametrize("channel", ["plain_post", "internet", "fax"])
def test_without_confirmation_a_request_is_not_received(channel: str) -> None:
    with pytest.raises(Refused, match="receipt_day_wrong"):
        received(FRIDAY, channel=channel)


def test_before_2019_a_request_is_received_no_earlier_than_it_arrived() -> None:
    saturday, monday = date(2018, 3, 10), date(2018, 3, 12)
    assert received(monday, channel="internet", arrived_on=saturday).law_day == monday
    with pytest.raises(Refused, match="receipt_day_wrong"):
        received(saturday, channel="internet", arrived_on=monday)


def test_a_request_is_registered_under_its_day_of_receipt() -> None:
    with pytest.raises(Refused, match="receipt_day_wrong"):
        received(date(2018, 3, 6), received_on=OLD)


@pytest.mark.parametrize(
    "on, office, counted",
    [
        (date(2018, 3, 7), "fazhiban", True),
        (date(2018, 3, 8), "fazhiban", False),
        (date(2018, 3, 6), "yangjian", False),
    ],
)
def test_a_filing_counts_within_two_working_days_and_with_another_organ(on: date, office: str, counted: bool) -> None:
    assert act(received(OLD), "file", on, filed_with=office)[1] == (["filings"] if counted else [])


def test_a_filing_counts_even_when_the_reply_was_quicker() -> None:
    case, _ = act(received(OLD), "reply", OLD, "head", outcome="granted", content="见附件。", **REMEDIES)
    case, _ = act(case, "serve", OLD)
    assert act(case, "file", date(2018, 3, 6), filed_with="fazhiban")[1] == ["filings"]


def test_what_the_applicant_or_third_party_says_of_itself_is_not_public() -> None:
    private = {"applicant_name", "identity", "phone", "address", "requested", "third_party_name", "content", "reasons"}
    assert private & set(InformationRequest.public.fields) == set()


def test_a_request_received_under_the_regulation_of_2007_stays_under_it() -> None:
    last, later = date(2019, 5, 14), date(2019, 5, 16)
    case, _ = act(received(last), "ask_third_party", later, third_party_name="某公司", third_party_content="合同单价")
    case, _ = act(case, "reach_third_party", later)
    assert case.run("third_party_opining") is None
    run = case.run("replying")
    assert run is not None
    assert run.version == "foi_2007"
    with pytest.raises(Refused, match="not_in_this_law"):
        act(case, "ask_organ", later, asked_organ="xishan", co_maker=True)
