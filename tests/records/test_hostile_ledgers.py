"""Cells that somebody made to break the loader are refused as any bad cell is, and the rest is loaded."""

from pathlib import Path
from typing import Any

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.notes import private_key
from yifa.records.columns import fen
from yifa.records.loading import load
from yifa.records.models import Attachment, Event
from yifa.registers.keeping import put_organ, put_post

LONG = "9" * 5_000
"""More digits than Python turns into a number."""


def test_money_longer_than_all_money_is_refused() -> None:
    for cell in (LONG, "1," + ",".join(["000"] * 2_000)):
        with pytest.raises(Refused) as refused:
            fen(cell, "金额（元）")
        assert refused.value.code == "money_invalid"
    # At most ten trillion yuan can be recorded; the column itself reads a little more.
    assert fen("10,000,000,000,000", "金额（元）") == 10**15


@pytest.mark.django_db
def test_a_steps_key_which_every_proof_shows_tells_nobody_what_the_step_said(tmp_path: Path, settings: Any) -> None:
    put_organ("xishan", "锡山区人民政府", mark="锡山")
    put_post("clerk", person="p1", name="钱伟", organ="xishan", title="科员", roles=["clerk"])
    said = {}
    for case, ledger in (
        ("甲", "xishan.example/ledger"),
        ("乙", "xishan.example/ledger"),
        ("丙", "other.example/ledger"),
    ):
        settings.YIFA_LOG_KEY = private_key(ledger, ledger.encode().ljust(32)[:32])
        (tmp_path / "permit.csv").write_text(
            "案件,步骤,日期,机关,经办岗位,申请人姓名,事项,说明\n"
            f"{case},收到申请,2018-03-05,xishan,clerk,顾小燕,临时占道,\n"
            f"{case},补记,2018-03-06,xishan,clerk,,,顾小燕来电催办\n",
            encoding="utf-8",
        )
        assert [outcome.fault for outcome in load(tmp_path)] == [None, None]
        said[case] = str(Event.objects.get(sequence=2, key__startswith=f"permit/xishan/{case}#").key).partition("#")[2]
    # The same row is known again in one ledger; whoever has not that ledger's private key cannot make its key.
    assert said["甲"] == said["乙"] != said["丙"]


@pytest.mark.django_db
def test_a_step_number_longer_than_all_numbers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "organs.csv").write_text("机关代码,机关名称,机关代字\nxishan,锡山区人民政府,锡山\n", encoding="utf-8")
    (tmp_path / "posts.csv").write_text(
        "岗位代码,人员代码,姓名,职务,机关代码,角色\nclerk,p1,钱伟,科员,xishan,经办人\nhead,p2,沈立,主任,xishan,负责人\n",
        encoding="utf-8",
    )
    (tmp_path / "permit.csv").write_text(
        "案件,步骤,日期,机关,经办岗位,更正步骤序号,更正理由,批准岗位,申请人姓名,事项\n"
        "甲,收到申请,2018-03-05,xishan,clerk,,,,顾小燕,临时占道\n"
        f"甲,更正,2018-03-06,xishan,clerk,{LONG},录入有误,head,,\n",
        encoding="utf-8",
    )
    outcomes = list(load(tmp_path))
    faults = [outcome.fault for outcome in outcomes if outcome.fault]
    assert [(fault.row, fault.column, fault.refused.code) for fault in faults] == [
        (3, "更正步骤序号", "number_invalid")
    ]


@pytest.mark.django_db
def test_names_with_hidden_characters_do_not_enter_the_registers() -> None:
    put_organ("xishan", "锡山区人民政府")
    with pytest.raises(Refused, match="text_not_plain"):
        put_organ("xishan.audit", "审计\u202e局")
    with pytest.raises(Refused, match="text_not_plain"):
        put_post("clerk", person="p1", name="钱\x0b伟", organ="xishan", title="科员", roles=["clerk"])
    with pytest.raises(Refused, match="text_not_plain"):
        put_organ("xishan.audit", "审计局\u2028# 撤销")


def _ledger(folder: Path, cell: str) -> list[str]:
    """What becomes of an application with these files: the codes of its refusals."""
    (folder / "permit.csv").write_text(
        f"案件,步骤,日期,机关,经办岗位,附件,申请人姓名,事项\n甲,收到申请,2018-03-05,xishan,clerk,{cell},顾小燕,临时占道\n",
        encoding="utf-8",
    )
    return [outcome.fault.refused.code for outcome in load(folder) if outcome.fault]


@pytest.mark.django_db
def test_no_way_leads_out_of_the_folder_of_files(tmp_path: Path) -> None:
    put_organ("xishan", "锡山区人民政府", mark="锡山")
    put_post("clerk", person="p1", name="钱伟", organ="xishan", title="科员", roles=["clerk"])
    secret, folder = tmp_path / "secret", tmp_path / "ledgers"
    secret.mkdir()
    folder.mkdir()
    (secret / "key.txt").write_text("密钥", encoding="utf-8")
    (folder / "files").symlink_to(secret, target_is_directory=True)
    assert _ledger(folder, "key.txt") == ["ledger_file_missing"]
    (folder / "files").unlink()
    (folder / "files").mkdir()
    (folder / "files" / "key.txt").symlink_to(secret / "key.txt")
    for name in ("key.txt", "../../secret/key.txt", str(secret / "key.txt"), "..", "."):
        assert _ledger(folder, name) == ["ledger_file_missing"]
    assert not Attachment.objects.exists()


@pytest.mark.django_db
def test_a_step_takes_each_file_once_and_none_whose_name_is_disguised(tmp_path: Path) -> None:
    put_organ("xishan", "锡山区人民政府", mark="锡山")
    put_post("clerk", person="p1", name="钱伟", organ="xishan", title="科员", roles=["clerk"])
    (tmp_path / "files").mkdir()
    for name in ("照片.txt", "抽取\u202etxt.fdp.txt"):
        (tmp_path / "files" / name).write_text("内容", encoding="utf-8")
    assert _ledger(tmp_path, "照片.txt、照片.txt") == ["attachment_repeated"]
    assert _ledger(tmp_path, "抽取\u202etxt.fdp.txt") == ["attachment_name_invalid"]
    assert not Event.objects.exists()
    assert _ledger(tmp_path, "照片.txt") == []
