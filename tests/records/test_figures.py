from datetime import date

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records import gate, tallies
from yifa.records.correcting import correct
from yifa.records.installed import registry
from yifa.records.performing import perform
from yifa.registers.keeping import put_organ, put_post

from .district import ACCEPTED, DECIDED, FILED, clerk, decided, filed, head
from .procedures import Certificate

pytestmark = pytest.mark.usefixtures("xishan")
ROADS, HOUSING, AUDIT = "xishan.housing.roads", "xishan.housing", "xishan.audit"
END = date(2018, 12, 31)


def value(id: str, organ: str | None = None, as_of: date = END, position: int | None = None) -> object:
    return tallies.figures(tallies.scope(as_of.year, as_of, organ, position), [id])[id].value


def test_a_figure_is_of_an_organ_and_everything_below_it() -> None:
    for organ, number in ((ROADS, 3), (HOUSING, 2), (AUDIT, 1)):
        for _ in range(number):
            filed(organ=organ)
    assert [value("permit.received", organ) for organ in (ROADS, HOUSING, AUDIT, "xishan", None)] == [3, 5, 1, 6, 6]


def test_a_figure_is_of_its_year_up_to_its_day() -> None:
    for on in (date(2017, 12, 31), date(2018, 1, 1), date(2018, 10, 31), date(2018, 11, 1)):
        filed(on=on)
    assert [value("permit.received", as_of=day) for day in (date(2018, 1, 1), date(2018, 10, 31), END)] == [1, 2, 3]
    assert value("permit.received", as_of=date(2017, 12, 31)) == 1
    assert value("permit.received", as_of=date(2019, 1, 1)) == 0


def test_a_scope_may_begin_and_end_on_any_day() -> None:
    days = [
        date(2016, 2, 29), date(2017, 11, 30), date(2017, 12, 31), date(2018, 1, 1), date(2018, 1, 30), date(2018, 1, 31),
        date(2018, 2, 1), date(2018, 2, 28), date(2018, 3, 15), date(2018, 4, 30), date(2018, 12, 1), date(2018, 12, 31),
    ]  # fmt: skip
    for on in days:
        filed(on=on)
    for first in (*days, date(2018, 3, 1), date.min):
        for last in (*days, date(2018, 3, 31)):
            scope = tallies.Scope("xishan", first, last, tallies.size())
            expected = len([day for day in days if first <= day <= last])
            assert tallies.sums(scope, ["permit.received"]).get("permit.received", 0) == expected, (first, last)


def certified(number: str, on: date) -> str:
    data = {"officer": f"持证人{number}", "certificate_number": number, "domains": ["燃气"]}
    return perform(Opening(Certificate, HOUSING), "issue", data, clerk(HOUSING), on).case.number


def test_a_stock_is_what_all_years_brought_less_what_they_took() -> None:
    first = certified("苏B001", date(2016, 5, 3))
    certified("苏B002", date(2017, 12, 29))
    certified("苏B003", date(2018, 3, 1))
    known = tallies.size()
    perform(first, "cancel", {}, clerk(HOUSING), date(2018, 6, 1))
    days = [
        date(2016, 5, 2),
        date(2016, 12, 31),
        date(2018, 1, 1),
        date(2018, 3, 1),
        date(2018, 6, 1),
        date(2019, 5, 5),
    ]
    assert [value("certificate.held_now", as_of=day) for day in days] == [0, 1, 2, 3, 2, 2]
    assert [value("certificate.held_now", organ, END) for organ in (ROADS, HOUSING, AUDIT)] == [0, 2, 0]
    assert value("certificate.held_now", as_of=END, position=known) == 3


def test_a_stock_opens_down_to_those_who_are_in_it_and_its_year_to_month_ends() -> None:
    first, second = certified("苏B001", date(2017, 5, 3)), certified("苏B002", date(2018, 3, 1))
    perform(first, "cancel", {}, clerk(HOUSING), date(2018, 6, 1))
    figure, scope = registry().figure("certificate.held_now"), tallies.scope(2018, date(2018, 7, 31))
    assert [row["case__number"] for row in tallies.behind(figure, scope, gate.OFFICE)] == [second]
    assert tallies.by_month(figure, figure.id, scope) == [1, 1, 2, 2, 2, 1, 1]
    assert tallies.by_organ(tallies.covering(figure, scope), figure.id) == {HOUSING: 1}


def test_money_and_rates_are_exact() -> None:
    for fee in (100, 250, 5):
        decided("granted", fee)
    for _ in range(4):
        decided("denied")
    assert value("permit.fees") == 3.55
    # 3 ÷ 7 = 42.857…%，四舍五入到一位小数。
    assert value("permit.grant_rate") == 42.9
    assert value("permit.grant_rate", AUDIT) is None


