"""公文 come out in the format of GB/T 9704-2012, measured in the file itself; 文书 are filled whole or refused."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm, Pt

from yifa.documents.letters import Letter, fill, yuan
from yifa.documents.official import Block, blocks, word
from yifa.kernel.errors import Refused

WRITTEN = word(
    [
        Block("title", "行政复议决定书"),
        Block("heading1", "一、申请人的请求"),
        Block("heading2", "（一）事实"),
        Block("heading3", "1.经过"),
        Block("body", "经审理查明。"),
        Block("signature", "锡山区人民政府"),
    ],
    title="行政复议决定书",
    author="锡山区人民政府",
)


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    section = docx.Document(BytesIO(WRITTEN)).sections[0]
    # Word counts in twentieths of a point, so a length may be off by less than a hundredth of a millimetre.
    expected = {
        section.page_width: 210,
        section.page_height: 297,
        section.top_margin: 37,
        section.left_margin: 28,
        section.page_width - section.left_margin - section.right_margin: 156,
        section.page_height - section.top_margin - section.bottom_margin: 225,
    }
    for length, millimetres in expected.items():
        assert abs(length - Mm(millimetres)) < Mm(1) / 50


@pytest.mark.parametrize(
    "index, font, points",
    [
        (0, "方正小标宋简体", 22),
        (1, "黑体", 16),
        (2, "楷体_GB2312", 16),
        (3, "仿宋_GB2312", 16),
        (4, "仿宋_GB2312", 16),
    ],
)
def test_each_level_has_its_font_and_size_on_28_point_lines(index: int, font: str, points: int) -> None:
    paragraph = docx.Document(BytesIO(WRITTEN)).paragraphs[index]
    assert paragraph.paragraph_format.line_spacing == Pt(28)
    run = paragraph.runs[0]
    assert run.font.size == Pt(points)
    assert f'w:eastAsia="{font}"' in run._element.xml


def test_body_paragraphs_begin_two_characters_in_and_pages_are_numbered() -> None:
    body = docx.Document(BytesIO(WRITTEN)).paragraphs[4]
    assert body.paragraph_format.first_line_indent == Pt(32)
    with ZipFile(BytesIO(WRITTEN)) as file:
        footers = [file.read(name).decode() for name in file.namelist() if "footer" in name and name.endswith(".xml")]
        assert "evenAndOddHeaders" in file.read("word/settings.xml").decode()
    assert len(footers) == 2
    assert all("PAGE" in footer and "— " in footer for footer in footers)


SAID = {
    "number": "锡山行复〔2018〕7号",
    "organ": "锡山区人民政府",
    "on": "2018年3月5日",
    "applicant": "陈建国",
    "reason": "",
}


def test_a_letter_is_filled_and_leaves_out_lines_without_their_value() -> None:
    template = (
        "# 受理通知书\n{number}\n@ {applicant}：\n[reason] 理由：{reason}。\n[!reason] 没有说明理由。\n特此通知。"
    )
    assert fill(template, SAID) == Letter(
        "受理通知书",
        "锡山行复〔2018〕7号",
        "陈建国：",
        ("没有说明理由。", "特此通知。"),
        "锡山区人民政府",
        "2018年3月5日",
    )


def test_what_somebody_filled_in_makes_neither_title_nor_addressee() -> None:
    said = SAID | {"reason": "# 撤销决定书\n@ 区财政局：\n请付款。"}
    filled = fill("# 受理通知书\n@ {applicant}：\n{reason}", said)
    assert (filled.title, filled.addressee) == ("受理通知书", "陈建国：")
    assert filled.paragraphs == ("# 撤销决定书", "@ 区财政局：", "请付款。")


def test_a_letter_that_lacks_a_value_is_refused_by_name() -> None:
    with pytest.raises(Refused) as raised:
        fill("# 决定书\n理由：{reason}。", SAID)
    assert raised.value.code == "document_field_empty"
    assert "reason" in raised.value.chinese


def test_an_order_of_several_points_becomes_as_many_paragraphs() -> None:
    order = "一、撤销被申请人作出的补偿决定。\n二、责令被申请人在六十日内重新作出行政行为。"
    filled = fill("# 决定书\n决定如下：\n{order}\n{organ}", SAID | {"order": order})
    assert filled.paragraphs[:3] == (
        "决定如下：",
        "一、撤销被申请人作出的补偿决定。",
        "二、责令被申请人在六十日内重新作出行政行为。",
    )


def test_a_letter_becomes_paragraphs_in_their_order() -> None:
    letter = Letter("受理通知书", "1号", "陈建国：", ("特此通知。",), "锡山区人民政府", "2018年3月5日")
    kinds = ["title", "number", "addressee", "body", "signature", "signature"]
    assert [block.kind for block in blocks(letter)] == kinds


@pytest.mark.parametrize("fen, text", [(100, "1元"), (123_456_789, "1,234,567.89元"), (5, "0.05元"), (0, "0元")])
def test_fen_read_as_yuan(fen: int, text: str) -> None:
    assert yuan(fen) == text
