"""Pictures that the pages draw: a period's days, a year's course, a procedure's states; all worked out by hand."""

from datetime import date
from math import dist

import pytest

from yifa.kernel.clocks import due, working
from yifa.kernel.days import load_calendar
from yifa.kernel.limits import limit
from yifa.kernel.procedure import Procedure
from yifa.portal.charts import chart
from yifa.portal.diagrams import lay_out as draw
from yifa.portal.workings import lay_out
from yifa.procedures.litigation.procedure import Litigation
from yifa.procedures.mediation.procedure import Mediation
from yifa.procedures.penalty.procedure import Penalty
from yifa.procedures.petition.procedure import Petition


def test_a_working_over_the_golden_week_of_2018_tells_holidays_from_make_up_days() -> None:
    # 15 working days from Monday 17 September 2018: 18–21 (4), 25–28 (8), the make-up days 29 and 30 (10), 8–12 October (15).
    law, start, calendar = limit("foi.reply", date(2018, 9, 17)), date(2018, 9, 17), load_calendar()
    found = lay_out(working(law, start), due(law, start), (), calendar)
    assert [(span.kind, span.first.isoformat(), span.last.isoformat(), span.days) for span in found.spans] == [
        ("start", "2018-09-17", "2018-09-17", 1),
        ("counted", "2018-09-18", "2018-09-21", 4),
        ("holiday", "2018-09-22", "2018-09-24", 3),
        ("counted", "2018-09-25", "2018-09-28", 4),
        ("makeup", "2018-09-29", "2018-09-30", 2),
        ("holiday", "2018-10-01", "2018-10-07", 7),
        ("counted", "2018-10-08", "2018-10-12", 5),
    ]
    assert [month.title for month in found.months] == ["2018年9月", "2018年10月"]
    last = [cell.day for month in found.months for week in month.weeks for cell in week if cell and cell.due]
    assert last == [date(2018, 10, 12)]


def test_a_month_grid_begins_on_monday_and_leaves_other_months_out() -> None:
    law, start = limit("foi.reply", date(2018, 9, 17)), date(2018, 9, 17)
    found = lay_out(working(law, start), due(law, start), (), load_calendar())
    # 1 September 2018 was a Saturday, 30 September a Sunday: five blanks before, none after.
    first, last = found.months[0].weeks[0], found.months[0].weeks[-1]
    assert [cell.day.day if cell else None for cell in first] == [None, None, None, None, None, 1, 2]
    assert [cell.day.day if cell else None for cell in last] == [24, 25, 26, 27, 28, 29, 30]


def test_suspended_days_are_told_apart_from_days_off() -> None:
    # 60 calendar days from 10 September 2018 without the eleven days 28 September to 8 October: 9 November + 11 = 20 November.
    law, start = limit("reconsideration.decide", date(2018, 9, 10)), date(2018, 9, 10)
    pause = [(date(2018, 9, 28), date(2018, 10, 9))]
    found = lay_out(working(law, start, pause), due(law, start, pause), pause, load_calendar())
    assert [(span.kind, span.days) for span in found.spans] == [
        ("start", 1),
        ("counted", 17),
        ("suspended", 11),
        ("counted", 43),
    ]
    assert found.spans[-1].last == date(2018, 11, 20)


def test_a_period_of_years_is_told_in_spans_without_grids() -> None:
    law, start = limit("penalty.limitation", date(2022, 3, 1)), date(2022, 3, 1)
    assert law.unit == "years"
    assert lay_out(working(law, start), due(law, start), (), load_calendar()).months == ()


def test_bars_are_as_high_as_their_months_and_the_line_rises_to_the_sum() -> None:
    found = chart([1, 4, 0, 2], [1, 5, 5, 7], bar_text=str, line_text=str)
    heights = [bar.height for bar in found.bars]
    # The highest month fills the 86 units between 184 and 270; a month with nothing has no bar.
    assert heights == [21.5, 86.0, 0.0, 43.0]
    assert [bar.month for bar in found.bars] == ["1月", "2月", "3月", "4月"]
    assert [point.text for point in found.points] == ["1", "5", "5", "7"]
    assert found.points[-1].y == 46
    assert found.points[0].y > found.points[1].y == found.points[2].y > found.points[3].y


def test_a_rate_of_nothing_yet_leaves_a_gap_at_the_beginning_of_the_line() -> None:
    found = chart([0, 2], [None, 50.0], bar_text=str, line_text=str, part=[0, 1])
    assert [point.month for point in found.points] == ["2月"]
    assert found.bars[1].height == 86.0
    assert found.bars[1].part_height == 43.0


def test_a_year_without_anything_is_a_flat_picture() -> None:
    found = chart([0, 0], [0, 0], bar_text=str, line_text=str)
    assert [bar.height for bar in found.bars] == [0.0, 0.0]
    assert {point.y for point in found.points} == {124}


def test_a_diagram_shows_every_state_once_and_every_step_between_two() -> None:
    found = draw(Mediation)
    assert sorted(box.label for box in found.boxes) == sorted(state.label for state in Mediation.states.values())
    drawn = {(arrow.source, arrow.target, action) for arrow in found.arrows for action in arrow.actions}
    assert ("已申请", "调解中", "受理申请") in drawn
    assert ("调解中", "调解成功", "达成书面协议") in drawn
    assert found.opening == ("申请调解", "受理")
    assert [arrow.number for arrow in found.arrows] == list(range(1, len(found.arrows) + 1))


def test_no_two_boxes_of_a_diagram_overlap_and_all_lie_within_it() -> None:
    found = draw(Mediation)
    for box in found.boxes:
        assert box.left >= 0
        assert box.left + box.width <= found.width
        assert box.top >= 0
        assert box.top + box.height <= found.height
        assert not any(
            other is not box
            and abs(other.x - box.x) * 2 < other.width + box.width
            and abs(other.y - box.y) * 2 < other.height + box.height
            for other in found.boxes
        )


@pytest.mark.parametrize("procedure", [Litigation, Penalty, Petition], ids=lambda procedure: procedure.key)
def test_no_number_of_a_diagram_covers_another_or_a_state(procedure: type[Procedure]) -> None:
    found = draw(procedure)
    # A number stands in a circle of radius 9.
    for arrow in found.arrows:
        assert all(dist((arrow.x, arrow.y), (other.x, other.y)) > 18 for other in found.arrows if other is not arrow)
        assert not any(
            abs(arrow.x - box.x) < box.width / 2 + 9 and abs(arrow.y - box.y) < box.height / 2 + 9
            for box in found.boxes
        )
