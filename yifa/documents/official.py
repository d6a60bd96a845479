"""公文 as editable .docx in the official format (GB/T 9704-2012): A4, its margins, type sizes, line height and page numbers.

Fonts are named, not embedded: 仿宋_GB2312, 方正小标宋简体, 黑体 and 楷体_GB2312 stand on every machine that writes 公文.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from yifa.documents.letters import Letter

Kind = Literal["title", "number", "addressee", "heading1", "heading2", "heading3", "body", "signature"]

BODY, TITLE, PAGE_NUMBER, LINE = Pt(16), Pt(22), Pt(14), Pt(28)
"""三号, 二号, 四号; and the fixed line height that gives 22 lines a page."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph is set."""

    font: str
    size: Pt = BODY
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    indented: bool = True
    bold: bool = False


LOOKS: dict[Kind, Look] = {
    "title": Look("方正小标宋简体", TITLE, WD_ALIGN_PARAGRAPH.CENTER, indented=False),
    "number": Look("仿宋_GB2312", align=WD_ALIGN_PARAGRAPH.CENTER, indented=False),
    "addressee": Look("仿宋_GB2312", indented=False),
    "heading1": Look("黑体"),
    "heading2": Look("楷体_GB2312"),
    "heading3": Look("仿宋_GB2312", bold=True),
    "body": Look("仿宋_GB2312"),
    "signature": Look("仿宋_GB2312", align=WD_ALIGN_PARAGRAPH.RIGHT, indented=False),
}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: what kind it is, and its text."""

    kind: Kind
    text: str


def blocks(letter: Letter) -> list[Block]:
    """A letter as the paragraphs of a document."""
    return [
        Block("title", letter.title),
        *([Block("number", letter.number)] if letter.number else []),
        *([Block("addressee", letter.addressee)] if letter.addressee else []),
        *(Block("body", text) for text in letter.paragraphs),
        Block("signature", letter.organ),
        Block("signature", letter.day),
    ]


def word(paragraphs: Iterable[Block], *, title: str, author: str) -> bytes:
    """The paragraphs as a .docx file."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = author
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # Page numbers stand 7 mm below the text (7.5).
    section.footer_distance = Mm(25)
    document.settings.odd_and_even_pages_header_footer = True
    _page_number(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _page_number(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)
    for block in paragraphs:
        _write(document.add_paragraph(), block)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _write(paragraph: Paragraph, block: Block) -> None:
    look = LOOKS[block.kind]
    shape = paragraph.paragraph_format
    shape.alignment = look.align
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    shape.space_before = shape.space_after = Pt(0)
    shape.widow_control = False
    if block.kind == "title":
        shape.space_after = LINE
    if look.indented:
        shape.first_line_indent = look.size * 2
    if block.kind == "signature":
        shape.right_indent = look.size * 4
    run = paragraph.add_run(block.text)
    run.bold = look.bold
    _set_font(run, look.font, look.size)


def _set_font(run: Any, font: str, size: Pt) -> None:
    run.font.size = size
    run.font.name = font
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), font)


def _page_number(paragraph: Paragraph, align: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment = align
    # One character in from the edge, between dashes, in 四号 宋体 (7.5).
    if align == WD_ALIGN_PARAGRAPH.RIGHT:
        paragraph.paragraph_format.right_indent = PAGE_NUMBER
    else:
        paragraph.paragraph_format.left_indent = PAGE_NUMBER
    for text, field in (("— ", False), ("PAGE", True), (" —", False)):
        run = paragraph.add_run("" if field else text)
        _set_font(run, "宋体", PAGE_NUMBER)
        if field:
            for kind in ("begin", None, "end"):
                element = OxmlElement("w:fldChar" if kind else "w:instrText")
                if kind:
                    element.set(qn("w:fldCharType"), kind)
                else:
                    element.text = text
                run._element.append(element)
