"""The command line on the records, as others see it, on both engines."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from yifa.kernel import notes, proofs

from .conftest import KEY, Start

Yifa = Callable[..., subprocess.CompletedProcess[str]]
FILL = """
from yifa.site.preparing import prepare
prepare()
from tests.records.district import *
from yifa.records.performing import perform
from yifa.records.correcting import correct
enter()
for turn in range(3):
    decided("granted" if turn else "denied", 150)
first = perform("锡住建许〔2018〕2号", "publish", {}, clerk(), DECIDED)
correct("锡住建许〔2018〕3号", 3, "有误", clerk(), head(), DECIDED)
"""


@pytest.fixture
def yifa(start: Start) -> Yifa:
    """Run a command of ``yifa``."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        process = start("-m", "yifa.site.cli", *arguments)
        output, _ = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, output)

    return run


def test_figures_are_told_with_their_cases_as_of_a_day_and_a_position(yifa: Yifa, start: Start) -> None:
    assert start("-c", FILL).wait(60) == 0
    asked = ("figures", "--year", "2018", "--as-of", "2018-12-24", "--json")
    now = json.loads(yifa(*asked).stdout)
    # 三案各三步，另有公开、更正各一步，共十一个事件。
    assert now["permit.decided_count"] == {
        "value": 2, "unit": "件", "label": "办结", "as_of": "2018-12-24", "position": 11,
        "cases": ["锡住建许〔2018〕1号", "锡住建许〔2018〕2号"],
    }  # fmt: skip
    assert now["permit.grant_rate"]["value"] == 50.0
    assert now["permit.grant_rate"]["cases"] == now["permit.decided_count"]["cases"]
    assert now["permit.fees"]["value"] == 3
    before = json.loads(yifa(*asked, "--position", "10").stdout)
    assert before["permit.decided_count"]["value"] == 3
    assert before["permit.grant_rate"]["value"] == 66.7
    assert before["permit.decided_count"]["cases"] == [f"锡住建许〔2018〕{serial}号" for serial in (1, 2, 3)]
    assert {id for id in now if now[id]["value"] != before[id]["value"]} == {
        "permit.granted", "permit.fees", "permit.decided_count", "permit.on_time", "permit.grant_rate",
    }  # fmt: skip
    assert json.loads(yifa(*asked, "--organ", "xishan.audit").stdout)["permit.received"]["value"] == 0
    assert "permit.fees           收费：3元" in yifa(*asked[:-1]).stdout


def test_the_ledger_is_verified_signed_and_proved(yifa: Yifa, start: Start, tmp_path: Path) -> None:
    assert start("-c", FILL).wait(60) == 0
    note = yifa("ledger", "checkpoint").stdout
    vkey = notes.public_key(KEY)
    assert notes.parse_checkpoint(notes.verify(note, [vkey])).size == 11
    assert yifa("ledger", "key").stdout.strip() == vkey
    found = yifa("ledger", "verify")
    assert (found.returncode, found.stdout.startswith("ok: 11 events, 1 checkpoints, root ")) == (0, True)
    proved = proofs.check(yifa("ledger", "prove", "锡住建许〔2018〕2号#3").stdout.strip().encode(), vkey)
    assert proved.disclosure["fields"]["outcome"]["value"] == "granted"
    public = proofs.check(yifa("ledger", "prove", "3", "--public").stdout.strip().encode(), vkey)
    assert {name for name, field in public.disclosure["fields"].items() if "value" in field} == {"subject"}


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_notice_is_added_from_a_file(yifa: Yifa, start: Start, tmp_path: Path) -> None:
    assert start("-c", FILL).wait(60) == 0
    path = tmp_path / "notice.toml"
    path.write_text('id = "2027"\nyear = 2027\noff = {"元旦" = "2027-01-01..2027-01-03"}\n', encoding="utf-8")
    added = yifa("calendar", "add", str(path), "--post", "xishan.housing.clerk")
    assert (added.returncode, added.stdout) == (0, "已录入放假通知“2027”，重算 0 件案件的期限。\n")
    again = yifa("calendar", "add", str(path), "--post", "xishan.housing.clerk")
    assert (again.returncode, again.stdout.startswith("error: notice_known: ")) == (1, True)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "arguments, code, status",
    [
        (["figures", "--year", "2018", "--as-of", "2018-02-30"], "date_invalid", 2),
        (["figures", "--year", "2018", "--as-of", "2017-12-31"], "year_mismatch", 2),
        (["figures", "--year", "2018", "--as-of", "2018-12-31"], "organ_needed", 2),
        (["figures", "--year", "2018", "--as-of", "2018-12-31", "--position", "5"], "position_outside_log", 2),
        (["figures", "--year", "2018", "--as-of", "2018-12-31", "--organ", "x"], "organ_unknown", 2),
        (["figures", "--year", "two", "--as-of", "2018-12-31"], "arguments_invalid", 2),
        (["ledger"], "arguments_invalid", 2),
        (["ledger", "prove", "0"], "ledger_event_unknown", 2),
        (["calendar", "add", "nowhere.toml", "--post", "x"], "file_unreadable", 2),
        (["calendar", "add", "pyproject.toml", "--post", "x"], "post_unknown", 2),
        (["calendar", "add", "README.md", "--post", "x"], "notice_unreadable", 2),
    ],
)
def test_wrong_use_is_told_by_code_and_status(yifa: Yifa, arguments: list[str], code: str, status: int) -> None:
    found = yifa(*arguments)
    assert found.stdout.startswith(f"error: {code}: ")
    assert found.returncode == status


def test_a_bad_address_of_the_database_is_wrong_use() -> None:
    found = subprocess.run(
        [sys.executable, "-m", "yifa.site.cli", "ledger", "verify"],
        env={"YIFA_DATABASE_URL": "mysql://db/yifa", "PATH": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stderr.startswith("error: database_url_invalid: ")) == (2, True)
