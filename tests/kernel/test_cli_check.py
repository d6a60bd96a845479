from pathlib import Path

import pytest

from tests.kernel.test_proofs import PROOF, VKEY
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


def test_a_proof_that_was_changed_is_refused(proof: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proof.write_bytes(PROOF.replace("维持".encode(), "撤销".encode()))
    assert main(["check", str(proof), "--key", VKEY]) == FAILED
    assert capsys.readouterr().err.startswith("error: proof_invalid: ")


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.json"), "--key", VKEY]) == WRONG_USE
    assert capsys.readouterr().err.startswith("error: file_unreadable: ")
