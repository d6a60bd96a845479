"""What is covered before anything is published, and what text is no text that a document can hold."""

import pytest

from yifa.kernel.data import Data, Personal, field, validate
from yifa.kernel.errors import Refused
from yifa.kernel.redaction import mask, masked


@pytest.mark.parametrize(
    "written, shown",
    [
        ("周海明", "周某某"),
        ("李敏、王建国", "李某、王某某"),
        # Names that end as those of organisations do are people's all the same.
        ("王学村", "王某某"),
        ("李店、诸葛小局", "李某、诸某某"),
        # Whoever writes more than a name into the field gives no more away.
        ("王秀英，住锡山区东港镇山联村", "王某某、住某某"),
        ("李四（无锡云林机械有限公司", "李某某"),
        ("李四（320205198106150417），无锡云林机械有限公司", "李某某、无锡云林机械有限公司"),
        ("无锡（新区）云林机械有限公司", "无锡（新区）云林机械有限公司"),
        ("锡山区鹅湖吴记超市", "锡山区鹅湖吴记超市"),
        ("锡山区东亭老街面馆", "锡山区东亭老街面馆"),
        ("吴记超市", "吴某某"),
        ("东港镇山联村村民委员会", "东港镇山联村村民委员会"),
    ],
)
def test_a_name_keeps_its_surname_and_only_an_organisation_its_name(written: str, shown: str) -> None:
    assert mask(written, Personal.NAME) == shown


@pytest.mark.parametrize(
    "written, shown",
    [
        ("无锡市锡山区东亭街道春江花园12号", "无锡市锡山区……"),
        ("江苏省江阴市澄江街道绿园小区3幢", "江苏省江阴市……"),
        # With no district in it, all of it might lead to a door or a mailbox.
        ("东港村12号", "……"),
        ("花园小区7号", "……"),
        ("wxy@example.cn", "……"),
        ("13812345678", "……"),
    ],
)
def test_an_address_keeps_its_district_and_nothing_else(written: str, shown: str) -> None:
    assert mask(written, Personal.ADDRESS) == shown


def test_of_a_list_each_name_is_masked_by_itself() -> None:
    assert masked(["周文博", "李四", "江苏天润建设公司"], Personal.NAME) == ["周某某", "李某", "江苏天润建设公司"]


def test_a_short_number_shows_less_than_a_long_one() -> None:
    assert mask("320205198106150417", Personal.IDENTITY) == "320205" + "*" * 12
    assert mask("E12345678", Personal.IDENTITY) == "E" + "*" * 8
    assert mask("13812345678", Personal.PHONE) == "138" + "*" * 8
    assert mask("88701234", Personal.PHONE) == "*" * 8


class Note(Data):
    text: str = field("内容")
    names: list[str] = field("人员", default=[])


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x85", "\u2028", "\u202e", "\u2066", "\uffff"])
def test_a_text_that_no_document_can_hold_is_refused(character: str) -> None:
    for given in ({"text": f"决{character}定"}, {"text": "决定", "names": ["钱伟", f"王{character}敏"]}):
        with pytest.raises(Refused) as refused:
            validate(Note, given)
        assert refused.value.code == "text_not_plain"
    assert validate(Note, {"text": "第一行\n第二行\t𠮷"})["text"] == "第一行\n第二行\t𠮷"
