"""Periods that must be waited out, days that cannot lie ahead, and figures that a step names."""

from datetime import date, datetime
from typing import Any

import pytest

from tests.kernel.test_acting import Facts, person
from tests.kernel.test_declarations import TERMS
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import CORRECT, Actor, Event, Mark, Snapshot
from yifa.kernel.checks import DeclarationError
from yifa.kernel.counts import Change, Count
from yifa.kernel.data import Data, Personal, field
from yifa.kernel.days import load_calendar
from yifa.kernel.declarations import Action, Clock, State
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.replaying import corrected, replay
from yifa.kernel.roles import CLERK
from yifa.kernel.running import Light, Status, light

GLOSSARY = Glossary(
    {
        **TERMS.terms,
        "posting.procedure": {"posting": "公示"},
        "posting.state": {"posted": "公示中", "suspended": "已中止", "confirmed": "已确认", "gone": "已移出"},
        "posting.action": {
            "post": "公示", "suspend": "中止", "resume": "恢复", "confirm": "确认", "again": "重新公示",
            "void_it": "作废", "remove": "移出",
        },
        "posting.clock": {"standing": "公示期"},
        "posting.count": {"listed": "在册席位", "grown": "同比"},
        "posting.field": {"found_on": "发现日期", "until": "公示截止", "seats": "席位", "evidence": "佐证指标"},
    }
)  # fmt: skip


class Posted(Data):
    found_on: date = field("发现日期", happened=True)
    until: date | None = field("公示截止", default=None)
    seats: int = field("席位", default=1, minimum=0)
    evidence: list[str] = field("佐证指标", default=[], figure=True)


class Reposted(Data):
    until: date = field("公示截止")


class Posting(Procedure, terms=GLOSSARY):
    key, label, number = "posting", "公示", "{organ}示〔{year}〕{serial}号"

    posted = State("公示中", initial=True)
    suspended = State("已中止")
    confirmed = State("已确认")
    gone = State("已移出", final=True)

    standing = Clock("公示期", until="until", waits=True)

    post = Action("公示", posted.opens(), by=CLERK, basis="公示办法第一条", data=Posted, starts=standing)
    suspend = Action("中止", posted.to(suspended), by=CLERK, basis="公示办法第二条", pauses=standing)
    resume = Action("恢复", suspended.to(posted), by=CLERK, basis="公示办法第二条", resumes=standing)
    confirm = Action("确认", posted.to(confirmed), by=CLERK, basis="公示办法第三条", awaits=standing)
    again = Action("重新公示", posted.stays(), by=CLERK, basis="公示办法第六条", data=Reposted, starts=standing)
    void_it = Action("作废", (posted | suspended).to(gone), by=CLERK, basis="公示办法第四条")
    remove = Action("移出", confirmed.to(gone), by=CLERK, basis="公示办法第五条")

    listed = Count("在册席位", confirm, less=remove, lasting=True, amount="seats", means="在册的席位数。", unit="个")


OFFICER: Actor = person("clerk")


def act(
    at: Snapshot | Opening, action: str, on: date, data: dict[str, Any] | None = None
) -> tuple[Snapshot, tuple[Mark, ...]]:
    event = decide(
        Posting, at, find_action(Posting, action), data or {}, OFFICER, on,
        today=date(2018, 12, 31), facts=Facts(), calendar=load_calendar(),
    )  # fmt: skip
    return apply(Posting, at, event, load_calendar(), "示1号")


def posted(**data: Any) -> Snapshot:
    given = {"found_on": "2018-03-01", "until": "2018-03-08"} | data
    return act(Opening(Posting, "town"), "post", date(2018, 3, 5), given)[0]


def told(*steps: tuple[str, int, dict[str, Any]]) -> list[Event]:
    """The events of a case to which these steps were taken, on these days of March."""
    at: Snapshot | Opening = Opening(Posting, "town")
    events = []
    for action, day, data in steps:
        event = decide(
            Posting, at, find_action(Posting, action), data, OFFICER, date(2018, 3, day),
            today=date(2018, 12, 31), facts=Facts(), calendar=load_calendar(),
        )  # fmt: skip
        at, _ = apply(Posting, at, event, load_calendar(), "示1号")
        events.append(event)
    return events


def void(events: list[Event], sequence: int, day: int) -> list[Event]:
    """These events and the correction that voids one of them. Raises what stands in its way."""
    correction = Event(
        len(events) + 1, CORRECT, "wang", "科员", "town", date(2018, 3, day), {}, load_calendar().edition, sequence
    )
    corrected(Posting, Opening(Posting, "town"), "示1号", events, correction, Facts())
    return [*events, correction]


