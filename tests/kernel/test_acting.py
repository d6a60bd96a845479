"""An action happens only by right, in its state, on a day that can be, with what it asks for; then all of it happens."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kernel.test_declarations import TERMS
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import CORRECT, Actor, Edition, Event, File, Mark, Office, Snapshot
from yifa.kernel.counts import Count
from yifa.kernel.data import Data, Fen, Personal, YesNo, field
from yifa.kernel.days import Calendar, load_calendar
from yifa.kernel.declarations import Action, Clock, Public, State, guard
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.redaction import public_data
from yifa.kernel.references import Opening
from yifa.kernel.replaying import replay
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, LEGAL_OFFICE, RESPONDENT
from yifa.kernel.standings import Hold

TODAY = date(2018, 12, 31)
GLOSSARY = Glossary(
    {
        **TERMS.terms,
        "permit.procedure": {"permit": "准予"},
        "permit.state": {"asked": "已申请", "suspended": "已中止", "granted": "已准予", "refused": "不予准予"},
        "permit.action": {
            "ask": "申请", "suspend": "中止", "resume": "恢复", "extend": "延长", "grant": "准予", "refuse": "不予准予",
            "answer": "答复", "watch": "督查",
        },
        "permit.clock": {"deciding": "办理期限"},
        "permit.count": {"asked_count": "申请", "fees": "收费"},
        "permit.role": {"respondent": "被申请人", "applicant": "申请人", "legal_office": "法制机构"},
        "permit.field": {
            "applicant_name": "申请人", "asked_on": "申请日期", "fee_fen": "费用", "respondent": "被申请人", "urgent": "是否加急",
            "text": "意见",
        },
    }
)  # fmt: skip


class Asking(Data):
    applicant_name: str = field("申请人", personal=Personal.NAME)
    asked_on: date = field("申请日期")
    respondent: str | None = field("被申请人", default=None, organ=True)
    urgent: YesNo = field("是否加急", default=False)


class Granting(Data):
    fee_fen: Fen = field("费用", unit="分")


class Answer(Data):
    text: str = field("意见", personal=Personal.TEXT)


@guard("too_early", article="本办法第二条", en="Three days must pass first.", zh="申请满三日后方可办理。")
def three_days_passed(moment: Any) -> bool:
    return bool(moment.on >= moment.day("asked_on") + timedelta(3))


class Permit(Procedure, terms=GLOSSARY):
    key, label, number = "permit", "准予", "{organ}准〔{year}〕{serial}号"
    law_day = "asked_on"
    public = Public(("applicant_name", "fee_fen"))

    asked = State("已申请", initial=True)
    suspended = State("已中止")
    granted = State("已准予", final=True)
    refused = State("不予准予", final=True)

    deciding = Clock("办理期限", limit="licensing.decide")

    ask = Action(
        "申请",
        asked.opens(),
        by=(APPLICANT, CLERK),
        basis="行政许可法第二十九条",
        data=Asking,
        starts=deciding,
        at="asked_on",
    )
    suspend = Action("中止", asked.to(suspended), by=CLERK, basis="行政许可法第四十五条", pauses=deciding)
    resume = Action("恢复", suspended.to(asked), by=CLERK, basis="行政许可法第四十五条", resumes=deciding)
    extend = Action("延长", asked.stays(), by=HEAD, basis="行政许可法第四十二条", extends=deciding, not_same_as=ask)
    answer = Action("答复", asked.stays(), by=RESPONDENT, basis="行政许可法第三十六条", data=Answer)
    watch = Action("督查", asked.stays(), by=LEGAL_OFFICE, basis="行政许可法第六十条", once=True)
    grant = Action(
        "准予", asked.to(granted), by=HEAD, basis="行政许可法第三十八条", data=Granting, guards=three_days_passed,
        stops=deciding, outcome="准予", publishes=True,
    )  # fmt: skip
    refuse = Action(
        "不予准予", asked.to(refused), by=HEAD, basis="行政许可法第三十八条", stops=deciding, law_from=date(2019, 1, 1)
    )

    asked_count = Count("申请", ask, means="收到的申请。")
    fees = Count("收费", grant, means="收取的费用。", amount="fee_fen", unit="元", scale=100)


class Facts:
    """One organ, no other case."""

    def case(self, number: str) -> Snapshot | None:
        return None

    def children(self, number: str) -> Sequence[Snapshot]:
        return []

    def organ(self, key: str) -> Office | None:
        return Office(key, key, "镇", f"/{key}/") if key in ("town", "bureau") else None

    def standings(self, standing: str, *, subject: str = "", name: str = "") -> Sequence[Hold]:
        return []

    def file(self, digest: str) -> File | None:
        return File(digest, "申请书.pdf", "application/pdf", 1) if digest == "known" else None

    def content(self, digest: str) -> bytes:
        return b""

    def figure(self, id: str) -> str | None:
        return "收到" if id == "permit.asked_count" else None

    def edition(self, organ: str, year: int, number: int) -> Edition | None:
        return None

    def calendar(self, edition: str = "") -> Calendar:
        return load_calendar()


def person(role: str, organ: str = "town", key: str = "", case: str = "") -> Actor:
    return Actor(key or role, "王芳", "科员", organ, frozenset({role}), case)


CLERK_WANG, HEAD_LI = person("clerk"), person("head")
ASKED = {"applicant_name": "陈建国", "asked_on": "2018-03-01", "respondent": "bureau"}


def act(
    at: Snapshot | Opening, action: str, on: date, by: Actor, data: Mapping[str, Any] | None = None, **more: Any
) -> tuple[Event, Snapshot, tuple[Mark, ...]]:
    event = decide(
        Permit, at, find_action(Permit, action), data or {}, by, on,
        today=TODAY, facts=Facts(), calendar=load_calendar(), **more,
    )  # fmt: skip
    return event, *apply(Permit, at, event, load_calendar(), "镇准〔2018〕1号")


def opened() -> Snapshot:
    return act(Opening(Permit, "town"), "ask", date(2018, 3, 2), CLERK_WANG, ASKED)[1]


def refusal(*args: Any, **more: Any) -> Refused:
    with pytest.raises(Refused) as raised:
        act(*args, **more)
    assert raised.value.english
    assert raised.value.chinese
    return raised.value


def test_an_opened_case_has_its_number_its_law_day_and_a_clock_from_the_day_of_asking() -> None:
    case = opened()
    assert (case.state, case.number, case.law_day) == ("asked", "镇准〔2018〕1号", date(2018, 3, 1))
    # 20 working days after Thursday 1 March 2018, no holiday between: Thursday 29 March.
    assert case.next_due == date(2018, 3, 29)


def test_suspension_and_extension_move_the_due_date() -> None:
    _, case, _ = act(opened(), "suspend", date(2018, 3, 5), CLERK_WANG)
    assert case.next_due is None
    _, case, _ = act(case, "resume", date(2018, 3, 12), CLERK_WANG)
    # Five working days (5–9 March) do not count: Thursday 5 April is 清明, so the 20th is Sunday 8 April, a make-up day.
    # Counted: 2, 12–16, 19–23, 26–30 March (16), 2–4 April (19), 8 April (20).
    assert case.next_due == date(2018, 4, 8)
    _, case, _ = act(case, "extend", date(2018, 3, 20), HEAD_LI)
    # Ten more: 9–13, 16–20 April.
    assert case.next_due == date(2018, 4, 20)


def test_a_grant_stops_the_clock_closes_publishes_and_leaves_its_marks() -> None:
    _, case, marks = act(opened(), "grant", date(2018, 3, 29), HEAD_LI, {"fee_fen": 12_050})
    assert (case.state, case.outcome) == ("granted", "准予")
    assert case.closed_on == case.published_on == date(2018, 3, 29)
    assert case.runs[0].status == "met"
    assert marks == (Mark("permit.fees", 12_050, "town", date(2018, 3, 29)),)
    _, late, _ = act(opened(), "grant", date(2018, 3, 30), HEAD_LI, {"fee_fen": 0})
    assert late.runs[0].status == "missed"


@pytest.mark.parametrize(
    "code, field_at_fault, action, on, by, data",
    [
        ("wrong_state", None, "resume", date(2018, 3, 5), CLERK_WANG, None),
        ("not_permitted", None, "grant", date(2018, 3, 5), CLERK_WANG, {"fee_fen": 1}),
        ("not_permitted", None, "suspend", date(2018, 3, 5), person("clerk", "bureau"), None),
        ("not_permitted", None, "answer", date(2018, 3, 5), person("respondent", "town"), {"text": "答复"}),
        ("same_person", None, "extend", date(2018, 3, 5), person("head", key="clerk"), None),
        ("date_before_last_event", "on", "suspend", date(2018, 3, 1), CLERK_WANG, None),
        ("date_in_future", "on", "suspend", date(2019, 1, 1), CLERK_WANG, None),
        ("too_early", None, "grant", date(2018, 3, 3), HEAD_LI, {"fee_fen": 1}),
        ("field_missing", "fee_fen", "grant", date(2018, 3, 9), HEAD_LI, {}),
        ("field_foreign", "colour", "grant", date(2018, 3, 9), HEAD_LI, {"fee_fen": 1, "colour": "红"}),
        ("field_foreign", "colour", "suspend", date(2018, 3, 9), CLERK_WANG, {"colour": "红"}),
        ("number_invalid", "fee_fen", "grant", date(2018, 3, 9), HEAD_LI, {"fee_fen": "十元"}),
        ("number_too_small", "fee_fen", "grant", date(2018, 3, 9), HEAD_LI, {"fee_fen": -1}),
        ("field_missing", "text", "answer", date(2018, 3, 9), person("respondent", "bureau"), {"text": "  "}),
        ("not_in_this_law", None, "refuse", date(2018, 3, 9), HEAD_LI, None),
    ],
)
def test_what_may_not_be_is_refused_with_its_code(
    code: str, field_at_fault: str | None, action: str, on: date, by: Actor, data: Mapping[str, Any] | None
) -> None:
    refused = refusal(opened(), action, on, by, data)
    assert (refused.code, refused.field) == (code, field_at_fault)


@pytest.mark.parametrize(
    "code, data",
    [
        ("date_invalid", {"asked_on": "2018-02-30"}),
        ("date_invalid", {"asked_on": "三月一日"}),
        ("organ_unknown", {"respondent": "nobody"}),
        ("field_missing", {"applicant_name": ""}),
    ],
)
def test_a_faulty_opening_is_refused(code: str, data: Mapping[str, Any]) -> None:
    assert refusal(Opening(Permit, "town"), "ask", date(2018, 3, 2), CLERK_WANG, {**ASKED, **data}).code == code


def test_a_case_is_not_opened_in_an_unknown_organ_nor_with_an_unknown_file() -> None:
    stranger = person("clerk", "moon")
    assert refusal(Opening(Permit, "moon"), "ask", date(2018, 3, 2), stranger, ASKED).code == "organ_unknown"
    opening = Opening(Permit, "town")
    refused = refusal(opening, "ask", date(2018, 3, 2), CLERK_WANG, ASKED, attachments=("unknown",))
    assert refused.code == "attachment_unknown"


def test_what_may_happen_once_happens_once() -> None:
    _, case, _ = act(opened(), "watch", date(2018, 3, 5), person("legal_office", "bureau"))
    assert refusal(case, "watch", date(2018, 3, 6), person("legal_office", "bureau")).code == "action_repeated"


def test_a_party_acts_only_in_its_own_case() -> None:
    party = person("applicant", "", case="镇准〔2018〕1号")
    event, case, _ = act(Opening(Permit, "town"), "ask", date(2018, 3, 2), party, ASKED)
    assert event.organ == ""
    assert case.handler == ""


def test_voiding_a_grant_gives_the_case_back_as_it_was_and_voiding_its_opening_is_refused() -> None:
    asking, case, _ = act(Opening(Permit, "town"), "ask", date(2018, 3, 2), CLERK_WANG, ASKED)
    granting, _, _ = act(case, "grant", date(2018, 3, 9), HEAD_LI, {"fee_fen": 500})
    void = Event(3, CORRECT, "head", "科长", "town", date(2018, 4, 2), {}, load_calendar().edition, voids=2)
    again, marks = replay(Permit, Opening(Permit, "town"), case.number, [asking, granting, void], Facts())
    assert again.state == "asked"
    assert again.runs == case.runs
    assert again.sequence == 3
    assert [mark for _, mark in marks] == [Mark("permit.asked_count", 1, "town", date(2018, 3, 2))]
    void_opening = Event(3, CORRECT, "head", "科长", "town", date(2018, 4, 2), {}, load_calendar().edition, voids=1)
    with pytest.raises(Refused, match="correction_breaks_case"):
        replay(Permit, Opening(Permit, "town"), case.number, [asking, granting, void_opening], Facts())


def test_a_case_whose_opening_is_voided_is_void_keeps_its_number_and_counts_for_nothing() -> None:
    asking, case, _ = act(Opening(Permit, "town"), "ask", date(2018, 3, 2), CLERK_WANG, ASKED)
    void = Event(2, CORRECT, "head", "科长", "town", date(2018, 4, 2), {}, load_calendar().edition, voids=1)
    again, marks = replay(Permit, Opening(Permit, "town"), case.number, [asking, void], Facts())
    assert (again.state, again.number, again.sequence) == ("void", case.number, 2)
    assert Permit.state_label(again.state) == "已作废"
    assert again.closed_on == date(2018, 4, 2)
    assert again.next_due is None
    assert marks == []
    assert refusal(again, "suspend", date(2018, 4, 3), CLERK_WANG).code == "wrong_state"


def test_a_case_keeps_the_version_of_the_procedure_that_it_was_opened_under() -> None:
    asking, case, _ = act(Opening(Permit, "town"), "ask", date(2018, 3, 2), CLERK_WANG, ASKED)
    again, _ = replay(Permit, Opening(Permit, "town", version=7), case.number, [asking], Facts())
    assert again.version == 7


def test_the_public_sees_masked_names_and_no_other_field() -> None:
    _, case, _ = act(opened(), "grant", date(2018, 3, 9), HEAD_LI, {"fee_fen": 500})
    assert public_data(Permit, case.data) == {"applicant_name": "陈某某", "fee_fen": 500}


ROLES = st.sampled_from(["clerk", "head", "applicant", "respondent", "legal_office", "auditor"])
ORGANS = st.sampled_from(["town", "bureau", ""])


@given(role=ROLES, organ=ORGANS, action=st.sampled_from(list(Permit.actions)), own_case=st.booleans())
def test_nobody_acts_but_by_a_role_of_the_action_in_the_place_of_that_role(
    role: str, organ: str, action: str, own_case: bool
) -> None:
    allowed = {
        "ask": (role == "clerk" and organ == "town") or role == "applicant",
        "suspend": role == "clerk" and organ == "town",
        "extend": role == "head" and organ == "town",
        "answer": role == "respondent" and organ == "bureau",
        "watch": role == "legal_office",
        "grant": role == "head" and organ == "town",
    }
    case = opened()
    at = Opening(Permit, "town") if action == "ask" else case
    data = {"ask": ASKED, "grant": {"fee_fen": 1}, "answer": {"text": "答复"}}.get(action, {})
    if action in ("resume", "refuse"):
        return
    by = person(role, organ, case=case.number if own_case else "")
    if allowed[action]:
        act(at, action, date(2018, 3, 9), by, data)
    else:
        assert refusal(at, action, date(2018, 3, 9), by, data).code == "not_permitted"


STEPS = st.lists(
    st.tuples(st.sampled_from(["suspend", "resume", "extend", "watch", "grant"]), st.integers(0, 9)), max_size=8
)


@given(steps=STEPS)
def test_replaying_the_events_of_any_story_gives_the_case_that_was_reached(steps: list[tuple[str, int]]) -> None:
    event, case, left = act(Opening(Permit, "town"), "ask", date(2018, 3, 1), CLERK_WANG, ASKED)
    events, marks, day = [event], list(left), date(2018, 3, 1)
    for action, ahead in steps:
        day += timedelta(ahead)
        by = {"watch": person("legal_office", "bureau"), "extend": HEAD_LI, "grant": HEAD_LI}.get(action, CLERK_WANG)
        try:
            event, case, left = act(case, action, day, by, {"fee_fen": 1} if action == "grant" else {})
        except Refused:
            continue
        events.append(event)
        marks += left
    again, remarks = replay(Permit, Opening(Permit, "town"), case.number, events, Facts())
    assert again == case
    assert [mark for _, mark in remarks] == marks
