"""Petitions under the rules of 2005 and of 2022: whose turn it is, by when, and what nobody may lose."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.procedures.stories import TODAY, Known, actor
from yifa.documents.letters import Letter, letter
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Event, Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.figures import value
from yifa.kernel.limits import limit
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.registry import Registry
from yifa.kernel.running import start
from yifa.procedures.petition import data as petition_data
from yifa.procedures.petition.procedure import Petition
from yifa.procedures.petition_leapfrog import data as leapfrog_data
from yifa.procedures.petition_leapfrog.procedure import PetitionLeapfrog
from yifa.procedures.petition_review.procedure import PetitionRecheck, PetitionReview

Step = tuple[date, str, str, dict[str, Any]]
OFFICE, TOWN = "xishan.petition", "xishan.anzhen"
ANSWER = {
    "opinion": "不予支持",
    "facts": "电梯已过质保期",
    "holding": "应当由业主大会决定使用维修资金",
    "grounds": "《物业管理条例》第五十三条",
    "review_organ": "锡山区人民政府",
}
HEARD = {"statement": "电梯停运三个月", "findings": "维修资金尚有余额"}


def registered(on: date, petitioner: str = "吴秀英", **more: Any) -> Step:
    said = {
        "received_on": on, "intake": "信访工作机构", "channel": "来信", "petitioner": petitioner,
        "reachable": "是", "persons": 1, "repeated": "否",
        "petition_class": "申诉求决类", "category": "住房和物业",
        "title": "小区电梯长期停运", "claim": "请求督促维修",
    }  # fmt: skip
    return on, "register", "clerk", said | more


def act(
    procedure: type[Procedure],
    at: Snapshot | Opening,
    step: Step,
    cases: Mapping[str, Snapshot],
    number: str = "锡信〔2022〕1号",
) -> tuple[Snapshot, Event]:
    on, key, by, given = step
    case = at if isinstance(at, Snapshot) else None
    who = actor(by, at.organ, {**(case.data if case else {}), **given}, number)
    calendar = load_calendar()
    event = decide(
        procedure, at, find_action(procedure, key), given, who, on, today=TODAY, facts=Known(cases), calendar=calendar
    )
    return apply(procedure, at, event, calendar, number)[0], event


def run_through(*steps: Step, cases: Mapping[str, Snapshot] | None = None, number: str = "锡信〔2022〕1号") -> Snapshot:
    at: Snapshot | Opening = Opening(Petition, OFFICE)
    for step in steps:
        at, _ = act(Petition, at, step, cases or {}, number)
    assert isinstance(at, Snapshot)
    return at


def due(case: Snapshot, clock: str) -> date:
    run = case.run(clock)
    assert run is not None, f"{clock} never ran"
    return run.due


def refusal(procedure: type[Procedure], at: Snapshot | Opening, step: Step, cases: Mapping[str, Snapshot]) -> str:
    with pytest.raises(Refused) as refused:
        act(procedure, at, step, cases)
    return refused.value.code


def written(case: Snapshot, event: Event, key: str) -> Letter:
    return letter(Petition, Petition.documents[key], case, event, lambda organ: f"机关{organ}", "某人")


def test_a_petition_of_the_last_day_of_the_old_law_and_one_of_the_next_day_keep_to_their_own_clocks() -> None:
    forwarded = (date(2022, 5, 9), "forward", "clerk", {"responsible_organ": TOWN})
    accepted: Step = (date(2022, 5, 16), "accept", "responsible_organ", {})
    suggestion = {"petition_class": "建议意见类"}
    old = run_through(registered(date(2022, 4, 30), **suggestion), forwarded)
    new = run_through(registered(date(2022, 5, 1), **suggestion), forwarded)
    # 收到之日起十五日：4月30日的至5月15日（周日），顺延至16日；5月1日的至5月16日（周一）。
    assert [due(case, "registering") for case in (old, new)] == [date(2022, 5, 16)] * 2
    assert [case.runs[0].version for case in (old, new)] == ["petition_2005", "petition_2022"]
    # 新条例第二十三条第三款的五个工作日自5月9日（周一）起至5月16日（周一）；旧条例没有异议期限。
    assert old.run("objecting") is None
    assert due(new, "objecting") == date(2022, 5, 16)
    # 旧条例第三十三条的六十日不分类别：5月余15日，6月30日，至7月15日；新条例第三十四条不适用于建议意见。
    old, new = (act(Petition, case, accepted, {})[0] for case in (old, new))
    assert due(old, "concluding") == date(2022, 7, 15)
    assert new.run("concluding") is None


def test_an_objection_is_unknown_to_the_old_law_and_in_time_for_five_working_days_under_the_new() -> None:
    forwarded = (date(2022, 5, 9), "forward", "clerk", {"responsible_organ": TOWN})
    old = run_through(registered(date(2022, 4, 30)), forwarded)
    new = run_through(registered(date(2022, 5, 1)), forwarded)
    objecting = "contest", "responsible_organ", {"reason": "属于住房城乡建设部门职权"}
    assert refusal(Petition, old, (date(2022, 5, 16), *objecting), {}) == "not_in_this_law"
    assert refusal(Petition, new, (date(2022, 5, 17), *objecting), {}) == "petition_objection_late"
    assert act(Petition, new, (date(2022, 5, 16), *objecting), {})[0].state == "contested"


def test_nobody_of_another_organ_accepts_or_extends_for_the_responsible_organ() -> None:
    case = run_through(
        registered(date(2022, 5, 9)), (date(2022, 5, 10), "forward", "clerk", {"responsible_organ": TOWN})
    )
    for role, action in (("responsible_organ", "accept"), ("responsible_head", "extend")):
        stranger = replace(actor(role, OFFICE, {"responsible_organ": TOWN}, ""), organ=OFFICE)
        at = (
            case
            if action == "accept"
            else act(Petition, case, (date(2022, 5, 11), "accept", "responsible_organ", {}), {})[0]
        )
        if action == "extend":
            at, _ = act(
                Petition, at, (date(2022, 6, 1), "propose_extension", "responsible_organ", {"reason": "情况复杂"}), {}
            )
        with pytest.raises(Refused) as refused:
            decide(
                Petition, at, Petition.actions[action], {}, stranger, date(2022, 6, 2),
                today=TODAY, facts=Known({}), calendar=load_calendar(),
            )  # fmt: skip
        assert refused.value.code == "not_permitted"


def test_whoever_was_joined_is_addressed_in_the_answer_and_may_ask_for_a_review_in_thirty_days_of_the_own_receipt() -> (
    None
):
    later = run_through(registered(date(2022, 5, 12), "徐卫东"), number="锡信〔2022〕2号")
    cases = {"锡信〔2022〕2号": later}
    first = run_through(
        registered(date(2022, 5, 9)),
        (date(2022, 5, 10), "forward", "clerk", {"responsible_organ": TOWN}),
        (date(2022, 5, 13), "join", "clerk", {"merged_case": "锡信〔2022〕2号", "joint_petitioners": "徐卫东"}),
        cases=cases,
    )
    merge = (date(2022, 5, 13), "merge", "clerk", {"first_case": "锡信〔2022〕1号"})
    cases["锡信〔2022〕1号"] = first
    merged, _ = act(Petition, later, merge, cases, "锡信〔2022〕2号")
    assert merged.state == "merged"
    first, _ = act(Petition, first, (date(2022, 5, 16), "accept", "responsible_organ", {}), cases)
    first, _ = act(Petition, first, (date(2022, 6, 1), "investigate", "responsible_organ", HEARD), cases)
    first, event = act(Petition, first, (date(2022, 6, 10), "answer", "responsible_head", ANSWER), cases)
    assert written(first, event, "answer_letter").addressee == "吴秀英、徐卫东："
    for day, name in ((date(2022, 6, 13), "吴秀英"), (date(2022, 6, 20), "徐卫东")):
        first, _ = act(Petition, first, (day, "serve", "clerk", {"served_to": name, "served_on": day}), cases)
    # 最后收到的人三十日至7月20日（周三）。
    assert due(first, "asking_review") == date(2022, 7, 20)
    cases["锡信〔2022〕1号"] = first
    asked = {
        "requested_on": date(2022, 7, 20),
        "requester": "徐卫东",
        "answer_received_on": date(2022, 6, 20),
        "request": "请求重新答复",
    }
    review, _ = act(
        PetitionReview,
        Opening(PetitionReview, "xishan", "锡信〔2022〕1号"),
        (date(2022, 7, 20), "request", "clerk", asked),
        cases,
        "锡山信复查〔2022〕1号",
    )
    review, _ = act(
        PetitionReview,
        review,
        (date(2022, 7, 25), "investigate", "clerk", {"findings": "属实", "proposal": "维持"}),
        cases,
    )
    opinion = {
        "outcome": "维持",
        "facts": "属实",
        "holding": "维持",
        "grounds": "《物业管理条例》",
        "recheck_organ": "无锡市人民政府",
    }
    assert act(PetitionReview, review, (date(2022, 8, 1), "decide", "head", opinion), cases)[0].outcome == "upheld"


def answered_in(organ: str, responsible: str) -> Snapshot:
    case = run_through(
        registered(date(2018, 3, 1)),
        (date(2018, 3, 2), "forward", "clerk", {"responsible_organ": responsible}),
        (date(2018, 3, 5), "accept", "responsible_organ", {}),
        (date(2018, 3, 12), "investigate", "responsible_organ", HEARD),
        (date(2018, 3, 20), "answer", "responsible_head", ANSWER),
    )
    return replace(case, organ=organ)


def test_an_organ_cannot_review_its_own_answer() -> None:
    case = answered_in(OFFICE, TOWN)
    asked = {
        "requested_on": date(2018, 4, 2),
        "requester": "吴秀英",
        "answer_received_on": date(2018, 3, 21),
        "request": "不服",
    }
    for organ in (TOWN, OFFICE):
        opening = Opening(PetitionReview, organ, case.number)
        step = (date(2018, 4, 2), "request", "clerk", asked)
        assert refusal(PetitionReview, opening, step, {case.number: case}) == "petition_reviews_itself"


def test_the_answer_says_what_the_law_demands_and_bears_the_name_of_the_organ_that_gave_it() -> None:
    for day, law, articles in (
        (date(2022, 4, 30), "《信访条例》", ("第三十二条", "第三十四条")),
        (date(2022, 5, 1), "《信访工作条例》", ("第三十二条", "第三十五条")),
    ):
        case = run_through(
            registered(day),
            (date(2022, 5, 10), "forward", "clerk", {"responsible_organ": TOWN}),
            (date(2022, 5, 16), "accept", "responsible_organ", {}),
            (date(2022, 5, 20), "investigate", "responsible_organ", HEARD),
        )
        answered, event = act(Petition, case, (date(2022, 6, 1), "answer", "responsible_head", ANSWER), {})
        found = written(answered, event, "answer_letter")
        text = "\n".join(found.paragraphs)
        assert found.organ == f"机关{TOWN}"
        assert all(
            said in text for said in ("请求督促维修", *map(str, list(ANSWER.values())), law, *articles, "三十日内")
        )


def test_a_petition_closes_only_when_a_recheck_can_no_longer_be_asked_for() -> None:
    case = answered_in(OFFICE, TOWN)
    served = date(2018, 3, 21)
    # 复查意见5月8日收到，请求复核的三十日至6月7日（周四）。
    waiting = start(
        "asking_recheck", 1, limit("petition.ask_recheck", date(2018, 5, 8)), date(2018, 5, 8), load_calendar()
    )
    review = Snapshot(
        "petition_review", 1, "锡山信复查〔2018〕1号", "xishan", "decided", 4, date(2018, 4, 2), date(2018, 5, 8), date(2018, 4, 2),
        "head", closed_on=date(2018, 5, 2), outcome="upheld", parent=case.number, data={"requested_on": "2018-04-02"},
        runs=(waiting,),
    )  # fmt: skip
    cases = {review.number: review}
    case, _ = act(Petition, case, (served, "serve", "clerk", {"served_to": "吴秀英", "served_on": served}), cases)
    noted = {"review_case": review.number, "asked_on": date(2018, 4, 2)}
    case, _ = act(Petition, case, (date(2018, 4, 3), "note_review", "clerk", noted), cases)
    assert refusal(Petition, case, (date(2018, 6, 7), "close", "clerk", {}), cases) == "petition_not_final"
    assert act(Petition, case, (date(2018, 6, 8), "close", "clerk", {}), cases)[0].state == "closed"


def test_leapfrog_visits_are_compared_with_the_year_before_as_the_report_states_them() -> None:
    figures = Registry([PetitionLeapfrog]).figures
    persons, visits = (figures[f"petition.leapfrog_{of}_change"] for of in ("persons", "visits"))
    assert persons.unit == visits.unit == "%"
    # 200人减至147人：-53/200 = -26.5%；380人次减至250人次：-130/380 = -34.21%。
    now = {"petition.leapfrog_persons": 147, "petition.leapfrog_visits": 250}
    before = {"petition.leapfrog_persons": 200, "petition.leapfrog_visits": 380}
    assert (value(persons, now, before), value(visits, now, before)) == (-26.5, -34.2)


def test_petitions_and_leapfrog_visits_are_sorted_by_the_same_categories() -> None:
    lists = petition_data.Category, leapfrog_data.Category
    first, second = ([(member.value, member.label) for member in each] for each in lists)
    assert first == second


def test_only_what_a_person_redacted_is_public_of_a_recheck_and_nothing_of_a_petition() -> None:
    assert (Petition.public.fields, PetitionReview.public.fields) == ((), ())
    assert PetitionRecheck.public.fields == ("matter", "outcome", "public_text")
