"""A report that a case has written is frozen and published in one act, with the text of its sections and no other."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records.correcting import correct
from yifa.records.facts import StoredFacts
from yifa.records.installed import registry
from yifa.records.models import Checkpoint
from yifa.records.performing import perform
from yifa.registers.keeping import actor, put_post
from yifa.reports.editions import recomposed, stored
from yifa.reports.models import Edition
from yifa.site.cli import main
from yifa.site.publishing import publish_report

CHRISTMAS = date(2018, 12, 25)


def step(case: str | Opening, action: str, post: str, on: str, **data: Any) -> str:
    day = date.fromisoformat(on)
    return perform(case, action, data, actor(post, day), day).number


def opening(procedure: str, parent: str = "") -> Opening:
    return Opening(registry()[procedure], "xishan", parent)


@pytest.fixture
def report(numbers: dict[str, str]) -> str:
    """A report of 2018 that has been reviewed and waits for the meeting; its two sections are accepted."""
    put_post("compiler", person="c1", name="孙文", organ="xishan", title="科长", roles=["clerk"])
    put_post("filler", person="c2", name="陆平", organ="xishan.legal", title="科长", roles=["responsible_organ"])
    put_post("checker", person="c3", name="何静", organ="xishan", title="副主任", roles=["reviewer"])
    number = step(
        opening("annual_report"), "begin", "compiler", "2018-11-05", year=2018, reporter="government",
        report_title="{year}年度{organ}依法行政工作报告", compile_by="2018-12-20",
    )  # fmt: skip
    texts = {
        1: (None, "现将{year}年度情况报告如下。"),
        2: ("化解争议", "### （{no}）复议\n收到{reconsideration.received|cut_off}。"),
    }
    for order, (heading, text) in texts.items():
        given = {"heading": heading} if heading else {}
        part = step(
            opening("report_section", number), "assign", "compiler", "2018-11-06", section_order=order,
            responsible_organ="xishan.legal", due_on="2018-11-23", **given,
        )  # fmt: skip
        step(part, "fill", "filler", "2018-11-20", text=text)
        step(part, "accept", "checker", "2018-11-21")
    step(number, "compose", "compiler", "2018-12-14", as_of="2018-11-30", cut_off="2018-10-31")
    step(number, "submit", "compiler", "2018-12-17")
    step(number, "review", "checker", "2018-12-18", review_opinion="同意。")
    return number


def passed(report: str) -> str:
    step(report, "deliberate", "xishan.head", "2018-12-19", meeting="区政府常务会议", conclusion="通过。")
    for action, recipient in (
        ("report_to_party", "区委"), ("report_to_congress", "区人大常委会"), ("report_to_superior", "市人民政府"),
    ):  # fmt: skip
        step(report, action, "compiler", "2018-12-20", recipient=recipient, dispatch_number="锡政发〔2018〕9号")
    return report


def test_the_sections_are_the_edition_and_the_edition_is_the_outcome(report: str) -> None:
    edition = publish_report(passed(report), "compiler", CHRISTMAS)
    said = stored(edition)
    assert [part.text for part in said.parts] == [
        "2018年度锡山区人民政府依法行政工作报告",
        "现将2018年度情况报告如下。",
        "一、化解争议",
        "（一）复议",
        "收到2件。",
    ]
    assert (edition.organ_id, edition.as_of, edition.published_on) == ("xishan", date(2018, 11, 30), CHRISTMAS)
    assert edition.cut_off == date(2018, 10, 31)
    assert [(each.figure, each.as_of) for each in said.figures] == [("reconsideration.received", date(2018, 10, 31))]
    case = StoredFacts().case(report)
    assert case is not None
    assert (case.state, case.outcome, case.published_on) == ("published", str(edition.number), CHRISTMAS)
    assert recomposed(edition) == said
    # The edition knows all before its publication; that step itself has a checkpoint, too.
    assert list(Checkpoint.objects.order_by("-size").values_list("size", flat=True))[:2] == [
        edition.position + 1,
        edition.position,
    ]


def test_a_report_that_no_meeting_has_passed_is_neither_frozen_nor_published(report: str) -> None:
    with pytest.raises(Refused) as refused:
        publish_report(report, "compiler", CHRISTMAS)
    assert refused.value.code == "report_case_not_passed"
    assert not Edition.objects.exists()


def test_nothing_is_frozen_where_the_step_is_refused(report: str) -> None:
    step(report, "deliberate", "xishan.head", "2018-12-19", meeting="区政府常务会议", conclusion="通过。")
    with pytest.raises(Refused) as refused:
        publish_report(report, "compiler", CHRISTMAS)
    assert refused.value.code == "report_not_reported"
    assert not Edition.objects.exists()


def test_another_case_is_no_report(numbers: dict[str, str]) -> None:
    for number, code in ((numbers["decided"], "report_case_other"), ("锡山依法报〔2030〕1号", "case_unknown")):
        with pytest.raises(Refused) as refused:
            publish_report(number, "xishan.clerk", CHRISTMAS)
        assert refused.value.code == code


def test_after_a_correction_the_report_is_published_anew_with_a_reason(report: str, numbers: dict[str, str]) -> None:
    first = publish_report(passed(report), "compiler", CHRISTMAS)
    on = date(2018, 12, 27)
    for sequence in (2, 1):
        correct(numbers["pending"], sequence, "重复登记。", actor("xishan.clerk", on), actor("xishan.head", on), on)
    second = publish_report(report, "compiler", date(2018, 12, 28), "一件申请重复登记。")
    assert (first.number, second.number) == (1, 2)
    assert stored(first).parts[-1].text == "收到2件。"
    assert stored(second).parts[-1].text == "收到1件。"
    assert recomposed(first) == stored(first)


def test_the_command_publishes_a_case_and_writes_its_files(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["report", "--case", passed(report), "--post", "compiler", "--on", "2018-12-25", "--out", str(tmp_path)]
    assert main(asked) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(tmp_path / "report-2018.html"),
        str(tmp_path / "report-2018.docx"),
    ]
    assert "2件</a>" in (tmp_path / "report-2018.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "more",
    [
        ["--case", "锡山依法报〔2018〕1号"],
        ["2018", "--case", "锡山依法报〔2018〕1号", "--post", "compiler"],
        ["2018", "--as-of", "2018-12-24", "--post", "compiler"],
        ["--case", "锡山依法报〔2018〕1号", "--post", "compiler", "--cut-off", "2018-10-31"],
    ],
)
def test_the_command_takes_a_year_or_a_case_and_not_both(
    more: list[str], numbers: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", *more, "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("error: arguments_invalid: ")
