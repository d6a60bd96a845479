"""Values of figures from sums alone, worked out by hand."""

from datetime import date

import pytest

from yifa.kernel.figures import Figure, a_year_before, value


def figure(*parts: str, compares: bool = False, digits: int = 1, scale: int = 1) -> Figure:
    return Figure("f", "指标", "%", "口径。", "p", parts, (), compares=compares, digits=digits, scale=scale)


@pytest.mark.parametrize(
    ("now", "then", "change"),
    [
        (147, 200, -26.5),
        (250, 380, -34.2),  # -34.2105…
        (3, 2, 50.0),
        (2, 2, 0.0),
        (0, 7, -100.0),
        (10005, 10000, 0.1),  # 0.05 rounds away from zero,
        (9995, 10000, -0.1),  # and so does -0.05.
    ],
)
def test_a_change_is_told_against_the_year_before(now: int, then: int, change: float) -> None:
    assert value(figure("f.n", compares=True), {"f.n": now}, {"f.n": then}) == change


def test_against_nothing_there_is_no_change() -> None:
    assert value(figure("f.n", compares=True), {"f.n": 5}, {}) is None


def test_a_rate_of_nothing_has_no_value() -> None:
    assert value(figure("f.part", "f.whole"), {"f.part": 0}, {}) is None
    assert value(figure("f.part", "f.whole"), {"f.part": 2, "f.whole": 3}, {}) == 66.7


def test_money_is_whole_where_it_divides_evenly() -> None:
    assert value(figure("f", scale=100), {"f": 12300}, {}) == 123
    assert value(figure("f", scale=100), {"f": 12345}, {}) == 123.45


def test_the_same_day_a_year_before() -> None:
    assert a_year_before(date(2018, 12, 24)) == date(2017, 12, 24)
    assert a_year_before(date(2020, 2, 29)) == date(2019, 2, 28)
    assert a_year_before(date(2021, 2, 28)) == date(2020, 2, 28)
