"""A composed report says each figure as the field writes it, and knows which figure each number is, and as of which day."""

from datetime import date

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure
from yifa.reports.composing import Part, Span, blocks, compose, display, last_day, needed


def figure(unit: str = "件", parts: tuple[str, ...] = ("loan.given",)) -> Figure:
    return Figure("loan.given", "借出", unit, "借出的物品。", "loan", parts, ("借出",), digits=1)


def find(id: str) -> Figure:
    if id != "loan.given":
        raise Refused("figure_unknown", figure=id, hint="")
    return figure()


@pytest.mark.parametrize(
    "unit, value, text",
    [
        ("元", 876_000_000, "8.76亿元"),
        ("元", 876_500_000, "8.77亿元"),
        ("元", 262_000_000, "2.62亿元"),
        ("元", 14_280_000, "1428万元"),
        ("元", 22_670_000, "2267万元"),
        ("元", 26_200, "2.62万元"),
        ("元", 9_999, "9999元"),
        ("元", 0, "0元"),
        ("件", 5977, "5977件"),
        ("工作日", 50, "50个工作日"),
    ],
)
def test_money_and_counts_read_as_reports_write_them(unit: str, value: int, text: str) -> None:
    assert display(figure(unit), value) == text


@pytest.mark.parametrize("value, text", [(99.3, "99.3%"), (100.0, "100%"), (0.0, "0%"), (None, "—")])
def test_a_rate_is_written_without_an_empty_decimal_and_a_rate_of_nothing_as_a_dash(
    value: float | None, text: str
) -> None:
    assert display(figure("%", ("loan.given", "loan.asked")), value) == text


def test_a_cut_off_lies_in_the_reports_year_and_never_after_its_day() -> None:
    assert last_day(date(2018, 12, 24), "10-31") == date(2018, 10, 31)
    assert last_day(date(2018, 6, 30), "10-31") == date(2018, 6, 30)
    assert last_day(date(2018, 12, 24), None) == date(2018, 12, 24)
    assert last_day(date(2018, 12, 24), "02-29") == date(2018, 2, 28)


def test_the_cut_off_that_a_report_sets_is_that_of_the_places_that_name_it() -> None:
    december, september = date(2018, 12, 24), date(2018, 9, 30)
    assert last_day(december, "cut_off", september) == september
    assert last_day(december, "cut_off") == december
    assert last_day(december, None, september) == december
    assert last_day(december, "03-31", september) == date(2018, 3, 31)
    assert last_day(date(2018, 6, 30), "cut_off", september) == date(2018, 6, 30)


TEMPLATE = """
# {year}年度{organ}报告
## 一、借用
截至{day|10-31}，借出{loan.given|10-31}；截至{day}，借出{loan.given}。{next_year}年继续努力。
"""


def test_every_number_knows_its_figure_and_its_day() -> None:
    october, december = date(2018, 10, 31), date(2018, 12, 24)
    assert needed(TEMPLATE, december, find) == {("loan.given", october), ("loan.given", december)}
    parts = compose(
        TEMPLATE,
        organ="锡山区",
        as_of=december,
        values={("loan.given", october): 12, ("loan.given", december): 15},
        find=find,
    )
    assert [part.kind for part in parts] == ["title", "heading1", "body"]
    assert parts[0].text == "2018年度锡山区报告"
    assert parts[2].text == "截至10月31日，借出12件；截至12月24日，借出15件。2019年继续努力。"
    assert [span for span in parts[2].spans if span.figure] == [
        Span("12件", "loan.given", october),
        Span("15件", "loan.given", december),
    ]


OWN_DAY = """
# 报告
[loan.given|cut_off] 截至{day|cut_off}，借出{loan.given|cut_off}；截至{day}，借出{loan.given}。
"""


@pytest.mark.parametrize(
    "cut_off, text",
    [
        (date(2018, 9, 30), "截至9月30日，借出12件；截至12月24日，借出15件。"),
        (None, "截至12月24日，借出15件；截至12月24日，借出15件。"),
    ],
)
def test_one_text_closes_on_whichever_day_the_report_sets(cut_off: date | None, text: str) -> None:
    december = date(2018, 12, 24)
    known = {("loan.given", date(2018, 9, 30)): 12, ("loan.given", december): 15}
    wanted = needed(OWN_DAY, december, find, cut_off)
    assert {day for _, day in wanted} == {cut_off or december, december}
    values = {key: known[key] for key in wanted}
    parts = compose(OWN_DAY, organ="锡山区", as_of=december, values=values, find=find, cut_off=cut_off)
    assert parts[-1].text == text


