"""The sample year, loaded as anybody would load it: the figures of the report come out of its events."""

import csv
import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from yifa.reports.editions import yearly_text
from yifa.site.registry import REGISTRY
from yifa.site.sampling import write_out

SAMPLE = Path(str(files("yifa.samples"))) / "xishan_2018"

# From the report of 2018, section by section: figure, value, unit, last day counted.
REPORTED = [
    ("work_plan.areas", 8, "个", "2018-12-24"),
    ("work_plan.points", 29, "个", "2018-12-24"),
    ("legal_study.sessions", 8, "次", "2018-10-31"),
    ("legal_training.legal_staff", 50, "人", "2018-10-31"),
    ("legal_training.new_officers", 108, "人", "2018-10-31"),
    ("assessment.provincial_place", 10, "名", "2018-03-31"),
    ("assessment.provincial_of", 96, "个", "2018-03-31"),
    ("service_matter.promise_start_business", 3, "工作日", "2018-10-31"),
    ("service_matter.promise_real_estate", 5, "工作日", "2018-10-31"),
    ("service_matter.promise_construction", 50, "工作日", "2018-10-31"),
    ("service_matter.separation", 332, "件", "2018-10-31"),
    ("agency_service.agents", 24, "个", "2018-10-31"),
    ("agency_service.projects", 134, "个", "2018-10-31"),
    ("agency_service.registrations", 3635, "个", "2018-10-31"),
    ("agency_service.items", 4198, "件", "2018-10-31"),
    ("service_matter.reform_departments", 12, "个", "2018-10-31"),
    ("document_maker.listed", 39, "个", "2018-12-24"),
    ("legal_counsel.documents", 32, "件", "2018-10-31"),
    ("enforcement_supervisor.appointed", 22, "名", "2018-12-24"),
    ("file_evaluation.commended", 5, "名", "2018-12-24"),
    ("reconsideration.expert_panels", 2, "次", "2018-10-31"),
    ("reconsideration.mediations", 4, "次", "2018-10-31"),
    ("reconsideration.received", 20, "件", "2018-10-31"),
    ("reconsideration.accepted", 19, "件", "2018-10-31"),
    ("reconsideration.concluded", 12, "件", "2018-10-31"),
    ("reconsideration.upheld", 7, "件", "2018-10-31"),
    ("reconsideration.terminated", 5, "件", "2018-10-31"),
    ("reconsideration.on_time_rate", 100.0, "%", "2018-10-31"),
    ("mediation.screenings", 4706, "次", "2018-12-24"),
    ("mediation.accepted", 5977, "件", "2018-12-24"),
    ("mediation.success_rate", 99.3, "%", "2018-12-24"),
    ("mediation.dissuaded_groups", 15, "批", "2018-12-24"),
    ("mediation.dissuaded_persons", 1860, "人", "2018-12-24"),
    ("petition.leapfrog_persons_change", -26.5, "%", "2018-12-24"),
    ("petition.leapfrog_visits_change", -34.2, "%", "2018-12-24"),
    ("deputy_suggestion.deputies", 86, "件", "2018-12-24"),
    ("deputy_suggestion.committee", 146, "件", "2018-12-24"),
    ("deputy_suggestion.completion_rate", 100.0, "%", "2018-12-24"),
    ("deputy_suggestion.deputies_satisfaction", 98.8, "%", "2018-12-24"),
    ("deputy_suggestion.committee_satisfaction", 99.3, "%", "2018-12-24"),
    ("litigation.first", 10, "件", "2018-10-31"),
    ("litigation.second", 2, "件", "2018-10-31"),
    ("litigation.retrial", 1, "件", "2018-10-31"),
    ("litigation.appearances", 13, "件", "2018-10-31"),
    ("audit.projects", 27, "个", "2018-10-31"),
    ("audit.irregular_management", 876_000_000, "元", "2018-10-31"),
    ("audit.waste", 14_280_000, "元", "2018-10-31"),
    ("audit.violations", 26200, "元", "2018-10-31"),
    ("audit.other_findings", 74, "项", "2018-10-31"),
    ("audit.handed_over", 262_000_000, "元", "2018-10-31"),
    ("audit.recovered", 22_670_000, "元", "2018-10-31"),
    ("disclosure.items", 10874, "条", "2018-10-31"),
    ("disclosure.website", 10268, "条", "2018-10-31"),
    ("disclosure.gazette", 96, "条", "2018-10-31"),
    ("information_request.handled", 29, "件", "2018-10-31"),
    ("information_request.on_time_rate", 100.0, "%", "2018-10-31"),
    ("information_request.lost", 0, "件", "2018-10-31"),
    ("information_request.filings", 8, "件", "2018-10-31"),
]

# What it states as a bound: “近2000件”, “50余次”, “30余件”.
BOUNDED = [
    ("mediation.police_studio", 1900, 2000, "2018-12-24"),
    ("legal_counsel.meetings", 50, 60, "2018-10-31"),
    ("legal_counsel.opinions", 30, 40, "2018-10-31"),
]


