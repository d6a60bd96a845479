"""``yifa load`` as it is called: what it prints, where, and with which status it ends."""

import json
from pathlib import Path

import pytest

from .conftest import Start

ORGANS = "机关代码,机关名称,机关代字\nxishan,锡山区人民政府,锡山\n"
POSTS = "岗位代码,人员代码,姓名,职务,机关代码,角色\nclerk,p1,张伟,科员,xishan,经办人\n"
PERMITS = (
    "案件,步骤,日期,机关,经办岗位,申请人姓名,事项\n"
    "1,收到申请,2018-03-01,xishan,clerk,王小芳,占道\n"
    "2,收到申请,2018-03-01,xishan,nobody,李四海,占道\n"
    "2,受理,2018-03-02,xishan,clerk,,\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "台账"
    made.mkdir()
    for name, content in (("organs", ORGANS), ("posts", POSTS), ("许可", PERMITS)):
        (made / f"{name}.csv").write_text(content, encoding="gb18030")
    return made


def said(start: Start, *arguments: str) -> tuple[int, str]:
    process = start("-m", "yifa.site.cli", "load", *arguments)
    output, _ = process.communicate(timeout=120)
    return process.returncode, output


def test_good_rows_are_loaded_and_bad_ones_told(start: Start, folder: Path) -> None:
    assert said(start, str(folder)) == (
        1,
        "许可.csv:3: 经办岗位: post_unknown: No post has the key nobody. Check it against the register of posts.\n"
        "许可.csv:4: 案件: earlier_row_refused: Row 3 of 许可.csv, of the same case, was refused, so this one was not "
        "loaded. Correct that row, and load again with --resume.\n"
        "3 loaded, 0 skipped, 2 refused\n",
    )
    status, output = said(start, str(folder), "--lang", "zh")
    assert status == 1
    assert output.startswith("许可.csv:2: 案件: row_duplicate: 该行此前已经导入，为案件锡山许〔2018〕1号第 1 步，")
    (folder / "许可.csv").write_text(PERMITS.replace("nobody", "clerk"), encoding="utf-8-sig")
    status, output = said(start, str(folder), "--resume", "--json")
    # The two registers, and the rows that were refused before.
    assert (status, json.loads(output)) == (0, {"loaded": 4, "skipped": 1, "refused": 0, "faults": []})
    # One step was recorded first, two more now: each time a checkpoint was signed, so every event is covered by one.
    process = start("-m", "yifa.site.cli", "ledger", "verify")
    verified, _ = process.communicate(timeout=120)
    assert verified.startswith("ok: 3 events, 2 checkpoints, root ")
    assert "note:" not in verified


def test_faults_can_be_read_by_programs(start: Start, folder: Path) -> None:
    status, output = said(start, str(folder), "--json")
    told = json.loads(output)
    assert (status, told["loaded"], told["refused"]) == (1, 3, 2)
    first = told["faults"][0]
    assert {name: first[name] for name in ("file", "row", "column", "code")} == {
        "file": "许可.csv",
        "row": 3,
        "column": "经办岗位",
        "code": "post_unknown",
    }
    assert first["zh"] == "岗位名录中没有“nobody”，请核对岗位代码。"


def test_a_folder_that_is_not_there_is_wrong_use(start: Start, tmp_path: Path) -> None:
    status, output = said(start, str(tmp_path / "无"))
    assert (status, output.startswith("error: folder_missing: ")) == (2, True)


def test_an_empty_folder_is_a_failure(start: Start, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    status, output = said(start, str(tmp_path / "空"))
    assert (status, output.startswith("error: folder_without_ledgers: ")) == (1, True)