def test_a_line_stands_where_its_figure_has_something_to_say_by_the_cut_off() -> None:
    december, september = date(2018, 12, 24), date(2018, 9, 30)
    values = {("loan.given", september): 0, ("loan.given", december): 15}
    parts = compose(OWN_DAY, organ="锡山区", as_of=december, values=values, find=find, cut_off=september)
    assert [part.text for part in parts] == ["报告"]


@pytest.mark.parametrize("text, code", [("{loan.lost}", "figure_unknown"), ("{colour}", "report_place_unknown")])
def test_a_template_that_names_the_unknown_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as raised:
        compose(text, organ="锡山区", as_of=date(2018, 12, 24), values={}, find=find)
    assert raised.value.code == code
    assert "{" not in raised.value.chinese


def test_a_report_ends_with_organ_and_day() -> None:
    ended = blocks([Part("body", (Span("正文"),))], "锡山区人民政府", date(2018, 12, 25))
    assert [(block.kind, block.text) for block in ended] == [
        ("body", "正文"),
        ("signature", "锡山区人民政府"),
        ("signature", "2018年12月25日"),
    ]


def composed(template: str, value: float | None, *, of: Figure | None = None) -> list[tuple[str, str]]:
    known = of or figure()
    day = date(2018, 12, 24)
    wanted = needed(template, day, lambda _: known)
    parts = compose(template, organ="锡山区", as_of=day, values=dict.fromkeys(wanted, value), find=lambda _: known)
    return [(part.kind, part.text) for part in parts]


CONDITIONAL = """
# 报告
## {no}、调解
### （{no}）排查
[loan.given|10-31] 排查{loan.given|10-31}。
### （{no}）走访
坚持走访。
+ [loan.given] 走访{loan.given}。
+ [!loan.given] 本年度没有走访。
## {no}、评价
[loan.given] 位列第{loan.given}。
## {no}、安排
继续努力。
"""


def test_a_line_stands_only_where_its_figure_has_something_to_say() -> None:
    assert composed(CONDITIONAL, 7) == [
        ("title", "报告"),
        ("heading1", "一、调解"),
        ("heading2", "（一）排查"),
        ("body", "排查7件。"),
        ("heading2", "（二）走访"),
        ("body", "坚持走访。走访7件。"),
        ("heading1", "二、评价"),
        ("body", "位列第7件。"),
        ("heading1", "三、安排"),
        ("body", "继续努力。"),
    ]


def test_a_heading_with_nothing_under_it_falls_away_and_the_others_are_numbered_on() -> None:
    assert composed(CONDITIONAL, 0) == [
        ("title", "报告"),
        ("heading1", "一、调解"),
        ("heading2", "（一）走访"),
        ("body", "坚持走访。本年度没有走访。"),
        ("heading1", "二、安排"),
        ("body", "继续努力。"),
    ]


def test_a_rate_of_nought_says_something_and_a_rate_of_nothing_does_not() -> None:
    rate = figure("%", ("loan.given", "loan.asked"))
    assert composed("[loan.given] 占{loan.given}。", 0.0, of=rate) == [("body", "占0%。")]
    assert composed("[loan.given] 占{loan.given}。", None, of=rate) == []


def test_a_line_that_goes_on_begins_a_paragraph_where_there_is_none_before_it() -> None:
    assert composed("## {no}、一\n+ [loan.given] 借出。", 1) == [("heading1", "一、一"), ("body", "借出。")]


def test_several_conditions_must_all_hold() -> None:
    assert composed("[loan.given][loan.given|10-31] 借出。", 1) == [("body", "借出。")]
    assert composed("[loan.given][!loan.given|10-31] 借出。", 1) == []


@pytest.mark.parametrize("number, text", [(9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (23, "二十三")])
def test_headings_count_as_chinese_does(number: int, text: str) -> None:
    assert composed("## {no}、章\n文。\n" * number, 1)[-2] == ("heading1", f"{text}、章")


@pytest.mark.parametrize("cut_off", ["13-01", "02-30", "00-10"])
def test_a_cut_off_that_no_year_has_is_refused(cut_off: str) -> None:
    with pytest.raises(Refused) as raised:
        needed(f"借出{{loan.given|{cut_off}}}。", date(2018, 12, 24), find)
    assert raised.value.code == "report_cut_off_invalid"
    assert cut_off in raised.value.chinese


def test_a_running_number_stands_in_headings_only() -> None:
    with pytest.raises(Refused) as raised:
        composed("第{no}条", 1)
    assert raised.value.code == "report_place_unknown"


def test_a_line_that_begins_with_a_comma_goes_on_with_the_sentence() -> None:
    template = """
排查{loan.given}。
+ [loan.given] ，受理{loan.given}。
+ [loan.given] 另有{loan.given}。
+ [!loan.given] 没有受理。
"""
    assert composed(template, 3) == [("body", "排查3件，受理3件。另有3件。")]
    assert composed(template, 0) == [("body", "排查0件。没有受理。")]