OPENED = ("post", 5, {"found_on": "2018-03-01"})


def test_a_posting_that_a_later_step_waited_out_is_not_voided_before_that_step() -> None:
    events = told(OPENED, ("again", 6, {"until": "2018-03-08"}), ("confirm", 9, {}))
    with pytest.raises(Refused) as caught:
        void(events, 2, 12)
    assert caught.value.code == "correction_breaks_case"
    assert ("第 3 步" in caught.value.chinese, "确认" in caught.value.chinese) == (True, True)
    # 先更正确认，再更正公示，就没有什么还以它为前提。
    assert len(void(void(events, 3, 12), 2, 12)) == 5


def test_voiding_a_shorter_posting_leaves_the_longer_one_to_be_waited_out() -> None:
    # 原公示到3月20日，重新公示改为3月8日，3月9日确认；更正重新公示后，3月9日确认就早了。
    opened = ("post", 5, {"found_on": "2018-03-01", "until": "2018-03-20"})
    events = told(opened, ("again", 6, {"until": "2018-03-08"}), ("confirm", 9, {}))
    with pytest.raises(Refused, match="correction_breaks_case"):
        void(events, 2, 12)


def test_a_posting_may_be_voided_where_another_was_over_as_well() -> None:
    opened = ("post", 5, {"found_on": "2018-03-01", "until": "2018-03-08"})
    events = told(opened, ("again", 6, {"until": "2018-03-15"}), ("confirm", 16, {}))
    assert replay(Posting, Opening(Posting, "town"), "示1号", void(events, 2, 20), Facts())[0].state == "confirmed"


def test_who_acts_after_a_posting_was_voided_waits_for_nothing_and_the_case_replays() -> None:
    voided = void(told(OPENED, ("again", 6, {"until": "2018-03-08"})), 2, 7)
    opening = Opening(Posting, "town")
    at, _ = replay(Posting, opening, "示1号", voided, Facts())
    confirmed = decide(
        Posting, at, Posting.confirm, {}, OFFICER, date(2018, 3, 7),
        today=date(2018, 12, 31), facts=Facts(), calendar=load_calendar(),
    )  # fmt: skip
    assert replay(Posting, opening, "示1号", [*voided, confirmed], Facts())[0].state == "confirmed"


