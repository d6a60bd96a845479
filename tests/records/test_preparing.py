"""Getting a database ready, wherever the program is started and whoever starts it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest


def yifa(folder: Path, *arguments: str, database: str | None = None) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("YIFA_", "DJANGO_"))}
    env |= {"PYTHONPATH": str(Path(__file__).parents[2])} | ({"YIFA_DATABASE_URL": database} if database else {})
    command = [sys.executable, "-m", "yifa.site.cli", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["锡山 100%25", "a#b", "a?b"])
def test_the_default_database_lies_in_the_working_folder_whatever_its_name_and_only_its_owner_reads_it(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    done = yifa(folder, "ledger", "verify")
    assert done.returncode == 0, done.stderr
    assert [each.name for each in tmp_path.iterdir()] == [name]
    files = [each for each in (folder / "var").iterdir() if each.suffix != ".lock"]
    assert [each.name for each in files] == ["yifa.sqlite3"]
    assert [stat.S_IMODE(each.stat().st_mode) for each in files] == [0o600]


@pytest.mark.parametrize(
    "database", ["sqlite:///notes.txt", "sqlite:///notes.txt/yifa.sqlite3", "postgresql://yifa@127.0.0.1:1/yifa"]
)
def test_a_database_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, database: str) -> None:
    (tmp_path / "notes.txt").write_text("会议记录，不是数据库。" * 100, encoding="utf-8")
    done = yifa(tmp_path, "ledger", "verify", database=database)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: database_unavailable: ")
    assert done.stderr.count("\n") == 1


def test_a_key_that_cannot_be_kept_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("这是一个文件。", encoding="utf-8")
    done = yifa(tmp_path, "ledger", "key", database="sqlite:///yifa.sqlite3")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: secret_not_kept: ")
    assert done.stderr.count("\n") == 1
