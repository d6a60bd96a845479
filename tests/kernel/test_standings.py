"""Standings against a naive twin that remembers each day for itself."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from yifa.kernel.standings import Hold, begin, end, latest, restore

FIRST = date(2018, 1, 1)
DAYS = [FIRST + timedelta(days=index) for index in range(60)]
KEY = "officer_certificate.certified"


def hold(since: date, until: date | None = None) -> Hold:
    return Hold(KEY, "孙明", "苏B001", "xishan.market", ("市场监管",), since, until)


@given(
    some.lists(
        some.tuples(some.sampled_from(["begin", "end", "restore"]), some.integers(0, 8), some.integers(0, 40)),
        max_size=8,
    )
)
def test_each_day_is_as_the_last_step_before_it_left_it(steps: list[tuple[str, int, int]]) -> None:
    holds: tuple[Hold, ...] = ()
    stands, terms, held = dict.fromkeys(DAYS, False), (FIRST, FIRST), False
    day = FIRST
    for step, later, length in steps:
        day += timedelta(days=later)
        if step == "begin":
            terms, held = (day, day + timedelta(days=length)), True
            holds = begin(holds, hold(*terms))
        elif step == "end":
            held, holds = False, end(holds, KEY, day)
        elif not held and holds:
            held, holds = True, restore(holds, KEY, day)
        for each in DAYS:
            if each >= day:
                stands[each] = held and each <= terms[1]
    assert {each: any(one.covers(each) for one in holds) for each in DAYS} == stands


def test_ending_one_standing_leaves_another() -> None:
    other = Hold("enforcement_supervisor.appointed", "孙明", "", "", (), FIRST)
    assert end((hold(FIRST), other), KEY, DAYS[3])[1] == other


def test_a_standing_that_still_holds_is_not_restored_twice() -> None:
    assert restore((hold(FIRST),), KEY, DAYS[3]) == (hold(FIRST),)


def test_the_stretch_that_explains_a_day_is_the_one_that_holds_or_the_last_that_began() -> None:
    first, second = hold(DAYS[0], DAYS[9]), hold(DAYS[20], DAYS[29])
    assert latest([second, first], DAYS[5]) == first
    assert latest([second, first], DAYS[15]) == first
    assert latest([second, first], DAYS[25]) == second
    assert latest([second, first], DAYS[40]) == second
    assert latest([second], DAYS[0]) == second
    assert latest([], DAYS[0]) is None
