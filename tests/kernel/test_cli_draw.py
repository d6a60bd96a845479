import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.kernel.test_draws import made, pool_of
from yifa.kernel.draws import Rule, read, read_pool, write
from yifa.site.cli import FAILED, WRONG_USE, main
from yifa.site.commands import draw


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


OBJECTS = "编号,风险等级,领域,机关\n丙店,B,食品,market\n甲店,A,食品,market\n乙店,A,食品、特种设备,market\n丁店,B,食品,market\n"
INSPECTORS = "执法证号,执法领域,机关\n苏B001,食品、特种设备,market\n苏B002,食品,market\n苏B003,特种设备、食品,market\n"
RULE = """
[rule]
rates = { A = [1, 2], B = 1 }
team = 2

[source]
kind = "lottery"
name = "双色球"
issue = "2018053"
drums = [{ count = 6, least = 1, most = 33 }, { count = 1, least = 1, most = 16 }]
due_at = 2018-05-08T21:15:00+08:00
"""
BEFORE, AFTER = datetime(2018, 5, 4, 1, tzinfo=UTC), datetime(2018, 5, 9, 1, tzinfo=UTC)


def prepared(folder: Path, rule: str = RULE, objects: str = OBJECTS) -> Path:
    for name, text in (("objects.csv", objects), ("inspectors.csv", INSPECTORS), ("rule.toml", rule)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def drawn(folder: Path, act: str, *given: str) -> int:
    return main(["draw", act, *(str(folder / each) if "." in each and " " not in each else each for each in given)])


def test_a_draw_is_frozen_committed_to_made_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prepared(tmp_path)
    assert drawn(tmp_path, "pool", "objects.csv", "inspectors.csv", "--out", "pool.txt") == 0
    assert "名录库已冻结：4 个对象，3 名检查人员。" in capsys.readouterr().out
    monkeypatch.setattr(draw, "_now", lambda: BEFORE)
    assert drawn(tmp_path, "commit", "pool.txt", "rule.toml", "--out", "commitment.txt") == 0
    # 北京时间21时15分，协调世界时13时15分。
    assert "2018-05-08 13:15（UTC）" in capsys.readouterr().out
    monkeypatch.setattr(draw, "_now", lambda: BEFORE + timedelta(hours=1))
    outcome = ("33 2 17 8 21 5", "16")
    assert drawn(tmp_path, "make", "pool.txt", "commitment.txt", *outcome, "--out", "early.txt") == WRONG_USE
    assert capsys.readouterr().err.startswith("error: seed_not_due: ")
    monkeypatch.setattr(draw, "_now", lambda: AFTER)
    assert drawn(tmp_path, "make", "pool.txt", "commitment.txt", *outcome, "--out", "draw.txt") == 0
    # 甲类二取一，乙类取一；红球依大小排列。
    told = capsys.readouterr().out
    assert "已抽取 2 个对象" in told
    assert "随机数：2.5.8.17.21.33./16./" in told
    assert drawn(tmp_path, "replay", "draw.txt", "--commitment", "commitment.txt") == 0
    capsys.readouterr()
    made = read((tmp_path / "draw.txt").read_bytes())
    name, team = next(iter(made.drawn.items()))
    left = {"苏B001", "苏B002", "苏B003"} - set(team)
    code = drawn(tmp_path, "next", "draw.txt", name, team[0])
    # The third certificate comes next, unless it lacks a field that the object needs.
    able = left != {"苏B002"} or name != "乙店"
    assert (code, capsys.readouterr().out) == ((0, f"{team[0]} → {left.pop()}\n") if able else (FAILED, ""))


def test_a_source_that_has_come_out_is_refused_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prepared(tmp_path)
    drawn(tmp_path, "pool", "objects.csv", "inspectors.csv", "--out", "pool.txt")
    monkeypatch.setattr(draw, "_now", lambda: AFTER)
    assert drawn(tmp_path, "commit", "pool.txt", "rule.toml", "--out", "commitment.txt") == WRONG_USE
    assert capsys.readouterr().err.startswith("error: seed_known: ")
    assert not (tmp_path / "commitment.txt").exists()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("B = 1", "B = 3"), "draw_too_many"),
        (("A = [1, 2], ", ""), "draw_class_without_rate"),
        (('kind = "lottery"', 'kind = "dice"'), "draw_record_invalid"),
        (("team = 2", "team = 2\ncolour = 1"), "draw_record_invalid"),
        (("count = 6, least = 1, most = 33", "count = 1, least = 1, most = 9"), "draw_record_invalid"),
    ],
)
def test_a_rule_that_cannot_be_is_refused_when_it_is_committed_to(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: tuple[str, str],
    code: str,
) -> None:
    prepared(tmp_path, RULE.replace(*change))
    drawn(tmp_path, "pool", "objects.csv", "inspectors.csv", "--out", "pool.txt")
    monkeypatch.setattr(draw, "_now", lambda: BEFORE)
    assert drawn(tmp_path, "commit", "pool.txt", "rule.toml", "--out", "commitment.txt") == WRONG_USE
    assert capsys.readouterr().err.startswith(f"error: {code}: ")
    assert not (tmp_path / "commitment.txt").exists()


def test_what_was_published_is_not_overwritten_and_a_pool_with_one_id_twice_is_not_frozen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prepared(tmp_path, objects=OBJECTS + "甲店,B,食品,market\n")
    assert drawn(tmp_path, "pool", "objects.csv", "inspectors.csv", "--out", "pool.txt") == WRONG_USE
    assert capsys.readouterr().err.startswith("error: pool_id_repeated: ")
    prepared(tmp_path)
    assert drawn(tmp_path, "pool", "objects.csv", "inspectors.csv", "--out", "pool.txt") == 0
    before = (tmp_path / "pool.txt").read_bytes()
    assert drawn(tmp_path, "pool", "objects.csv", "--out", "pool.txt") == FAILED
    assert capsys.readouterr().err.startswith("error: file_there_already: ")
    assert (tmp_path / "pool.txt").read_bytes() == before


def test_inspectors_may_come_from_the_register_of_certificates(tmp_path: Path) -> None:
    prepared(tmp_path)
    listed = [{"name": "苏B009", "scope": ["食品", "特种设备"], "organ": "market"}]
    (tmp_path / "inspectors.json").write_text(json.dumps(listed), encoding="utf-8")
    assert drawn(tmp_path, "pool", "objects.csv", "inspectors.json", "--out", "pool.txt") == 0
    assert [each.id for each in read_pool((tmp_path / "pool.txt").read_bytes()).inspectors] == ["苏B009"]
    (tmp_path / "inspectors.json").write_text('{"name": 1}', encoding="utf-8")
    assert drawn(tmp_path, "pool", "objects.csv", "inspectors.json", "--out", "other.txt") == FAILED
