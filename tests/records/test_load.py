"""Ledgers as officers bring them, and each way in which a row can be wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yifa.kernel.errors import Refused
from yifa.records.columns import STEP, known_columns, parts
from yifa.records.loading import Outcome, load
from yifa.records.models import Attachment, Case, Event, Tally
from yifa.registers.models import Organ, Post
from yifa.site.registry import REGISTRY

pytestmark = pytest.mark.django_db

ORGANS = """机关代码,机关名称,机关代字,上级机关,类别
xishan,锡山区人民政府,锡山,,人民政府
xishan.housing,锡山区住房和城乡建设局,锡住建,锡山区人民政府,工作部门
xishan.audit,锡山区审计局,锡审,xishan,工作部门
"""
POSTS = """岗位代码,人员代码,姓名,职务,机关代码,角色,任职日期,离任日期
xishan.housing.clerk,p1,张伟,科员,xishan.housing,经办人,2016/1/4,
xishan.housing.head,p2,李强,局长,锡山区住房和城乡建设局,负责人、审核人,,
xishan.housing.late,p3,陈静,科员,xishan.housing,clerk,2018年3月12日,
xishan.audit.clerk,p4,赵敏,科员,xishan.audit,经办人；责任单位,,
"""
HEADER = "案件,步骤,日期,机关,经办岗位,申请人姓名,事项,答复期限,原案件,责任单位,决定,收费（元）,说明\n"
OPENING = "1,收到申请,2018-03-01,xishan.housing,xishan.housing.clerk,王小芳,临时占用道路,,,,,,\n"
ACCEPTANCE = "1,受理,2018-03-05,锡山区住房和城乡建设局,xishan.housing.clerk,,,,,,,,\n"
DECISION = "1,作出决定,2018-03-20,,xishan.housing.head,,,,,,准予,1234.5,\n"

Ledgers = Callable[..., Path]


@pytest.fixture
def ledgers(tmp_path: Path) -> Ledgers:
    """Write a folder of ledgers: the registers, and the permits given (other files by name)."""

    def write(permits: str | bytes = "", **files: str | bytes) -> Path:
        folder = tmp_path / "ledgers"
        folder.mkdir(exist_ok=True)
        named = {"organs": ORGANS, "posts": POSTS, "permit": permits, **files}
        for name, content in named.items():
            if content:
                raw = content.encode() if isinstance(content, str) else content
                (folder / f"{name}.csv").write_bytes(raw)
        return folder

    return write


def told(folder: Path, *, resume: bool = False) -> list[tuple[str, int, str, str]]:
    """The faults in loading a folder: file, row, column and code."""
    faults = [outcome.fault for outcome in load(folder, resume=resume)]
    return [(fault.file, fault.row, fault.column, fault.refused.code) for fault in faults if fault]


def done(folder: Path, *, resume: bool = False) -> list[Outcome]:
    return list(load(folder, resume=resume))


def test_a_case_is_loaded_step_by_step_with_its_registers(ledgers: Ledgers) -> None:
    assert told(ledgers(HEADER + OPENING + ACCEPTANCE + DECISION)) == []
    case = Case.objects.get()
    assert (case.number, case.state, case.outcome) == ("锡住建许〔2018〕1号", "decided", "granted")
    assert Organ.objects.get(key="xishan.housing").parent_id == "xishan"
    assert Post.objects.get(key="xishan.audit.clerk").roles == ["clerk", "responsible_organ"]
    assert Post.objects.get(key="xishan.housing.clerk").since is not None


def test_money_in_yuan_becomes_fen_exactly(ledgers: Ledgers) -> None:
    assert told(ledgers(HEADER + OPENING + ACCEPTANCE + DECISION)) == []
    # 1234.5 元 = 123450 分, for the organ and for the district above it.
    assert {(each.scope, each.amount) for each in Tally.objects.filter(count="permit.fees")} == {
        ("xishan", 123450),
        ("xishan.housing", 123450),
    }


@pytest.mark.parametrize("cell, fen", [('"1,234.56"', 123456), ("0.01", 1), ("70", 7000), ("19.99", 1999)])
def test_money_may_be_written_as_spreadsheets_write_it(ledgers: Ledgers, cell: str, fen: int) -> None:
    assert told(ledgers(HEADER + OPENING + ACCEPTANCE + DECISION.replace("1234.5", cell))) == []
    assert Tally.objects.get(count="permit.fees", scope="xishan").amount == fen


@pytest.mark.parametrize("cell", ["1234.567", "一千元", "1.234,00", "12.", "1e3"])
def test_what_is_no_amount_in_yuan_is_refused(ledgers: Ledgers, cell: str) -> None:
    cell = f'"{cell}"'
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + DECISION.replace("1234.5", cell))
    assert told(folder) == [("permit.csv", 4, "收费（元）", "money_invalid")]


@pytest.mark.parametrize(
    "raw",
    [
        (HEADER + OPENING).encode("utf-8"),
        (HEADER + OPENING).encode("utf-8-sig"),
        (HEADER + OPENING).encode("gbk"),
        (HEADER + OPENING).replace("王小芳", "王𠮷芳").encode("gb18030"),
        (HEADER + OPENING).replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["utf-8", "utf-8 with a mark", "gbk", "gb18030", "carriage returns"],
)
def test_files_are_read_as_office_software_writes_them(ledgers: Ledgers, raw: bytes) -> None:
    assert told(ledgers(raw)) == []
    assert Event.objects.get().fields["subject"] == "临时占用道路"


def test_columns_may_bear_the_keys(ledgers: Ledgers) -> None:
    header = "case,step,on,organ,post,applicant,subject,fee_yuan,outcome\n"
    rows = "1,file,2018-03-01,xishan.housing,xishan.housing.clerk,王小芳,占道,,\n"
    rows += "1,accept,2018-03-05,xishan.housing,xishan.housing.clerk,,,,\n"
    rows += "1,decide,2018-03-20,xishan.housing,xishan.housing.head,,,8.80,granted\n"
    assert told(ledgers(header + rows)) == []
    assert Tally.objects.get(count="permit.fees", scope="xishan").amount == 880


def test_money_may_stand_in_fen_under_the_plain_label(ledgers: Ledgers) -> None:
    folder = ledgers((HEADER + OPENING + ACCEPTANCE + DECISION).replace("收费（元）", "收费").replace("1234.5", "880"))
    assert told(folder) == []
    assert Tally.objects.get(count="permit.fees", scope="xishan").amount == 880


def test_rows_of_all_files_are_taken_in_the_order_of_days(ledgers: Ledgers) -> None:
    inspections = (
        "案件,步骤,日期,机关,经办岗位,上级案件,说明\n"
        "检1,检查,2018/3/22,xishan.housing,xishan.housing.clerk,,合格\n"
        "检1,安排,2018.3.20,xishan.housing,xishan.housing.clerk,1,\n"
    )
    folder = ledgers(HEADER + DECISION + ACCEPTANCE + OPENING, **{"inspection-三月": inspections})
    assert told(folder) == []
    inspection = Case.objects.get(procedure="inspection")
    assert inspection.parent is not None
    assert inspection.parent.number == "锡住建许〔2018〕1号"
    assert [each.action for each in Event.objects.order_by("position")] == [
        "file", "accept", "decide", "plan", "inspect"
    ]  # fmt: skip


def test_a_link_names_the_other_case_by_its_reference(ledgers: Ledgers) -> None:
    again = "2,收到申请,2018-04-02,xishan.audit,xishan.audit.clerk,李四海,占道,,{},锡山区审计局,,,\n"
    folder = ledgers(
        HEADER + OPENING + again.format("permit/1") + again.format("许可/xishan.housing/1").replace("2,", "3,", 1)
    )
    assert told(folder) == []
    linked = Case.objects.get(number="锡审许〔2018〕1号")
    assert [link.target.number for link in linked.links.all()] == ["锡住建许〔2018〕1号"]
    assert {each.organ_id for each in linked.involved.all()} == {"xishan.audit"}


def test_a_link_may_be_a_case_number(ledgers: Ledgers) -> None:
    told(ledgers(HEADER + OPENING))
    later = "9,收到申请,2018-04-02,xishan.housing,xishan.housing.clerk,李四海,占道,,锡住建许〔2018〕1号,,,,\n"
    assert told(ledgers(HEADER + later)) == []


def test_a_reference_that_two_organs_have_needs_the_organ(ledgers: Ledgers) -> None:
    other = OPENING.replace("xishan.housing", "xishan.audit")
    third = "3,收到申请,2018-04-02,xishan,xishan.audit.clerk,李四海,占道,,permit/1,,,,\n"
    assert told(ledgers(HEADER + OPENING + other + third)) == [("permit.csv", 4, "原案件", "reference_ambiguous")]
    assert told(
        ledgers(HEADER + "1,受理,2018-03-05,,xishan.housing.clerk,,,,,,,,\n" + OPENING + other), resume=True
    ) == [("permit.csv", 2, "机关", "reference_ambiguous")]


def test_a_party_acts_under_its_role(ledgers: Ledgers) -> None:
    withdrawal = "1,撤回申请,2018-03-06,xishan.housing,申请人,,,,,,,,\n"
    folder = ledgers(HEADER + OPENING.replace("xishan.housing.clerk", "applicant") + withdrawal)
    assert told(folder) == []
    assert [(each.actor, each.post) for each in Event.objects.order_by("position")] == [("party:applicant", "")] * 2


def bad(cells: str) -> str:
    """A case whose first row is good and whose second is not."""
    return HEADER + OPENING + cells


@pytest.mark.parametrize(
    "rows, fault",
    [
        ("1,受理,2099-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "日期", "date_in_future")),
        ("1,批准,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "步骤", "action_unknown")),
        ("1,作出决定,2018-03-05,xishan.housing,xishan.housing.head,,,,,,准予,,\n", (3, "步骤", "wrong_state")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.head,,,,,,,,\n", (3, "经办岗位", "not_permitted")),
        ("1,受理,2018-03-05,xishan.housing,xishan.audit.clerk,,,,,,,,\n", (3, "经办岗位", "not_permitted")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.nobody,,,,,,,,\n", (3, "经办岗位", "post_unknown")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.late,,,,,,,,\n", (3, "经办岗位", "post_not_held")),
        ("1,受理,2018-03-05,xishan.housing,,,,,,,,,\n", (3, "经办岗位", "field_missing")),
        ("1,,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "步骤", "field_missing")),
        (",受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "案件", "field_missing")),
        ("1/2,受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "案件", "reference_invalid")),
        ("7,受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "案件", "reference_unknown")),
        ("1,受理,2018-03-05,规划局,xishan.housing.clerk,,,,,,,,\n", (3, "机关", "organ_unknown")),
        ("1,补记,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,\n", (3, "说明", "field_missing")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,多余\n", (3, "说明", "field_foreign")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,\n", (3, "", "row_ragged")),
        ("1,受理,2018-03-05,xishan.housing,xishan.housing.clerk,,,,,,,,,\n", (3, "", "row_ragged")),
        (OPENING.replace("1,", "2,", 1).replace(",,,,,,\n", ",明天,,,,,\n"), (3, "答复期限", "date_invalid")),
        (OPENING.replace("1,", "2,", 1).replace(",,,,,,\n", ",,permit/9,,,,\n"), (3, "原案件", "reference_unknown")),
        (OPENING.replace("1,", "2,", 1).replace(",,,,,,\n", ",,锡许1号,,,,\n"), (3, "原案件", "case_unknown")),
        (OPENING.replace("1,", "2,", 1).replace(",,,,,,\n", ",,,规划局,,,\n"), (3, "责任单位", "organ_unknown")),
        (OPENING.replace("1,", "2,", 1).replace("王小芳", ""), (3, "申请人姓名", "field_missing")),
    ],
)
def test_a_bad_row_is_told_with_file_row_column_and_reason(
    ledgers: Ledgers, rows: str, fault: tuple[int, str, str]
) -> None:
    assert told(ledgers(bad(rows))) == [("permit.csv", *fault)]
    # The good row is there, and nothing of the bad one.
    assert [(each.action, each.position) for each in Event.objects.all()] == [("file", 0)]
    assert Case.objects.get().state == "filed"


@pytest.mark.parametrize("cell", ["同意", "GRANTED", "准予 不予"])
def test_an_answer_that_is_not_on_the_list_is_refused(ledgers: Ledgers, cell: str) -> None:
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + DECISION.replace("准予", cell))
    assert told(folder) == [("permit.csv", 4, "决定", "field_not_a_choice")]


def test_a_person_who_may_not_do_both_steps_is_named(ledgers: Ledgers) -> None:
    posts = POSTS + "xishan.housing.both,p1,张伟,副局长,xishan.housing,负责人,,\n"
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + DECISION.replace("housing.head", "housing.both"), posts=posts)
    assert told(folder) == [("permit.csv", 4, "经办岗位", "same_person")]


def test_after_a_bad_row_the_rest_of_its_case_waits_and_other_cases_go_on(ledgers: Ledgers) -> None:
    wrong = ACCEPTANCE.replace("xishan.housing.clerk", "xishan.housing.head")
    other = (OPENING + ACCEPTANCE).replace("1,", "2,")
    folder = ledgers(HEADER + OPENING + wrong + DECISION + other)
    assert told(folder) == [
        ("permit.csv", 3, "经办岗位", "not_permitted"),
        ("permit.csv", 4, "案件", "earlier_row_refused"),
    ]
    assert dict(Case.objects.values_list("number", "state")) == {
        "锡住建许〔2018〕1号": "filed",
        "锡住建许〔2018〕2号": "accepted",
    }
    # Once it is corrected, only what is missing is loaded.
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + DECISION + other)
    outcomes = done(folder, resume=True)
    assert [outcome.fault for outcome in outcomes if outcome.fault] == []
    assert sum(outcome.skipped for outcome in outcomes) == 3
    assert Event.objects.count() == 5


@pytest.mark.parametrize(
    "day, column, code",
    [
        ("2018-02-30", "日期", "date_invalid"),
        ("三月五日", "日期", "date_invalid"),
        ("", "日期", "field_missing"),
        ("2018-02-27", "案件", "reference_unknown"),
    ],
)
def test_a_row_without_its_place_in_time_keeps_its_whole_case_out(
    ledgers: Ledgers, day: str, column: str, code: str
) -> None:
    assert told(ledgers(HEADER + OPENING + ACCEPTANCE.replace("2018-03-05", day) + DECISION)) == [
        ("permit.csv", 3, column, code),
        ("permit.csv", 2, "案件", "earlier_row_refused"),
        ("permit.csv", 4, "案件", "earlier_row_refused"),
    ]
    assert not Event.objects.exists()


def test_a_day_that_is_none_is_told_by_the_name_of_its_column(ledgers: Ledgers) -> None:
    outcomes = done(ledgers(HEADER + OPENING.replace("2018-03-01", "2018-02-30")))
    (fault,) = [outcome.fault for outcome in outcomes if outcome.fault]
    assert fault.refused.chinese == "“日期”填写的“2018-02-30”不是有效日期，请按 2018-03-05 的格式填写。"


def test_a_duplicate_is_refused_by_its_key(ledgers: Ledgers) -> None:
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + OPENING + ACCEPTANCE)
    assert told(folder) == [("permit.csv", 4, "案件", "row_duplicate"), ("permit.csv", 5, "案件", "row_duplicate")]
    assert Event.objects.count() == 2


def test_a_folder_loaded_again_is_all_duplicates(ledgers: Ledgers) -> None:
    folder = ledgers(HEADER + OPENING + ACCEPTANCE + DECISION)
    assert told(folder) == []
    assert {code for _, _, _, code in told(folder)} == {"row_duplicate"}
    # Another way of writing the same is the same.
    again = ledgers(
        HEADER + ACCEPTANCE.replace("2018-03-05", "2018/3/5").replace("锡山区住房和城乡建设局", "xishan.housing")
    )
    assert [code for _, _, _, code in told(again)] == ["row_duplicate"]
    assert told(folder, resume=True) == []
    assert Event.objects.count() == 3


def test_a_new_row_of_a_case_loaded_earlier_finds_it(ledgers: Ledgers) -> None:
    assert told(ledgers(HEADER + OPENING)) == []
    assert told(ledgers(HEADER + ACCEPTANCE)) == []
    by_number = ACCEPTANCE.replace("1,受理", "锡住建许〔2018〕1号,补记", 1).replace(",\n", ",材料齐全\n")
    assert told(ledgers(HEADER + by_number.replace("03-05", "03-06"))) == []
    assert Case.objects.get().sequence == 3


CORRECTED = "案件,步骤,日期,机关,经办岗位,更正步骤序号,更正理由,批准岗位\n"


def test_a_correction_is_a_row_too(ledgers: Ledgers) -> None:
    assert told(ledgers(HEADER + OPENING + ACCEPTANCE + DECISION)) == []
    row = "1,更正,2018-04-02,xishan.housing,xishan.housing.clerk,3,决定日期登记有误,xishan.housing.head\n"
    assert told(ledgers("", permit=CORRECTED + row)) == []
    assert Case.objects.get().state == "accepted"
    assert Tally.objects.get(count="permit.fees", scope="xishan").amount == 0
    assert told(ledgers("", permit=CORRECTED + row)) == [("permit.csv", 2, "案件", "row_duplicate")]


@pytest.mark.parametrize(
    "row, fault",
    [
        (
            "1,更正,2018-04-02,xishan.housing,xishan.housing.clerk,三,有误,xishan.housing.head\n",
            ("更正步骤序号", "number_invalid"),
        ),
        (
            "1,更正,2018-04-02,xishan.housing,xishan.housing.clerk,9,有误,xishan.housing.head\n",
            ("更正步骤序号", "event_unknown"),
        ),
        (
            "1,更正,2018-04-02,xishan.housing,xishan.housing.clerk,1,,xishan.housing.head\n",
            ("更正理由", "field_missing"),
        ),
        (
            "1,更正,2018-04-02,xishan.housing,xishan.housing.head,1,有误,xishan.housing.head\n",
            ("经办岗位", "same_person"),
        ),
        ("1,受理,2018-04-02,xishan.housing,xishan.housing.clerk,1,,\n", ("更正步骤序号", "field_foreign")),
    ],
)
def test_a_bad_correction_is_refused(ledgers: Ledgers, row: str, fault: tuple[str, str]) -> None:
    assert told(ledgers(HEADER + OPENING)) == []
    assert told(ledgers("", permit=CORRECTED + row)) == [("permit.csv", 2, *fault)]
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    "files, faults",
    [
        ({"permit": HEADER.replace("案件", "编号") + OPENING}, [("permit.csv", 1, "案件", "column_missing")]),
        ({"permit": HEADER.replace("申请人姓名", "申请者") + OPENING}, [("permit.csv", 1, "申请者", "column_unknown")]),
        ({"permit": HEADER.replace("说明", "事项") + OPENING}, [("permit.csv", 1, "事项", "column_repeated")]),
        ({"permit": HEADER.replace("说明", "subject") + OPENING}, [("permit.csv", 1, "subject", "column_same")]),
        ({"permit": HEADER + OPENING.replace("王小芳", '"王小芳')}, [("permit.csv", 2, "", "csv_malformed")]),
        ({"permit": HEADER + OPENING.replace("王小芳", '"王"小芳')}, [("permit.csv", 2, "", "csv_malformed")]),
        ({"permit": HEADER + OPENING.replace("王小芳", "王\0芳")}, [("permit.csv", 2, "", "csv_malformed")]),
        ({"permit": "\n\n"}, [("permit.csv", 1, "", "file_without_header")]),
        ({"permit": b"\xff\xfe\x48\x68" + HEADER.encode("utf-16-le")}, [("permit.csv", 1, "", "encoding_unknown")]),
        ({"许可证": HEADER + OPENING}, [("许可证.csv", 1, "", "file_unknown")]),
        ({"organs": ORGANS + "xishan.new,规划局,锡规,市政府,\n"}, [("organs.csv", 5, "上级机关", "organ_unknown")]),
        ({"organs": ORGANS + "xishan.new,规划局,锡审,xishan,\n"}, [("organs.csv", 5, "机关代字", "mark_taken")]),
        ({"organs": ORGANS + "锡规,规划局,,xishan,\n"}, [("organs.csv", 5, "机关代码", "key_malformed")]),
        ({"organs": ORGANS + "xishan.new,,,xishan,\n"}, [("organs.csv", 5, "机关名称", "register_field_missing")]),
        ({"posts": POSTS + "x,p9,周洁,科员,xishan,调度员,,\n"}, [("posts.csv", 6, "角色", "role_unknown")]),
        ({"posts": POSTS + "xishan.audit.clerk,p9,周洁,科员,xishan.audit,经办人,,\n"},
         [("posts.csv", 6, "岗位代码", "register_row_repeated")]),
        ({"organs": ORGANS + "xishan.audit,锡山区审计分局,锡审二,xishan,\n"},
         [("organs.csv", 5, "机关代码", "register_row_repeated")]),
        ({"posts": POSTS + "x,p9,周洁,科员,规划局,经办人,,\n"}, [("posts.csv", 6, "机关代码", "organ_unknown")]),
        ({"posts": POSTS + "x,p9,周洁,科员,xishan,经办人,2018-3-32,\n"}, [("posts.csv", 6, "任职日期", "date_invalid")]),
        ({"posts": POSTS + "x,p9,周洁,科员,xishan,经办人,2018-03-02,2018-03-01\n"},
         [("posts.csv", 6, "离任日期", "term_reversed")]),
    ],
)  # fmt: skip
def test_a_bad_file_or_register_is_told(
    ledgers: Ledgers, files: dict[str, str | bytes], faults: list[tuple[str, int, str, str]]
) -> None:
    assert told(ledgers(**files)) == faults
    assert not Event.objects.exists()


def test_a_workbook_is_not_passed_over_in_silence(ledgers: Ledgers) -> None:
    folder = ledgers(HEADER + OPENING)
    (folder / "许可.xlsx").write_bytes(b"PK")
    (folder / "说明.txt").write_text("不是台账", encoding="utf-8")
    assert told(folder) == [("许可.xlsx", 1, "", "file_not_csv")]


def test_a_folder_without_ledgers_is_refused(tmp_path: Path) -> None:
    for folder, code in ((tmp_path / "none", "folder_missing"), (tmp_path, "folder_without_ledgers")):
        with pytest.raises(Refused) as refused:
            done(folder)
        assert refused.value.code == code


def test_a_sub_case_names_the_case_above_it(ledgers: Ledgers) -> None:
    header = "案件,步骤,日期,机关,经办岗位,上级案件,说明\n"
    rows = (
        "检1,安排,2018-03-21,xishan.housing,xishan.housing.clerk,{},\n"
        "检1,检查,2018-03-22,xishan.housing,xishan.housing.clerk,{},合格\n"
    )
    whole = HEADER + OPENING + ACCEPTANCE + DECISION
    assert told(ledgers(whole, inspection=header + rows.format("", ""))) == [
        ("inspection.csv", 2, "上级案件", "parent_missing"),
        ("inspection.csv", 3, "案件", "earlier_row_refused"),
    ]
    assert told(ledgers(whole, inspection=header + rows.format("permit/1", "1")), resume=True) == [
        ("inspection.csv", 3, "上级案件", "parent_at_opening_only")
    ]


def test_columns_of_declared_fields_are_never_taken_for_fixed_ones() -> None:
    fixed = set(STEP) | set(STEP.values())
    assert {
        (procedure.key, name) for procedure in REGISTRY for name in known_columns(procedure) if name in fixed
    } == set()


ATTACHED = HEADER.replace("\n", ",附件\n")


def attaching(cell: str) -> str:
    return ATTACHED + OPENING.replace("\n", f",{cell}\n")


def test_files_that_rows_name_are_stored_with_their_steps(ledgers: Ledgers) -> None:
    folder = ledgers(attaching("申请书.pdf、询问录音.mp3"))
    (folder / "files").mkdir()
    (folder / "files" / "申请书.pdf").write_bytes(b"%PDF-1.7 application")
    (folder / "files" / "询问录音.mp3").write_bytes(b"ID3 recording")
    assert told(folder) == []
    files = Event.objects.get().files
    assert [(file["name"], file["media_type"]) for file in files] == [
        ("申请书.pdf", "application/pdf"), ("询问录音.mp3", "audio/mpeg"),
    ]  # fmt: skip
    assert {bytes(each.content) for each in Attachment.objects.all()} == {b"%PDF-1.7 application", b"ID3 recording"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("没有.pdf", "ledger_file_missing"),
        ("../permit.csv", "ledger_file_missing"),
        ("链接.pdf", "ledger_file_missing"),
        ("程序.exe", "attachment_type_unknown"),
        ("假.pdf", "attachment_not_what_it_says"),
    ],
)
def test_a_file_that_is_missing_elsewhere_or_not_what_it_says_is_refused(
    ledgers: Ledgers, name: str, code: str
) -> None:
    folder = ledgers(attaching(name))
    (folder / "files").mkdir()
    (folder / "files" / "程序.exe").write_bytes(b"MZ")
    (folder / "files" / "假.pdf").write_bytes(b"MZ")
    (folder / "files" / "链接.pdf").symlink_to("/etc/passwd")
    assert told(folder) == [("permit.csv", 2, "附件", code)]
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("cell", "members"),
    [
        ("罚款、没收违法所得", ["罚款", "没收违法所得"]),
        ("罚款；法律、行政法规规定的其他行政处罚", ["罚款", "法律、行政法规规定的其他行政处罚"]),
        ("法律、行政法规规定的其他行政处罚；", ["法律、行政法规规定的其他行政处罚"]),
        ("罚款; 没收违法所得", ["罚款", "没收违法所得"]),
        ("罚款、", ["罚款"]),
    ],
)
def test_a_list_is_parted_by_semicolons_where_its_members_hold_commas_of_enumeration(
    cell: str, members: list[str]
) -> None:
    assert parts(cell) == members
