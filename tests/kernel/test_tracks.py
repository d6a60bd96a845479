"""One law's shorter track, steps that need another before them, and answers that only one law knows."""

from datetime import date

import pytest

from tests.kernel.test_acting import Facts, person
from tests.kernel.test_declarations import TERMS
from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import CORRECT, RECALCULATE, Actor, Event, Moment, Snapshot
from yifa.kernel.data import Choice, Data, check_choices, field
from yifa.kernel.days import load_calendar
from yifa.kernel.declarations import Action, Clock, Start, State
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.replaying import replay
from yifa.kernel.roles import CLERK

GLOSSARY = Glossary(
    {
        **TERMS.terms,
        "appeal.procedure": {"appeal": "复核"},
        "appeal.state": {"taken": "已收到", "suspended": "已中止", "closed": "已办结"},
        "appeal.action": {
            "take": "收到", "suspend": "中止", "resume": "恢复", "convert": "转为普通程序", "close": "办结", "hear": "听取意见",
        },
        "appeal.clock": {"deciding": "审理期限"},
    }
)  # fmt: skip


class Remedy(Choice):
    """An answer of the old law, one of the new, one of both."""

    BOTH = "both", "维持"
    OLD = "old", "转送", None, date(2023, 12, 31)
    NEW = "new", "确认无效", date(2024, 1, 1)


class Closing(Data):
    remedy: Remedy = field("结果")


def begun(moment: Moment) -> date:
    assert moment.case is not None
    run = moment.case.run("deciding")
    assert run is not None
    return run.started_on


class Appeal(Procedure, terms=GLOSSARY):
    key, label, number = "appeal", "复核", "{organ}核〔{year}〕{serial}号"

    taken = State("已收到", initial=True)
    suspended = State("已中止")
    closed = State("已办结", final=True)

    deciding = Clock("审理期限", limit="reconsideration.decide")

    take = Action(
        "收到", taken.opens(), by=CLERK, basis="行政复议法（2023）第六十二条",
        starts=Start(deciding, limit="reconsideration.decide_simple"),
    )  # fmt: skip
    suspend = Action("中止", taken.to(suspended), by=CLERK, basis="行政复议法（2023）第三十九条", pauses=deciding)
    resume = Action("恢复", suspended.to(taken), by=CLERK, basis="行政复议法（2023）第三十九条", resumes=deciding)
    convert = Action(
        "转为普通程序", (taken | suspended).stays(), by=CLERK, basis="行政复议法（2023）第五十五条",
        starts=Start(deciding, on=begun, carries=True),
    )  # fmt: skip
    hear = Action("听取意见", taken.stays(), by=CLERK, basis="行政复议法（2023）第四十九条")
    close = Action("办结", taken.to(closed), by=CLERK, basis="行政复议法（2023）第六十一条", stops=deciding, after=hear)


OFFICER: Actor = person("clerk")


def act(at: Snapshot | Opening, action: str, on: date) -> Snapshot:
    event = decide(
        Appeal, at, find_action(Appeal, action), {}, OFFICER, on,
        today=date(2024, 12, 31), facts=Facts(), calendar=load_calendar(),
    )  # fmt: skip
    return apply(Appeal, at, event, load_calendar(), "镇核〔2024〕1号")[0]


def taken() -> Snapshot:
    return act(Opening(Appeal, "town"), "take", date(2024, 3, 1))


def test_a_start_may_name_another_period_than_its_clock() -> None:
    # 30 days after Friday 1 March 2024: Sunday 31 March, so Monday 1 April.
    assert taken().next_due == date(2024, 4, 1)


def test_a_new_run_keeps_what_the_suspensions_of_the_old_one_left_out() -> None:
    case = act(act(taken(), "suspend", date(2024, 3, 11)), "resume", date(2024, 3, 21))
    case = act(case, "convert", date(2024, 3, 25))
    # 60 days after 1 March: 30 April; ten days (11–20 March) did not count: Friday 10 May.
    assert case.next_due == date(2024, 5, 10)
    assert [run.status for run in case.runs] == ["cancelled", "running"]


def test_a_new_run_stays_suspended_where_the_old_one_was() -> None:
    case = act(act(taken(), "suspend", date(2024, 3, 11)), "convert", date(2024, 3, 12))
    assert case.runs[-1].status == "paused"
    # Suspended 11–20 March, ten days: as above.
    assert act(case, "resume", date(2024, 3, 21)).next_due == date(2024, 5, 10)


def test_a_step_is_refused_until_the_one_before_it_is_done() -> None:
    case = taken()
    with pytest.raises(Refused) as raised:
        act(case, "close", date(2024, 3, 4))
    assert (raised.value.code, raised.value.facts["earlier"]) == ("step_missing", "听取意见")
    assert act(act(case, "hear", date(2024, 3, 4)), "close", date(2024, 3, 4)).state == "closed"


def step(sequence: int, action: str, on: date, voids: int | None = None) -> Event:
    return Event(sequence, action, "clerk", "科员", "town", on, {}, load_calendar().edition, voids)


@pytest.mark.parametrize(
    "steps, voids, broken",
    [
        (["take", "hear", "close"], 2, 3),
        (["take", "suspend", "resume"], 2, 3),
    ],
)
def test_a_step_that_a_later_one_rests_on_cannot_be_voided_alone(steps: list[str], voids: int, broken: int) -> None:
    events = [step(sequence, action, date(2024, 3, sequence)) for sequence, action in enumerate(steps, 1)]
    void = step(len(steps) + 1, CORRECT, date(2024, 3, 20), voids)
    with pytest.raises(Refused, match="correction_breaks_case") as raised:
        replay(Appeal, Opening(Appeal, "town"), "镇核〔2024〕1号", [*events, void], Facts())
    assert raised.value.facts["sequence"] == broken


@pytest.mark.parametrize(
    "remedy, law_day, lawful",
    [
        ("both", date(2018, 3, 1), True),
        ("both", date(2024, 3, 1), True),
        ("old", date(2023, 12, 31), True),
        ("old", date(2024, 1, 1), False),
        ("new", date(2023, 12, 31), False),
        ("new", date(2024, 1, 1), True),
    ],
)
def test_an_answer_is_taken_only_under_a_law_that_knows_it(remedy: str, law_day: date, lawful: bool) -> None:
    if lawful:
        check_choices(Closing, {"remedy": remedy}, law_day)
    else:
        with pytest.raises(Refused) as raised:
            check_choices(Closing, {"remedy": remedy}, law_day)
        assert (raised.value.code, raised.value.field) == ("choice_not_in_this_law", "remedy")


def test_a_case_whose_clocks_were_recalculated_can_still_be_void() -> None:
    events = [step(1, "take", date(2024, 3, 1)), step(2, RECALCULATE, date(2024, 3, 2))]
    void = step(3, CORRECT, date(2024, 3, 20), 1)
    case, marks = replay(Appeal, Opening(Appeal, "town"), "镇核〔2024〕1号", [*events, void], Facts())
    assert (case.state, case.sequence, marks) == ("void", 3, [])
