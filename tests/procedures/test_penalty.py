"""Penalties under two laws: the same steps a day apart run by their own clocks, and nobody acts without standing."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from tests.procedures.stories import TODAY, Known, actor
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.kernel.standings import Hold
from yifa.procedures.penalty.procedure import Penalty

CALENDAR = load_calendar()
CERTIFIED = "officer_certificate.certified"
OFFICERS = [
    Hold(CERTIFIED, "zhang", "苏B0200001", "anzhen", ("市场监管",), date(2017, 1, 1), date(2023, 12, 31)),
    Hold(CERTIFIED, "reviewer", "苏B0200002", "anzhen", ("市场监管",), date(2017, 1, 1), date(2021, 7, 19)),
    Hold(CERTIFIED, "chen", "苏B0200003", "anzhen", ("市场监管",), date(2017, 1, 1), date(2023, 12, 31)),
]
PARTY = {
    "party": "无锡市安镇宏达建材有限公司",
    "party_kind": "organisation",
    "officers": ["苏B0200001", "苏B0200002"],
    "domain": "市场监管",
}
NOTICE = {
    "proposed_basis": "产品质量法第四十九条",
    "proposed_kinds": ["fine", "permit_revoked"],
    "proposed_fine_fen": 5000000,
    "hearing_right": True,
}
DECISION = {
    "facts": "检验报告证明产品不合格。",
    "provision": "产品质量法第四十九条",
    "discretion": "一般情节。",
    "kinds": ["fine", "permit_revoked"],
    "fine_fen": 5000000,
    "measures": "吊销生产许可证，罚款5万元。",
    "remedy_organ": "无锡市锡山区人民政府",
    "court": "无锡市锡山区人民法院",
}


@dataclass
class Course:
    """A penalty case on its way, held in memory."""

    facts: Known = field(default_factory=lambda: Known(holds=OFFICERS))
    at: Snapshot | Opening = field(default_factory=lambda: Opening(Penalty, "anzhen"))
    marks: Counter[str] = field(default_factory=Counter)

    def do(self, key: str, by: str, on: date, files: tuple[str, ...] = (), /, **data: Any) -> Snapshot:
        action = find_action(Penalty, key)
        who = actor(by, "anzhen", data, "安市监罚1")
        event = decide(
            Penalty, self.at, action, data, who, on,
            today=TODAY, facts=self.facts, calendar=CALENDAR, attachments=files,
        )  # fmt: skip
        self.at, left = apply(Penalty, self.at, event, CALENDAR, "安市监罚1")
        self.marks.update({mark.count: mark.amount for mark in left})
        return self.at


def docketed(on: date) -> Course:
    course = Course()
    course.do("report", "clerk", on, found_on=on, source="inspection", cause="生产不合格产品案", clue="抽查发现。")
    course.do("docket", "head", on, **PARTY)
    return course


def notified(on: date, **conclusion: Any) -> Course:
    course = docketed(on)
    course.do(
        "record", "clerk", on, ("检验报告.pdf",), stage="investigation", medium="text", gist="检验报告", credentials_shown=True
    )  # fmt: skip
    said = {"found_facts": "产品不合格。", "proposal": "penalise", "collective": False, **conclusion}
    course.do("conclude", "clerk", on, **said)
    course.do("notify", "clerk", on, **NOTICE, defend_by_on=date(2021, 7, 22))
    return course


def due(case: Snapshot | Opening, clock: str) -> date | None:
    assert isinstance(case, Snapshot)
    run = case.run(clock)
    return run.due if run is not None else None


def test_cases_docketed_a_day_apart_run_by_the_law_of_their_own_day() -> None:
    # 旧法三日：至07-17（周六），顺延至07-19；没有统一的办案期限。新法五个工作日：07-16、19、20、21、22；九十日：10-13。
    old, new = notified(date(2021, 7, 14)).at, notified(date(2021, 7, 15)).at
    assert (due(old, "asking_hearing"), due(old, "deciding")) == (date(2021, 7, 19), None)
    assert (due(new, "asking_hearing"), due(new, "deciding")) == (date(2021, 7, 22), date(2021, 10, 13))


def test_a_hearing_may_still_be_asked_for_under_the_new_law_where_it_is_too_late_under_the_old() -> None:
    old, new = notified(date(2021, 7, 14)), notified(date(2021, 7, 15))
    with pytest.raises(Refused, match="penalty_hearing_asked_late"):
        old.do("ask_hearing", "party", date(2021, 7, 20))
    assert new.do("ask_hearing", "party", date(2021, 7, 20)).state == "awaiting_hearing"


def test_a_certificate_that_expired_yesterday_is_refused_with_its_number_and_the_day() -> None:
    course = docketed(date(2021, 7, 15))
    record = {"stage": "investigation", "medium": "picture", "gist": "现场照片", "credentials_shown": True}
    course.do("record", "clerk", date(2021, 7, 19), ("现场.jpg",), **record)
    with pytest.raises(Refused, match="standing_expired") as raised:
        course.do("record", "clerk", date(2021, 7, 20), ("现场.jpg",), **record)
    for said in (raised.value.english, raised.value.chinese):
        assert "苏B0200002" in said
        assert "2021" in said
    assert "2021-07-20" in raised.value.english


def considered(on: date, **conclusion: Any) -> Course:
    course = notified(on, **conclusion)
    course.do("waive", "party", on)
    # 证号0002在07-19以后失效，由0003接替
    course.do(
        "replace_officers", "head", on, officers=["苏B0200001", "苏B0200003"], recused=["苏B0200002"], reason="执法证即将到期"
    )  # fmt: skip
    course.do("consider", "clerk", on, defence_answer="当事人放弃陈述、申辩。")
    return course


def test_every_decision_needs_a_review_under_the_law_of_2017_and_under_the_new_one_where_there_is_a_ground() -> None:
    old = considered(date(2021, 7, 13))
    with pytest.raises(Refused, match="penalty_unreviewed"):
        old.do("penalize", "head", date(2021, 7, 14), **DECISION)
    plain, complex_ = considered(date(2021, 7, 15)), considered(date(2021, 7, 15), review_grounds=["complex"])
    assert plain.do("penalize", "head", date(2021, 7, 20), **DECISION).state == "decided"
    with pytest.raises(Refused, match="penalty_unreviewed"):
        complex_.do("penalize", "head", date(2021, 7, 20), **DECISION)


def test_an_officer_of_the_case_does_not_review_it_even_after_being_replaced() -> None:
    course = considered(date(2021, 7, 15), review_grounds=["complex"])
    opinion = {"review_opinion": "同意", "qualification": "qualified"}
    with pytest.raises(Refused, match="penalty_investigator_judges"):
        course.do("review", "reviewer", date(2021, 7, 20), **opinion)
    course.do("review", "reviewer/2", date(2021, 7, 20), **opinion)
    assert course.do("penalize", "head", date(2021, 7, 21), **DECISION).state == "decided"


def test_each_kind_of_a_penalty_is_counted_once() -> None:
    course = considered(date(2021, 7, 15))
    course.do("penalize", "head", date(2021, 7, 20), **DECISION)
    kinds = {key: amount for key, amount in course.marks.items() if key.startswith("penalty.kind_")}
    assert kinds == {"penalty.kind_fine": 1, "penalty.kind_permit_revoked": 1}


def test_criticism_is_no_penalty_in_a_case_of_the_old_law() -> None:
    course = docketed(date(2021, 7, 14))
    course.do(
        "record", "clerk", date(2021, 7, 14), ("笔录.pdf",),
        stage="investigation", medium="text", gist="笔录", credentials_shown=True,
    )  # fmt: skip
    course.do("conclude", "clerk", date(2021, 7, 14), found_facts="轻微", proposal="penalise", collective=False)
    with pytest.raises(Refused, match="choice_not_in_this_law"):
        course.do(
            "notify", "clerk", date(2021, 7, 14),
            proposed_basis="产品质量法", proposed_kinds=["criticism"], hearing_right=False, defend_by_on=date(2021, 7, 19),
        )  # fmt: skip


def test_a_serious_act_is_found_in_time_for_five_years_only_if_it_ended_under_the_new_law() -> None:
    # 二年前终了的行为：2021-07-14终了的二年至2023-07-14；2021-07-15终了且涉及生命健康安全的五年至2026-07-15。
    for ended, lawful in ((date(2021, 7, 14), False), (date(2021, 7, 15), True)):
        course, on = Course(), date(2023, 8, 1)
        course.do("report", "clerk", on, found_on=on, source="complaint", cause="生产不合格产品案", clue="举报。")
        docket = {**PARTY, "officers": ["苏B0200001", "苏B0200003"], "act_ended_on": ended, "serious": True}
        if lawful:
            assert course.do("docket", "head", on, **docket).state == "docketed"
        else:
            with pytest.raises(Refused, match="penalty_time_barred"):
                course.do("docket", "head", on, **docket)


def test_a_town_acts_only_within_the_power_delegated_to_it_that_day() -> None:
    power = "对无照经营的处罚"
    delegated = Hold("power_delegation.delegated", "anzhen", "锡政办发1", "anzhen", (power,), date(2021, 7, 16))
    course = Course(Known(holds=[*OFFICERS, delegated], kinds={"anzhen": "街道办事处"}))
    day = date(2021, 7, 15)
    course.do("report", "clerk", day, found_on=day, source="inspection", cause="无照经营案", clue="巡查发现。")
    for on, named in ((day, power), (date(2021, 7, 16), "对违法建设的处罚"), (date(2021, 7, 16), None)):
        with pytest.raises(Refused, match="penalty_power_not_delegated"):
            course.do("docket", "head", on, **PARTY, **({"power": named} if named else {}))
    assert course.do("docket", "head", date(2021, 7, 16), **PARTY, power=power).state == "docketed"


def test_a_decision_taken_down_is_no_longer_public() -> None:
    course = considered(date(2021, 7, 15))
    course.do("penalize", "head", date(2021, 7, 20), **DECISION, social_impact=True)
    course.do("serve", "clerk", date(2021, 7, 21), served_on=date(2021, 7, 21), method="direct")
    course.do("redact", "clerk", date(2021, 7, 22), public_text="某公司生产不合格产品，吊销生产许可证，罚款5万元。")
    assert course.do("publish", "reviewer", date(2021, 7, 23)).published_on == date(2021, 7, 23)
    reversal = Snapshot(
        "penalty_reversal", 1, "安罚纠1", "anzhen", "registered", 1,
        date(2021, 9, 1), date(2021, 9, 1), date(2021, 9, 1), "", parent="安市监罚1",
    )  # fmt: skip
    course.facts = Known({"安罚纠1": reversal}, OFFICERS)
    assert course.do("take_down", "reviewer", date(2021, 9, 2)).published_on is None
