"""The law as data: each row of what was researched, and one version in force on every day."""

import csv
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, all_limit_ids, in_force, limit, regimes, sources, version, versions

# Facts only, taken from the researched source by a script of its own.
ROWS = list(csv.DictReader(Path(__file__).with_name("law_rows.csv").read_text(encoding="utf-8").splitlines()))
FAMILY_OF = re.compile(r"_(19|20)\d\d$")
VERSIONS = {row["regime"] for row in ROWS} | {"exec_supervision_2026"}
RESEARCHED = {FAMILY_OF.sub("", row["regime"]) for row in ROWS} | {"exec_supervision"}
FAMILIES = sorted({id.partition(".")[0] for id in all_limit_ids()} | RESEARCHED)
DAYS = [date(1999, 1, 1) + timedelta(days) for days in range((date(2030, 12, 31) - date(1999, 1, 1)).days + 1)]


def facts(law: Limit) -> dict[str, str]:
    extension = law.extension
    return {
        "regime": law.version,
        "id": law.id.partition(".")[2],
        "article": law.article,
        "amount": "" if law.amount is None else str(law.amount),
        "unit": law.unit or "",
        "kind": law.kind,
        "roll": law.roll or "",
        "extension": "yes" if extension else "no",
        "extension_amount": str(extension.amount) if extension and extension.amount else "",
        "extension_unit": (extension.unit or "") if extension else "",
        "extension_total": ("yes" if extension.total else "no") if extension else "",
        "verified": "yes" if law.verified else "no",
        "source": law.source,
        "source_kind": law.source_kind,
        "not_counted": str(len(law.not_counted)),
        "suspended_by": str(len(law.suspended_by)),
        "in_force_from": law.in_force_from.isoformat(),
        "in_force_to": law.applies_to.isoformat() if law.applies_to else "",
        "same_numbers_since": law.applies_from.isoformat() if law.applies_from != law.in_force_from else "",
    }


def test_no_row_of_the_researched_law_is_missing_added_or_different() -> None:
    ours = {
        (law.version, law.id.partition(".")[2]): facts(law)
        for id in all_limit_ids()
        if id.partition(".")[0] in RESEARCHED
        for law in versions(id)
        if law.version in VERSIONS
    }
    theirs = {(row["regime"], row["id"]): row for row in ROWS}
    assert len(ROWS) == len(theirs) == 253
    assert ours.keys() - theirs.keys() == set()
    assert theirs.keys() - ours.keys() == set()
    assert {key: ours[key] for key in theirs if ours[key] != theirs[key]} == {}


def test_26_versions_of_20_laws_were_researched_and_each_version_is_named_after_its_law() -> None:
    named = [regime["id"] for family in RESEARCHED for regime in regimes(family) if regime["id"] in VERSIONS]
    assert len(RESEARCHED) == 20
    assert sorted(named) == sorted(VERSIONS)
    assert len(named) == 26
    for family in FAMILIES:
        assert all(FAMILY_OF.sub("", regime["id"]) == family for regime in regimes(family))


@pytest.mark.parametrize("family", FAMILIES)
def test_from_its_first_day_on_exactly_one_version_of_a_law_applies_on_every_day(family: str) -> None:
    spans = [(each["applies_from"], each.get("applies_to", date.max)) for each in regimes(family)]
    first = min(start for start, _ in spans)
    assert {
        day: found
        for day in DAYS
        if (found := sum(start <= day <= end for start, end in spans)) != (1 if day >= first else 0)
    } == {}


def test_no_limit_has_two_versions_on_any_day() -> None:
    spans = {id: [(law.applies_from, law.applies_to or date.max) for law in versions(id)] for id in all_limit_ids()}
    for id, each in spans.items():
        assert all(end < start for (_, end), (start, _) in pairwise(each)), id
        for day in DAYS[::7]:
            found = in_force(id, day)
            assert (found is not None) == any(start <= day <= end for start, end in each), (id, day)


