"""What stands on an opening sheet is read one way only, whoever wrote it."""

from yifa.procedures.tender_bid.guards import sheet

SAID = {"投标人": "无锡恒昌建设工程有限公司", "投标报价（元）": "3198000.00"}


def test_the_sheet_ends_at_the_first_empty_line_however_lines_end() -> None:
    text = "投标人：无锡恒昌建设工程有限公司\n投标报价（元）：3198000.00\n\n投标报价（元）：1\n"
    assert sheet(text.encode()) == sheet(text.replace("\n", "\r\n").encode()) == SAID


def test_who_writes_two_prices_has_no_sheet() -> None:
    text = "投标人：无锡恒昌建设工程有限公司\n投标报价（元）：3198000.00\n投标报价（元）：3098000.00\n"
    assert sheet(text.encode()) is None
