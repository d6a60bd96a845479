"""Standings against a naive twin that remembers each day for itself."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from yifa.kernel.standings import Hold, begin, end, latest, restore

FIRST = date(2018, 1, 1)
DAYS = [FIRST + timedelta(days=index) for index in range(60)]
KEY = "officer_certificate.certified"


def hold(since: date, until: date | None = None) -> Hold:
    return Hold(KEY, "孙明", "苏B001", "xishan.market", ("市场监管",), since, until)


@settings(max_examples=500)
@given(
    some.lists(
        some.tuples(
            some.sampled_from(["begin", "end", "restore"]),
            some.integers(0, 8),
            some.integers(0, 9),
            some.integers(0, 40),
        ),
        min_size=3,
        max_size=8,
    )
)
def test_each_day_is_as_the_last_step_before_it_left_it(steps: list[tuple[str, int, int, int]]) -> None:
    holds: tuple[Hold, ...] = ()
    # The last day of the stretch that was set for each day, and the days that are cut out of it.
    last: dict[date, date] = {}
    cut: set[date] = set()
    interrupted, day = False, FIRST
    for step, later, ahead, length in steps:
        day += timedelta(days=later)
        if step == "begin":
            # Nothing is begun ahead while it is interrupted.
            since = day if interrupted else day + timedelta(days=ahead)
            holds, interrupted = begin(holds, hold(since, since + timedelta(days=length))), False
            last |= {each: since + timedelta(days=length) for each in DAYS if each >= since}
            cut -= {each for each in DAYS if each >= since}
        elif step == "end" and holds:
            holds, interrupted = end(holds, KEY, day), True
            cut |= {each for each in DAYS if each >= day}
        elif interrupted:
            holds, interrupted = restore(holds, KEY, day), False
            cut -= {each for each in DAYS if each >= day}
    stands = {each: each in last and each <= last[each] and each not in cut for each in DAYS}
    assert {each: [one.covers(each) for one in holds].count(True) for each in DAYS} == stands


def test_a_renewal_that_lies_ahead_is_not_brought_forward_by_an_interruption() -> None:
    holds = begin((hold(DAYS[0], DAYS[29]),), hold(DAYS[20], DAYS[50]))
    holds = restore(end(holds, KEY, DAYS[5]), KEY, DAYS[10])
    assert [[one.since for one in holds if one.covers(day)] for day in (DAYS[4], DAYS[5], DAYS[9])] == [
        [DAYS[0]],
        [],
        [],
    ]
    # From the day it is given back in the old terms, and in the new ones when their time has come.
    assert [(one.since, one.until) for one in holds if one.covers(DAYS[19])] == [(DAYS[10], DAYS[29])]
    assert [(one.since, one.until) for one in holds if one.covers(DAYS[20])] == [(DAYS[20], DAYS[50])]


def test_what_is_given_back_before_it_was_taken_stands_once_a_day() -> None:
    holds = restore(end((hold(DAYS[0]),), KEY, DAYS[9]), KEY, DAYS[5])
    assert all([one.covers(day) for one in holds].count(True) == 1 for day in DAYS)


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