def refused(at: Snapshot | Opening, action: str, on: date, data: dict[str, Any] | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        act(at, action, on, data)
    return caught.value


@pytest.mark.parametrize("day", [5, 6, 8])
def test_a_step_waits_until_the_last_day_has_passed(day: int) -> None:
    error = refused(posted(), "confirm", date(2018, 3, day))
    assert (error.code, "2018-03-08" in error.chinese, "公示期" in error.chinese) == ("period_not_over", True, True)


def test_the_day_after_the_step_may_come_and_the_period_is_met() -> None:
    case, _ = act(posted(), "confirm", date(2018, 3, 9))
    run = case.run("standing")
    assert run is not None
    assert run.status is Status.MET


def test_nobody_is_late_for_a_period_that_is_waited_out() -> None:
    case = posted()
    run = case.run("standing")
    assert run is not None
    assert (case.next_due, light(run, date(2018, 12, 31), load_calendar())) == (None, Light.GREY)
    confirmed = act(case, "confirm", date(2018, 12, 31))[0].run("standing")
    assert confirmed is not None
    assert confirmed.status is Status.MET


def test_days_of_a_suspension_are_waited_for_too() -> None:
    # 3月6日起中止、12日恢复：停6日，公示截止由8日顺延至14日。
    case, _ = act(posted(), "suspend", date(2018, 3, 6))
    assert refused(case, "confirm", date(2018, 3, 20)).code == "wrong_state"
    case, _ = act(case, "resume", date(2018, 3, 12))
    assert refused(case, "confirm", date(2018, 3, 14)).code == "period_not_over"
    assert act(case, "confirm", date(2018, 3, 15))[0].state == "confirmed"


def test_a_case_that_ends_otherwise_waits_no_longer() -> None:
    run = act(posted(), "void_it", date(2018, 3, 6))[0].run("standing")
    assert run is not None
    assert run.status is Status.CANCELLED


def test_a_day_that_had_not_come_is_refused_with_its_field() -> None:
    error = refused(
        Opening(Posting, "town"), "post", date(2018, 3, 5), {"found_on": "2018-03-06", "until": "2018-03-08"}
    )
    assert (error.code, error.field) == ("day_after_step", "found_on")
    assert posted(found_on="2018-03-05").state == "posted"


def test_a_figure_that_is_named_must_be_one() -> None:
    assert posted(evidence=["permit.asked_count"]).data["evidence"] == ["permit.asked_count"]
    given = {"found_on": "2018-03-01", "until": "2018-03-08", "evidence": ["permit.asked_count", "permit.made_up"]}
    error = refused(Opening(Posting, "town"), "post", date(2018, 3, 5), given)
    assert (error.code, error.field) == ("figure_unknown", "evidence")


def test_what_leaves_a_stock_takes_its_own_amount_away() -> None:
    case, added = act(posted(seats=3), "confirm", date(2018, 3, 9))
    _, taken = act(case, "remove", date(2018, 5, 2))
    assert [(mark.count, mark.amount) for mark in (*added, *taken)] == [("posting.listed", 3), ("posting.listed", -3)]


def declare(**parts: Any) -> None:
    own = {name: value for name, value in vars(Posting).items() if not name.startswith("__")}
    type("Faulty", (Posting,), {**own, **parts}, terms=GLOSSARY)


def test_a_count_of_a_year_cannot_take_away_and_a_stock_has_no_year_before() -> None:
    with pytest.raises(DeclarationError, match="less_of_a_year"):
        declare(listed=Count("在册席位", Posting.confirm, less=Posting.remove, means="在册的席位数。"))
    with pytest.raises(DeclarationError, match="change_of_stock"):
        declare(grown=Change("同比", Posting.listed, means="与上年相比。"))


class Removal(Data):
    seats: int = field("席位")


def test_a_stock_cannot_take_away_by_what_changed_since_it_was_added() -> None:
    remove = Action("移出", Posting.confirmed.to(Posting.gone), by=CLERK, basis="第五条", data=Removal)
    listed = Count(
        "在册席位", Posting.confirm, less=remove, lasting=True, amount="seats", means="在册的席位数。", unit="个"
    )
    with pytest.raises(DeclarationError, match="less_than_added"):
        declare(remove=remove, listed=listed)
    resume = Action(
        "恢复", Posting.confirmed.to(Posting.posted), by=CLERK, basis="第二条", data=Removal, resumes=Posting.standing
    )
    with pytest.raises(DeclarationError, match="less_than_added"):
        declare(resume=resume)


class Named(Data):
    seats: int = field("席位", personal=Personal.TEXT)


def test_a_field_is_as_personal_in_one_step_as_in_another() -> None:
    with pytest.raises(DeclarationError, match="field_differs"):
        declare(
            void_it=Action("作废", Posting.posted.to(Posting.gone), by=CLERK, basis="公示办法第四条", data=Named),
            suspend=Action("中止", Posting.posted.to(Posting.suspended), by=CLERK, basis="公示办法第二条"),
        )


def test_only_a_waiting_period_can_be_awaited() -> None:
    deadline = Clock("公示期", until="until")
    with pytest.raises(DeclarationError, match="awaits_deadline"):
        declare(
            standing=deadline,
            post=Action("公示", Posting.posted.opens(), by=CLERK, basis="第一条", data=Posted, starts=deadline),
            suspend=Action("中止", Posting.posted.to(Posting.suspended), by=CLERK, basis="第二条"),
            resume=Action("恢复", Posting.suspended.to(Posting.posted), by=CLERK, basis="第二条"),
            confirm=Action("确认", Posting.posted.to(Posting.confirmed), by=CLERK, basis="第三条", awaits=deadline),
        )


def enter(on: date, entered_at: datetime | None) -> str:
    live = Action("公示", Posting.posted.opens(), by=CLERK, basis="公示办法第一条", data=Posted, live=True)
    live.key = "post"
    data = {"found_on": "2018-03-01", "until": "2018-04-08"}
    return decide(
        Posting, Opening(Posting, "town"), live, data, OFFICER, on,
        today=date(2018, 12, 31), facts=Facts(), calendar=load_calendar(), entered_at=entered_at,
    ).action  # fmt: skip


@pytest.mark.parametrize("day", [4, 6])
def test_what_must_be_entered_when_it_happens_is_refused_on_another_day(day: int) -> None:
    with pytest.raises(Refused) as caught:
        enter(date(2018, 3, 5), datetime(2018, 3, day, 10, 0))
    assert (caught.value.code, caught.value.field) == ("not_entered_live", "on")


def test_it_is_entered_on_its_day_and_a_ledger_kept_elsewhere_is_taken_as_it_is() -> None:
    assert enter(date(2018, 3, 5), datetime(2018, 3, 5, 23, 59)) == "post"
    assert enter(date(2018, 3, 5), None) == "post"
