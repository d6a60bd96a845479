"""``yifa due`` and ``yifa law`` as a user meets them: run as a program, read from its output."""

import json
import subprocess
import sys
from typing import Any

import pytest

from yifa.kernel.errors import sentences
from yifa.kernel.limits import all_limit_ids
from yifa.site.cli import COMMANDS, WRONG_USES


def yifa(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "yifa.site.cli", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def record(*arguments: str) -> Any:
    done = yifa(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_due_answers_in_json_with_its_working() -> None:
    found = record("due", "reconsideration.decide", "--from", "2018-08-03")
    days = found.pop("working")
    assert found == {
        "limit": "reconsideration.decide",
        "version": "reconsideration_2017",
        "name": "作出复议决定",
        "statute": "《中华人民共和国行政复议法》及《行政复议法实施条例》",
        "edition": "法律1999年公布，2009年、2017年修正；条例2007年公布",
        "article": "法31",
        "citation": "《行政复议法》第三十一条",
        "kind": "deadline",
        "verified": True,
        "start": "2018-08-03",
        "due": "2018-10-08",
        "due_no_roll": "2018-10-02",
        "roll_basis": "statutory",
        "provisional": False,
        "calendar": "2026",
    }
    assert days[0] == {"date": "2018-08-03", "counted": False, "why": "起算日，不计入"}
    assert days[-1] == {"date": "2018-10-08", "counted": False, "why": "顺延至下一工作日"}
    assert sum(each["counted"] for each in days) == 60


def test_due_takes_several_suspensions_and_the_extension() -> None:
    # 90 days end on 1 November 2018; 21 and 2 days suspended lead to 24 November, a Saturday.
    found = record(
        *("due", "reconsideration.decide", "--from", "2018-08-03", "--extend"),
        *("--suspend", "2018-08-20..2018-09-10", "--suspend", "2018-10-15..2018-10-17"),
    )
    assert (found["due"], found["due_no_roll"]) == ("2018-11-26", "2018-11-24")


def test_due_without_json_is_a_table_in_chinese_that_marks_doubt() -> None:
    done = yifa("due", "service_promise_3550.open_business", "--from", "2026-12-30")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert any(line.startswith("期满") and "2027-01-05" in line and "（暂定）" in line for line in lines)
    assert any(line.startswith("未核实") for line in lines)
    assert "2026-12-31  周四  计入  第1个工作日" in lines
    assert "2027-01-01  周五  　　  元旦（法定节假日），不计入（暂定）" in lines
    by_analogy = yifa("due", "petition.conclude", "--from", "2019-03-02").stdout
    assert "2019-05-01　参照民法典第二百零三条顺延" in by_analogy
    assert "未核实" not in by_analogy


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["due", "foi.replies", "--from", "2020-01-01"], "limit_unknown"),
        (["due", "foi.co_maker", "--from", "2018-01-01"], "limit_not_in_force"),
        (["due", "foi.reply", "--from", "2019-02-29"], "date_invalid"),
        (["due", "foi.reply", "--from", "20190228"], "date_invalid"),
        (["due", "foi.reply", "--from", "9999-12-31"], "date_out_of_range"),
        (["due", "foi.reply"], "arguments_invalid"),
        (["due", "--from", "2020-01-01"], "arguments_invalid"),
        (["due", "foi.reply", "--from", "2020-01-01", "--unit", "days"], "arguments_invalid"),
        (["due", "foi.reply", "--from", "2020-01-01", "--ext"], "arguments_invalid"),
        (["due", "foi.reply", "--from", "2020-01-01", "--suspend", "2020-01-02"], "suspension_invalid"),
        (["due", "foi.reply", "--from", "2020-01-01", "--suspend", "2020-01-02..2020-01-40"], "date_invalid"),
        (["due", "foi.reply", "--from", "2020-01-01", "--suspend", "2020-01-09..2020-01-09"], "suspension_empty"),
        (
            ["due", "foi.reply", "--from", "2020-01-06", "--suspend", "2020-01-02..2020-01-06"],
            "suspension_before_start",
        ),
        (["due", "foi.report_gov", "--from", "2020-01-06", "--extend"], "limit_not_extendable"),
        (["due", "litigation.first", "--from", "2020-01-06", "--extend"], "extension_without_length"),
        (["due", "penalty.collective", "--from", "2022-01-06"], "limit_without_length"),
        (["law", "foi"], "limit_unknown"),
        (["law", "foi.reply", "--on", "yesterday"], "date_invalid"),
        (["law", "foi.reply", "--on", "2008-04-30"], "limit_not_in_force"),
        (["law", "--on", "2018-04-30"], "arguments_invalid"),
        (["dew"], "command_unknown"),
    ],
)
def test_wrong_use_ends_with_status_2_and_a_code_on_standard_error(arguments: list[str], code: str) -> None:
    done = yifa(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: {code}: ")
    assert done.stderr.count("\n") == 1


def test_every_code_of_wrong_use_has_its_sentences() -> None:
    assert WRONG_USES - sentences().keys() == set()


def test_law_shows_all_versions_or_the_one_of_a_day() -> None:
    both = record("law", "foi.reply")
    assert [(law["version"], law["amount"], law["applies_to"]) for law in both] == [
        ("foi_2007", 15, "2019-05-14"),
        ("foi_2019", 20, None),
    ]
    one = record("law", "foi.reply", "--on", "2018-06-01")
    assert (one["limit"], one["version"]) == ("foi.reply", "foi_2007")
    assert one["extension"]["amount"] == 15
    told = yifa("law", "npc_suggestions.reply", "--on", "2018-06-01").stdout
    assert "共6个月" in told
    assert "2010-10-28 至 2025-03-11（2015-08-29 起施行，此前天数相同，未核实）" in told


def test_every_limit_can_be_shown_and_is_listed() -> None:
    listed = yifa("law").stdout.splitlines()
    assert len(listed) == len(record("law")) == len(all_limit_ids())
    assert any(line.startswith("reconsideration.respondent_reply ") for line in listed)


def test_help_lists_the_commands_and_no_argument_does_so_too() -> None:
    for arguments in ([], ["--help"]):
        done = yifa(*arguments)
        assert done.returncode == 0
        assert all(f"  {name}" in done.stdout for name in COMMANDS)
    assert "FROM..TO" in yifa("due", "--help").stdout


def test_due_starts_without_the_web_framework_and_the_data_library() -> None:
    script = (
        "import sys; from yifa.site.cli import main; main(['due', 'foi.reply', '--from', '2020-01-06']);"
        "print(sorted({'django', 'pydantic', 'cryptography'} & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.strip() == "[]"


def test_a_reader_that_stops_early_sees_no_traceback() -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "yifa.site.cli", "due", "reconsideration.apply_cap_realty", "--from", "2024-03-01"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(timeout=60) == 1