def environment(folder: Path, **more: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("YIFA_", "DJANGO_", "PORT"))}
    return {**plain, "PYTHONPATH": str(Path(__file__).parents[2]), **more}


def yifa(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command on the demonstration in ``folder``."""
    return subprocess.run(
        [sys.executable, "-m", "yifa.site.cli", *arguments],
        cwd=folder,
        env=environment(folder, YIFA_DATABASE_URL=f"sqlite:///{folder / 'var/demo.sqlite3'}"),
        capture_output=True,
        text=True,
        check=False,
    )


def figures(folder: Path, as_of: str, *more: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(
        yifa(folder, "figures", "--year", "2018", "--as-of", as_of, "--json", *more).stdout
    )
    return found


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demonstration was made ready."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "yifa.site.cli", "demo", "--no-serve"],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "demo-officer" in done.stdout
    return folder


@pytest.fixture(scope="module")
def stated(demo: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """The figures as of each day that the report names."""
    return {day: figures(demo, day) for day in ("2018-03-31", "2018-10-31", "2018-12-24")}


@pytest.mark.parametrize("figure, value, unit, as_of", REPORTED, ids=[each[0] for each in REPORTED])
def test_a_figure_equals_that_of_the_report(
    stated: dict[str, dict[str, dict[str, Any]]], figure: str, value: float, unit: str, as_of: str
) -> None:
    found = stated[as_of][figure]
    assert (found["value"], found["unit"], found["as_of"]) == (value, unit, as_of)


@pytest.mark.parametrize("figure, low, high, as_of", BOUNDED, ids=[each[0] for each in BOUNDED])
def test_a_figure_lies_within_the_bound_that_the_report_states(
    stated: dict[str, dict[str, dict[str, Any]]], figure: str, low: int, high: int, as_of: str
) -> None:
    assert low < stated[as_of][figure]["value"] < high


def test_the_report_names_every_one_of_its_figures() -> None:
    named = set(re.findall(r"\{([a-z_]+\.[a-z_]+)", yearly_text()))
    assert {figure for figure, *_ in (*REPORTED, *BOUNDED)} - named == set()


def table(demo: Path, key: str, year: int, as_of: str) -> dict[str, Any]:
    done = yifa(demo, "table", key, "--year", str(year), "--as-of", as_of, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_table_of_requests_of_2019_holds_its_identity_and_fills_most_rows(demo: Path) -> None:
    lines = table(demo, "information_request_annual", 2019, "2019-10-31")["lines"]
    new, carried_in, results, carried_out = (
        lines[label]["总计"]
        for label in (
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "三（七）总计",
            "四、结转下年度继续办理",
        )
    )
    assert new + carried_in == results + carried_out
    assert min(new, carried_in, results, carried_out) > 0
    assert sum(bool(line["总计"]) for line in lines.values()) > len(lines) / 2


def test_the_numbers_of_enforcement_by_organ_add_up_to_the_district_s(
    demo: Path, stated: dict[str, dict[str, dict[str, Any]]]
) -> None:
    lines, figures = table(demo, "enforcement_annual", 2018, "2018-12-24")["lines"], stated["2018-12-24"]
    whole = lines.pop("合计")
    assert whole["行政处罚：普通程序"] == figures["penalty.penalised"]["value"]
    assert whole["行政许可等事项：准予"] == figures["service_matter.granted"]["value"]
    for head, total in whole.items():
        assert sum(line[head] for line in lines.values()) == pytest.approx(total)
    assert len(lines) > 10


def test_a_figure_opens_to_the_cases_behind_it(stated: dict[str, dict[str, dict[str, Any]]]) -> None:
    behind = stated["2018-10-31"]["reconsideration.received"]["cases"]
    assert sorted(behind) == sorted(f"锡山行复〔2018〕{serial}号" for serial in range(1, 21))
    assert len(set(stated["2018-12-24"]["mediation.success_rate"]["cases"])) == 5977


def test_the_year_goes_on_after_october(stated: dict[str, dict[str, dict[str, Any]]]) -> None:
    october, december = (stated[day] for day in ("2018-10-31", "2018-12-24"))
    for figure in (
        "reconsideration.received",
        "reconsideration.upheld",
        "audit.projects",
        "legal_study.sessions",
        "information_request.handled",
        "mediation.accepted",
    ):
        assert december[figure]["value"] > october[figure]["value"], figure


def test_every_case_is_what_its_events_make(demo: Path) -> None:
    assert yifa(demo, "ledger", "replay").stdout == "ok: every row is what its events make\n"


def test_the_ledger_verifies_with_the_report_s_checkpoint(demo: Path) -> None:
    done = yifa(demo, "ledger", "verify")
    assert (done.returncode, ", 3 checkpoints, " in done.stdout) == (0, True), done.stderr


def test_a_voided_decision_changes_what_it_feeds_and_nothing_else(demo: Path, tmp_path: Path) -> None:
    district = tmp_path / "district"
    shutil.copytree(demo, district)
    before = figures(district, "2018-12-24")
    position = before["reconsideration.upheld"]["position"]
    # 12号 was decided on 2018-07-26 by its ninth step; its service, the tenth, goes first.
    ledger = tmp_path / "corrections"
    ledger.mkdir()
    with (ledger / "reconsideration-更正.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["案件", "步骤", "日期", "机关", "经办岗位", "更正步骤序号", "更正理由", "批准岗位"],
                *(
                    [
                        "复议2018-12",
                        "更正",
                        "2019-01-07",
                        "xishan",
                        "xishan.review.clerk1",
                        step,
                        "误登",
                        "xishan.deputy",
                    ]
                    for step in ("10", "9")
                ),
            ]
        )
    done = yifa(district, "load", str(ledger))
    assert (done.returncode, done.stdout) == (0, "2 loaded, 0 skipped, 0 refused\n"), done.stderr

    after = figures(district, "2018-12-24")
    assert {
        id: (before[id]["value"], after[id]["value"]) for id in after if after[id]["value"] != before[id]["value"]
    } == {
        "reconsideration.concluded": (18, 17),
        "reconsideration.upheld": (10, 9),
        "reconsideration.decided_as_upheld": (10, 9),
        "reconsideration.on_time": (18, 17),
        # Two of eighteen concluded were righted, and two of seventeen: 11.1 % and 11.8 %.
        "reconsideration.righted_rate": (11.1, 11.8),
    }
    assert "锡山行复〔2018〕12号" not in after["reconsideration.upheld"]["cases"]
    known = figures(district, "2018-12-24", "--position", str(position))
    assert known == before
    for act in ("verify", "replay"):
        assert yifa(district, "ledger", act).returncode == 0


def test_the_sample_loaded_again_is_all_duplicates_and_passed_over_on_demand(demo: Path) -> None:
    small = demo / "again"
    small.mkdir()
    for name in ("organs", "posts", "reconsideration", "legal_study"):
        shutil.copy(SAMPLE / f"{name}.csv", small)
    rows = 0
    for name in ("reconsideration", "legal_study"):
        with (SAMPLE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows += len(list(csv.DictReader(file)))
    done = yifa(demo, "load", str(small), "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["refused"], {fault["code"] for fault in told["faults"]}) == (
        1,
        rows,
        {"row_duplicate"},
    )
    done = yifa(demo, "load", str(small), "--resume", "--json")
    assert (done.returncode, json.loads(done.stdout)["skipped"]) == (0, rows)


def test_a_demonstration_that_is_ready_is_left_alone(demo: Path) -> None:
    accounts = demo / "var/demo-accounts.txt"
    said = accounts.read_text(encoding="utf-8")
    assert stat.S_IMODE(accounts.stat().st_mode) == 0o600
    done = yifa(demo, "demo", "--no-serve")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert accounts.read_text(encoding="utf-8") == said


def test_a_demonstration_keeps_out_of_a_database_in_use(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    for name in ("organs", "posts", "legal_study"):
        shutil.copy(SAMPLE / f"{name}.csv", tmp_path)
    assert yifa(tmp_path, "load", ".").returncode == 0
    done = yifa(tmp_path, "demo", "--no-serve")
    assert (done.returncode, done.stderr.partition(":")[2].split(":")[0].strip()) == (1, "database_in_use")


def test_the_demonstration_is_served(demo: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serving = subprocess.Popen(
        [sys.executable, "-m", "yifa.site.cli", "demo"],
        cwd=demo,
        env=environment(demo, PORT=str(port)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout is not None
        assert serving.stdout.readline() == f"http://127.0.0.1:{port}/\n"
        deadline = time.monotonic() + 30
        while True:
            try:
                page = urlopen(f"http://127.0.0.1:{port}/reports/2018/", timeout=10).read().decode()
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.2)
        assert "2018年度锡山区人民政府依法行政工作报告" in page
        assert "5977件" in page
        taken = yifa(demo, "serve", "--port", str(port))
        assert (taken.returncode, "port_taken" in taken.stderr) == (1, True)
    finally:
        serving.send_signal(signal.SIGTERM)
        _, said = serving.communicate(timeout=30)
    assert serving.returncode == 0
    assert said == ""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_the_recipe_writes_the_same_ledgers_every_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_out(SAMPLE, first, REGISTRY)
    write_out(SAMPLE, second, REGISTRY)
    assert contents(first) == contents(second)


def test_the_recipe_does_not_repeat_itself(tmp_path: Path) -> None:
    write_out(SAMPLE, tmp_path / "out", REGISTRY)
    with (tmp_path / "out/mediation.csv").open(encoding="utf-8", newline="") as file:
        opened = [row for row in csv.DictReader(file) if row["步骤"] == "受理"]
    assert len({row["纠纷简要情况"] for row in opened}) > 0.95 * len(opened)
    assert {len({row[name] for row in opened}) > 8 for name in ("纠纷类型", "调解组织名称", "日期", "调解员")} == {True}


@pytest.mark.parametrize("port", ["0", "70000", "八千"])
def test_what_is_no_port_is_wrong_use(demo: Path, port: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yifa.site.cli", "serve"],
        cwd=demo,
        env=environment(demo, PORT=port),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.split(":")[1].strip()) == (2, "port_invalid")