def test_a_figure_as_known_at_any_earlier_position_is_what_it_was_then() -> None:
    known: list[object] = [value("permit.decided_count")]
    for turn in range(6):
        number = filed().number
        known.append(value("permit.decided_count"))
        perform(number, "accept", {}, clerk(), ACCEPTED)
        known.append(value("permit.decided_count"))
        perform(number, "decide", {"outcome": "granted"}, head(), DECIDED)
        known.append(value("permit.decided_count"))
        if turn in (2, 4):
            correct(number, 3, "有误", clerk(), head(), DECIDED)
            known.append(value("permit.decided_count"))
    assert known == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 4, 3, 3, 3, 4]
    assert [value("permit.decided_count", position=position) for position in range(21)] == known
    assert [value("permit.decided_count", AUDIT, position=position) for position in (0, 9, 20)] == [0, 0, 0]


def test_an_organ_key_that_looks_like_a_pattern_matches_itself_alone() -> None:
    put_organ("x_a", "甲局", mark="甲", parent="xishan")
    put_organ("xba", "乙局", mark="乙", parent="xishan")
    for organ in ("x_a", "xba"):
        put_post(f"{organ}.clerk", person=f"{organ}.p", name="吴敏", organ=organ, title="科员", roles=["clerk"])
        filed(organ=organ)
    assert value("permit.received", "x_a", position=1) == 1
    assert value("permit.received", "xba", position=1) == 0
    figure = registry().figure("permit.received")
    assert tallies.behind(figure, tallies.scope(2018, END, "x_a"), gate.OFFICE).count() == 1


def test_the_cases_behind_a_figure_come_in_pages_and_through_the_gate() -> None:
    numbers = [decided().number for _ in range(5)]
    perform(numbers[1], "publish", {}, clerk(), DECIDED)
    scope = tallies.scope(2018, END)
    figure = registry().figure("permit.decided_count")
    first = list(tallies.behind(figure, scope, gate.OFFICE)[:2])
    rest = list(tallies.behind(figure, scope, gate.OFFICE, after=first[-1]["at"]))
    assert [row["case__number"] for row in (*first, *rest)] == numbers
    assert [row["case__number"] for row in tallies.behind(figure, scope, gate.PUBLIC)] == [numbers[1]]
    correct(numbers[0], 3, "有误", clerk(), head(), DECIDED)
    assert [row["case__number"] for row in tallies.behind(figure, tallies.scope(2018, END), gate.OFFICE)] == numbers[1:]
    assert [row["case__number"] for row in tallies.behind(figure, scope, gate.OFFICE)] == numbers
    # 比率背后的案件是其分母的案件。
    rate = registry().figure("permit.grant_rate")
    assert [row["case__number"] for row in tallies.behind(rate, tallies.scope(2018, END), gate.OFFICE)] == numbers[1:]
    assert tallies.numbers_behind(tallies.scope(2018, END))["permit.decided_count"] == numbers[1:]


def test_a_figure_is_told_by_month_and_by_organ() -> None:
    filed(organ=ROADS)
    filed(organ=ROADS, on=ACCEPTED)
    filed(organ=AUDIT)
    scope = tallies.scope(2018, END)
    figure = registry().figure("permit.received")
    assert FILED.month == ACCEPTED.month == 3
    assert tallies.by_month(figure, figure.id, scope) == [0, 0, 3, *[0] * 9]
    assert tallies.by_organ(scope, "permit.received") == {ROADS: 2, AUDIT: 1}


def test_an_organ_that_moves_leaves_its_past_where_it_was() -> None:
    filed(organ=ROADS)
    put_organ(ROADS, "市政管理所", mark="锡市政", parent=AUDIT)
    filed(organ=ROADS)
    assert [value("permit.received", organ) for organ in (HOUSING, AUDIT, ROADS)] == [1, 1, 2]


@pytest.mark.parametrize(
    "year, as_of, organ, position, code",
    [
        (2018, date(2019, 1, 1), None, None, "year_mismatch"),
        (2018, END, "nowhere", None, "organ_unknown"),
        (2018, END, None, 1, "position_outside_log"),
        (2018, END, None, -1, "position_outside_log"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    year: int, as_of: date, organ: str | None, position: int | None, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        tallies.scope(year, as_of, organ, position)
    assert refused.value.code == code
    with pytest.raises(Refused, match="figure_unknown"):
        tallies.figures(tallies.scope(2018, END), ["permit.recieved"])


def test_without_one_organ_above_all_others_it_must_be_named() -> None:
    put_organ("other", "另一机关")
    with pytest.raises(Refused, match="organ_needed"):
        tallies.scope(2018, END)
    assert tallies.scope(2018, END, "other").organ == "other"