def test_the_version_is_chosen_by_the_day_of_the_start_event() -> None:
    assert limit("foi.reply", date(2019, 5, 14)).amount == 15
    assert limit("foi.reply", date(2019, 5, 15)).amount == 20
    assert limit("reconsideration.respondent_reply", date(2023, 12, 31)).unit == "calendar_days"
    assert limit("reconsideration.respondent_reply", date(2024, 1, 1)).unit == "working_days"
    assert limit("penalty.hearing_ask", date(2021, 7, 14)).amount == 3
    assert limit("penalty.hearing_ask", date(2021, 7, 15)).amount == 5
    assert limit("npc_suggestions.reply", date(2025, 3, 11)).version == "npc_suggestions_2015"
    assert limit("npc_suggestions.reply", date(2025, 3, 12)).version == "npc_suggestions_2025"


def test_before_its_text_was_in_force_a_version_counts_as_not_verified() -> None:
    assert not limit("reconsideration.decide", date(2017, 12, 31)).verified
    assert limit("reconsideration.decide", date(2018, 1, 1)).verified
    assert limit("reconsideration.decide", date(2017, 12, 31)).version == "reconsideration_2017"
    assert not limit("penalty.pay", date(1996, 10, 1)).verified


def test_an_unknown_limit_is_refused_with_its_neighbours_named() -> None:
    with pytest.raises(Refused) as refused:
        limit("foi.replies", date(2020, 1, 1))
    assert refused.value.code == "limit_unknown"
    assert "foi.reply" in refused.value.english
    assert "foi.reply" in refused.value.chinese
    for wrong in ("foi", "foi.", "calendar.notice", "../foi.reply", "", "sources.mem", "exec_supervision.x"):
        with pytest.raises(Refused, match="limit_unknown"):
            versions(wrong)


def test_a_limit_asked_for_on_a_day_without_it_tells_when_it_was_in_force() -> None:
    with pytest.raises(Refused) as early:
        limit("foi.co_maker", date(2019, 5, 14))
    assert (early.value.code, "2019-05-15" in early.value.english) == ("limit_not_in_force", True)
    with pytest.raises(Refused) as late:
        limit("petition.improve_feedback", date(2022, 5, 1))
    assert (late.value.code, "2022-04-30" in late.value.chinese) == ("limit_not_in_force", True)


def test_a_version_is_found_by_its_name_or_refused() -> None:
    assert version("foi.reply", "foi_2007").amount == 15
    with pytest.raises(Refused, match="limit_version_unknown"):
        version("foi.reply", "foi_2003")


def test_every_source_is_listed_and_every_extension_has_the_unit_of_its_limit() -> None:
    for id in all_limit_ids():
        for law in versions(id):
            assert law.source in sources(), id
            if law.extension and law.extension.amount:
                assert law.extension.unit == law.unit, id


def test_what_screens_show_is_clean_chinese() -> None:
    shown = {
        (law.version, id, text)
        for id in all_limit_ids()
        for law in versions(id)
        for text in (
            *(law.title, law.statute, law.edition, law.name, law.citation, law.from_event, law.who),
            *(law.conditions, law.effect, law.note, *law.not_counted, *law.suspended_by),
            *((law.extension.approved_by, law.extension.length, law.extension.notify) if law.extension else ()),
        )
    }
    assert [each for each in shown if re.search(r"[A-Za-z();:?*=→≤ ]", each[2])] == []


def test_the_form_for_the_yearly_report_on_disclosure_adds_up_by_its_own_rows() -> None:
    table = next(regime for regime in regimes("foi") if regime["id"] == "foi_2019")["annual_report_table"]
    assert [row["code"] for row in table["rows"]] == [
        *("一", "二", "三（一）", "三（二）", "三（三）", "三（四）", "三（五）", "三（六）", "三（七）", "四")
    ]
    assert [len(row.get("parts", ())) for row in table["rows"]] == [0, 0, 0, 0, 8, 3, 5, 3, 0, 0]
    assert len(table["columns"]) == 7
