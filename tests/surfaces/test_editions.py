"""Frozen editions: the same figures for ever, kept once, never changed, and written as a page and as a document."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from django.db import DatabaseError, connection, transaction

from tests import town
from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page
from yifa.kernel import notes
from yifa.kernel.errors import Refused
from yifa.records.correcting import correct
from yifa.records.ledger import vkey
from yifa.registers.keeping import actor
from yifa.reports.composing import Part, Span
from yifa.reports.editions import as_html, as_word, freeze, recomposed, stored
from yifa.reports.editions import known as find_edition
from yifa.reports.models import Edition
from yifa.site.cli import main

YEAR_END, CHRISTMAS = date(2018, 12, 24), date(2018, 12, 25)


def frozen(**other: object) -> Edition:
    return freeze(2018, YEAR_END, CHRISTMAS, **{"template": town.TEXT, **other})  # type: ignore[arg-type] # one of its options


def figures(edition: Edition) -> dict[str, tuple[str, int, str]]:
    return {each.figure: (each.text, each.cases, each.as_of.isoformat()) for each in stored(edition).figures}


def test_an_edition_states_the_figures_that_the_cases_make(numbers: dict[str, str]) -> None:
    # Two applications, one decided and upheld in time; 56 disputes, of which one was settled: 1/56 = 1.79 %.
    assert figures(frozen()) == {
        "reconsideration.received": ("2件", 2, "2018-10-31"),
        "reconsideration.accepted": ("2件", 2, "2018-10-31"),
        "reconsideration.concluded": ("1件", 1, "2018-10-31"),
        "reconsideration.upheld": ("1件", 1, "2018-10-31"),
        "reconsideration.on_time_rate": ("100%", 1, "2018-10-31"),
        "mediation.accepted": ("56件", 56, "2018-12-24"),
        "mediation.success_rate": ("1.8%", 56, "2018-12-24"),
        "information_request.requests": ("1件", 1, "2018-12-24"),
        "legal_study.sessions": ("1次", 1, "2018-12-24"),
    }


def test_composing_an_edition_again_from_the_ledger_gives_the_same(numbers: dict[str, str]) -> None:
    edition = frozen()
    assert recomposed(edition) == stored(edition)


def test_after_a_correction_an_edition_stays_and_a_new_one_tells_the_difference(numbers: dict[str, str]) -> None:
    before = frozen()
    on = date(2018, 11, 5)
    for sequence in (12, 11, 10, 9):
        by, head = actor("xishan.clerk", on), actor("xishan.head", on)
        correct(numbers["decided"], sequence, "决定书文号有误，重新制作。", by, head, on)
    after = frozen()
    assert recomposed(before) == stored(before)
    assert (before.number, after.number) == (1, 2)
    assert figures(before)["reconsideration.upheld"] == ("1件", 1, "2018-10-31")
    changed = {id for id in figures(before) if figures(before)[id] != figures(after)[id]}
    assert changed == {"reconsideration.concluded", "reconsideration.upheld", "reconsideration.on_time_rate"}
    assert figures(after)["reconsideration.on_time_rate"] == ("—", 0, "2018-10-31")


def test_the_same_report_of_the_same_ledger_is_kept_once(numbers: dict[str, str]) -> None:
    first = frozen()
    assert frozen() == first
    assert frozen(template=town.TEXT.replace("工作情况", "情况")).number == 2
    assert freeze(2018, date(2018, 11, 30), CHRISTMAS, template=town.TEXT).number == 3
    assert frozen(organ="xishan.housing").number == 1


CLOSING = (
    "# 报告\n截至{day|cut_off}，收到{reconsideration.received|cut_off}；截至{day}，收到{reconsideration.received}。"
)


def test_the_organs_figures_count_up_to_the_cut_off_that_is_given(numbers: dict[str, str]) -> None:
    # One application came on 20 August, the other on 25 September.
    edition = frozen(template=CLOSING, cut_off=date(2018, 8, 31))
    assert stored(edition).parts[-1].text == "截至8月31日，收到1件；截至12月24日，收到2件。"
    assert recomposed(edition) == stored(edition)
    known = find_edition("xishan", 2018, 1)
    assert known is not None
    assert (known.as_of, known.cut_off) == (YEAR_END, date(2018, 8, 31))
    assert frozen(template=CLOSING, cut_off=date(2018, 8, 31)) == edition


def test_another_cut_off_makes_another_edition_and_without_one_the_report_s_day_is_it(numbers: dict[str, str]) -> None:
    first, second, third = (
        frozen(template=CLOSING, cut_off=day) for day in (date(2018, 8, 31), date(2018, 9, 30), None)
    )
    assert [each.number for each in (first, second, third)] == [1, 2, 3]
    assert stored(second).parts[-1].text == "截至9月30日，收到2件；截至12月24日，收到2件。"
    assert stored(third).parts[-1].text == "截至12月24日，收到2件；截至12月24日，收到2件。"
    assert recomposed(third) == stored(third)


def test_the_page_of_an_edition_says_its_cut_off_where_it_has_one(numbers: dict[str, str]) -> None:
    told = []
    for day in (date(2018, 8, 31), None):
        edition = frozen(template=CLOSING, cut_off=day)
        page = Page(reader("public").get(f"/reports/2018/{edition.number}/").content.decode())
        told.append("填报数据截止日 2018-08-31" in page.words)
        assert "统计截止日 2018-12-24" in page.words
    assert told == [True, False]


def test_an_organ_s_own_report_counts_only_what_is_its_own(numbers: dict[str, str]) -> None:
    housing = frozen(organ="xishan.housing")
    assert housing.title == "2018年度锡山区住房和城乡建设局依法行政工作报告"
    assert figures(housing)["information_request.requests"] == ("1件", 1, "2018-12-24")
    assert figures(housing)["mediation.accepted"] == ("0件", 0, "2018-12-24")


def test_the_checkpoint_of_an_edition_covers_just_the_events_that_it_knows(numbers: dict[str, str]) -> None:
    edition = frozen()
    checkpoint = notes.parse_checkpoint(notes.verify(edition.checkpoint, [vkey()]))
    # 1 study, 12 + 2 steps of two reconsiderations, 1 request, 3 of a mediation, 55 disputes.
    assert checkpoint.size == edition.position == 1 + 12 + 2 + 1 + 3 + 55


@pytest.mark.parametrize(
    "year, as_of, other, code",
    [
        (2017, YEAR_END, {}, "year_mismatch"),
        (2018, YEAR_END, {"organ": "nowhere"}, "organ_unknown"),
        (2018, YEAR_END, {"template": "# 报告\n{reconsideration.imagined}"}, "figure_unknown"),
        (2018, YEAR_END, {"template": "# 报告\n{weather}"}, "report_place_unknown"),
        (2018, YEAR_END, {"template": "没有标题"}, "report_without_title"),
        (2018, YEAR_END, {"cut_off": date(2018, 12, 25)}, "report_cut_off_outside"),
        (2018, YEAR_END, {"cut_off": date(2017, 12, 31)}, "report_cut_off_outside"),
    ],
)
def test_what_cannot_be_reported_is_refused_and_nothing_is_kept(
    year: int, as_of: date, other: dict[str, str], code: str, numbers: dict[str, str]
) -> None:
    with pytest.raises(Refused) as refused:
        freeze(year, as_of, CHRISTMAS, **other)  # type: ignore[arg-type] # one of its options
    assert refused.value.code == code
    assert not Edition.objects.exists()


@pytest.mark.parametrize("statement", ["UPDATE reports_edition SET title = '改'", "DELETE FROM reports_edition"])
def test_an_edition_can_be_neither_changed_nor_deleted(statement: str, numbers: dict[str, str]) -> None:
    frozen()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Edition.objects.get().title == "2018年度锡山区人民政府依法行政工作报告"


def test_the_triggers_are_there_after_every_change_of_the_table(numbers: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'reports_edition'")
        else:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'reports_edition'::regclass AND NOT tgisinternal"
            )
        names = {name.removeprefix("reports_edition_") for (name,) in cursor.fetchall()}
    sqlite = {"no_update", "no_delete", "no_replace"}
    assert names == (sqlite if connection.vendor == "sqlite" else {"append_only"})


def test_the_page_is_one_file_in_which_every_number_leads_to_its_line_in_the_table(numbers: dict[str, str]) -> None:
    html = as_html(frozen())
    page = Page(html)
    assert page.faults == []
    assert not re.search(r'(src|href)="(?!#)', html)
    targets = [link.removeprefix("#") for link in page.links]
    assert len(targets) == 9
    assert set(targets) <= set(page.ids)
    assert "行政复议：维持 以决定维持审结的行政复议案件件数。 1件 2018-10-31 74 1件" in page.words
    assert "xishan.example/ledger" in html


def test_the_document_is_set_as_official_documents_are(numbers: dict[str, str]) -> None:
    document = docx.Document(io.BytesIO(as_word(frozen())))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "2018年度锡山区人民政府依法行政工作报告"
    assert texts[-2:] == ["锡山区人民政府", "2018年12月25日"]
    assert document.paragraphs[0].runs[0].font.name == "方正小标宋简体"
    assert document.paragraphs[1].runs[0].font.name == "仿宋_GB2312"
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_figure_keeps_the_punctuation_after_it_on_its_line() -> None:
    day = date(2018, 10, 31)
    part = Part("body", (Span("收到"), Span("2件", "a.b", day), Span("，受理"), Span("1件", "a.c", day), Span("。")))
    assert [(span.text, mark) for span, mark in part.bound] == [
        ("收到", ""),
        ("2件", "，"),
        ("受理", ""),
        ("1件", "。"),
    ]


def test_the_command_writes_both_files_and_prints_where_they_are(
    numbers: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "新建" / "报告"
    assert main(["report", "2018", "--as-of", "2018-12-24", "--out", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [str(folder / "report-2018.html"), str(folder / "report-2018.docx")]
    assert "依法行政工作报告" in (folder / "report-2018.html").read_text(encoding="utf-8")
    assert zipfile.is_zipfile(folder / "report-2018.docx")
    assert Edition.objects.count() == 1
    assert main(["report", "2018", "--as-of", "2018-12-24", "--out", str(folder)]) == 0
    assert Edition.objects.count() == 1


@pytest.mark.parametrize(
    "arguments, status, code",
    [
        (["2017", "--as-of", "2018-12-24"], 2, "year_mismatch"),
        (["2018", "--as-of", "2018-12-32"], 2, "date_invalid"),
        (["2018", "--as-of", "2018-12-24", "--organ", "nowhere"], 2, "organ_unknown"),
        (["2018"], 2, "arguments_invalid"),
        (["2018", "--as-of", "2018-12-24", "--cut-off", "2018-13-01"], 2, "date_invalid"),
        (["2018", "--as-of", "2018-12-24", "--cut-off", "2018-12-25"], 2, "report_cut_off_outside"),
    ],
)
def test_the_command_refuses_wrong_use_with_a_code(
    arguments: list[str],
    status: int,
    code: str,
    numbers: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["report", *arguments, "--out", str(tmp_path)]) == status
    assert capsys.readouterr().err.startswith(f"error: {code}: ")
    assert list(tmp_path.iterdir()) == []


def test_the_command_takes_the_cut_off_of_the_organs_figures(numbers: dict[str, str], tmp_path: Path) -> None:
    assert main(["report", "2018", "--as-of", "2018-12-24", "--cut-off", "2018-08-31", "--out", str(tmp_path)]) == 0
    edition = Edition.objects.get()
    assert edition.cut_off == date(2018, 8, 31)
    assert figures(edition)["reconsideration.received"] == ("1件", 1, "2018-08-31")


def test_the_command_says_where_it_may_not_write(
    numbers: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert main(["report", "2018", "--as-of", "2018-12-24", "--out", str(taken)]) == 1
    assert capsys.readouterr().err.startswith("error: file_not_written: ")
