import json
from pathlib import Path

import pytest

from tests.kernel.test_draws import made, pool_of
from yifa.kernel.draws import Rule, write
from yifa.site.cli import FAILED, WRONG_USE, main


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "draw.txt"
    path.write_bytes(write(made()))
    return path


def test_a_true_draw_is_told_to_be_the_same(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "replay", str(file)]) == 0
    told = capsys.readouterr().out
    assert "一致：重新计算的结果与文件所载相同，共抽取 2 个对象。" in told
    assert made().commitment.digest in told


def test_a_changed_result_is_told_with_its_line_and_what_it_should_be(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    right = lines[15].split("\t")
    lines[15] = "\t".join((right[0], right[2], right[1]))
    file.write_text("\n".join(lines), encoding="utf-8")
    assert main(["draw", "replay", str(file)]) == FAILED
    told = capsys.readouterr().out
    assert "不一致：抽取结果，第 16 行。" in told
    assert f"应为：{' '.join(right)}" in told
    assert main(["draw", "replay", str(file), "--json"]) == FAILED
    found = json.loads(capsys.readouterr().out)
    assert (found["same"], found["part"], found["line"], found["computed"]) == (False, "result", 16, " ".join(right))


def test_a_draw_that_rests_on_another_commitment_than_the_published_one_is_different(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published = tmp_path / "commitment.json"
    published.write_bytes(made().commitment.text() + b"\n")
    assert main(["draw", "replay", str(file), "--commitment", str(published)]) == 0
    published.write_bytes(made(pool_of(), Rule.of(rates={"A": (1, 1), "B": 1}, team=2)).commitment.text())
    assert main(["draw", "replay", str(file), "--commitment", str(published)]) == FAILED
    assert "不一致：抽取承诺" in capsys.readouterr().out


def test_a_file_that_is_cut_or_missing_is_wrong_use(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(file.read_bytes()[:-20])
    assert main(["draw", "replay", str(file)]) == WRONG_USE
    assert capsys.readouterr().err.startswith("error: draw_file_cut: ")
    assert main(["draw", "replay", str(file.with_name("none"))]) == WRONG_USE
    assert capsys.readouterr().err.startswith("error: file_unreadable: ")
