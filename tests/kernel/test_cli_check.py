from pathlib import Path
from typing import Any

import pytest

from tests.kernel.test_proofs import LEDGER, PRIVATE, PROOF, SECRET, VKEY
from yifa.kernel.digests import check_disclosure, disclose, log_entry
from yifa.kernel.merkle import leaf_hash, root
from yifa.kernel.notes import Checkpoint, sign
from yifa.kernel.proofs import build
from yifa.site.cli import FAILED, WRONG_USE, main


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    path = tmp_path / "proof.json"
    path.write_bytes(PROOF)
    return path


def test_a_good_proof_is_told_with_what_it_shows_and_nothing_else(
    proof: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(proof), "--key", VKEY]) == 0
    told = capsys.readouterr().out
    assert "证明成立：台账 xishan.gov.example/ledger 签署检查点时有 13 条记录，其中位置 9 是下列记录。" in told
    assert "步骤：decide\n日期：2018-05-04" in told
    assert "outcome：维持" in told
    assert "applicant：（未出示）" in told
    assert "王小明" not in told


@pytest.mark.parametrize(
    "envelope, data, shown, lines",
    [
        (
            {"action": "hold", "opens": {"number": "锡山学法〔2018〕3号", "procedure": "legal_study"}, "sequence": 1},
            {"@actor": "xishan.p1", "@key": None, "meeting": "executive", "lecturer": "江平", "attendees": 32},
            {"@key", "meeting", "attendees"},
            [
                "案号：锡山学法〔2018〕3号",
                "步骤序号：1",
                "步骤：组织学法（hold）",
                "经办人（@actor）：（未出示）",
                "来件标识（@key）：null",
                "参加人数（attendees）：32",
                "主讲人（lecturer）：（未出示）",
                "会议类别（meeting）：政府常务会议（executive）",
            ],
        ),
        # A step after the first does not name its procedure; only one has such a step with such fields.
        (
            {"action": "reply", "opens": None},
            {"@actor": "xishan.p1", "evidence_given": True, "reply": "请求维持。"},
            {"@actor", "evidence_given", "reply"},
            [
                "步骤：答复举证（reply）",
                "经办人（@actor）：xishan.p1",
                "已提交证据、依据（evidence_given）：true",
                "答复意见（reply）：请求维持。",
            ],
        ),
        (
            {"action": "correct", "opens": None},
            {"@actor": "xishan.p1", "approved_by": "xishan.p2", "approved_in": "xishan.head", "reason": "误登"},
            {"reason"},
            [
                "步骤：更正（correct）",
                "经办人（@actor）：（未出示）",
                "批准人（approved_by）：（未出示）",
                "批准岗位（approved_in）：（未出示）",
                "更正理由（reason）：误登",
            ],
        ),
        # Several procedures have such a step under different labels, so it is told as it stands.
        ({"action": "publish", "opens": None}, {"@post": ""}, {"@post"}, ["步骤：publish", "岗位（@post）："]),
        (
            {"action": "hold", "opens": {"number": "甲〔2018〕1号", "procedure": "witchcraft"}},
            {"meeting": "executive", "@spell": 1},
            {"meeting", "@spell"},
            ["案号：甲〔2018〕1号", "步骤：hold", "@spell：1", "meeting：executive"],
        ),
    ],
)
def test_what_is_shown_is_told_under_the_labels_of_the_procedures_that_are_known(
    envelope: dict[str, Any],
    data: dict[str, Any],
    shown: set[str],
    lines: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    disclosure = disclose(envelope, data, SECRET, shown)
    leaf = leaf_hash(log_entry(check_disclosure(disclosure)))
    proof = tmp_path / "proof.json"
    proof.write_bytes(build(disclosure, 0, [], sign(Checkpoint(LEDGER, 1, root([leaf])).text(), PRIVATE), VKEY))
    assert main(["check", str(proof), "--key", VKEY]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == lines


def test_a_proof_that_was_changed_is_refused(proof: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proof.write_bytes(PROOF.replace("维持".encode(), "撤销".encode()))
    assert main(["check", str(proof), "--key", VKEY]) == FAILED
    assert capsys.readouterr().err.startswith("error: proof_invalid: ")


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.json"), "--key", VKEY]) == WRONG_USE
    assert capsys.readouterr().err.startswith("error: file_unreadable: ")
