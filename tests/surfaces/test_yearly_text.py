"""The text of the yearly report that comes with the programs: each figure of the report of 2018 in it, as of its own day."""

from datetime import date

import pytest

from yifa.kernel.places import Place, check_text, places
from yifa.reports.composing import compose, needed
from yifa.reports.editions import yearly_text
from yifa.site.registry import REGISTRY

# From the report of 2018: figure and the last day that it covers there, where that is not the report's own.
OCTOBER, MARCH = "10-31", "03-31"
STATED = {
    "work_plan.areas": None, "work_plan.points": None, "legal_study.sessions": OCTOBER,
    "legal_training.legal_staff": OCTOBER, "legal_training.new_officers": OCTOBER,
    "assessment.provincial_place": MARCH, "assessment.provincial_of": MARCH,
    "service_matter.promise_start_business": OCTOBER, "service_matter.promise_real_estate": OCTOBER,
    "service_matter.promise_construction": OCTOBER, "service_matter.separation": OCTOBER,
    "agency_service.agents": OCTOBER, "agency_service.projects": OCTOBER, "agency_service.registrations": OCTOBER,
    "agency_service.items": OCTOBER, "service_matter.reform_departments": OCTOBER, "document_maker.listed": None,
    "legal_counsel.meetings": OCTOBER, "legal_counsel.documents": OCTOBER, "legal_counsel.opinions": OCTOBER,
    "enforcement_supervisor.appointed": None, "file_evaluation.commended": None,
    "reconsideration.expert_panels": OCTOBER, "reconsideration.mediations": OCTOBER,
    "reconsideration.received": OCTOBER, "reconsideration.accepted": OCTOBER, "reconsideration.concluded": OCTOBER,
    "reconsideration.upheld": OCTOBER, "reconsideration.terminated": OCTOBER, "reconsideration.on_time_rate": OCTOBER,
    "mediation.police_studio": None, "mediation.screenings": None, "mediation.accepted": None,
    "mediation.success_rate": None, "mediation.dissuaded_groups": None, "mediation.dissuaded_persons": None,
    "petition.leapfrog_persons_change": None, "petition.leapfrog_visits_change": None,
    "deputy_suggestion.deputies": None, "deputy_suggestion.committee": None, "deputy_suggestion.completion_rate": None,
    "deputy_suggestion.deputies_satisfaction": None, "deputy_suggestion.committee_satisfaction": None,
    "litigation.first": OCTOBER, "litigation.second": OCTOBER, "litigation.retrial": OCTOBER,
    "litigation.appearances": OCTOBER, "audit.projects": OCTOBER, "audit.irregular_management": OCTOBER,
    "audit.waste": OCTOBER, "audit.violations": OCTOBER, "audit.other_findings": OCTOBER, "audit.handed_over": OCTOBER,
    "audit.recovered": OCTOBER, "disclosure.items": OCTOBER, "disclosure.website": OCTOBER,
    "disclosure.gazette": OCTOBER, "information_request.handled": OCTOBER, "information_request.on_time_rate": OCTOBER,
    "information_request.lost": OCTOBER, "information_request.filings": OCTOBER,
}  # fmt: skip


def test_all_61_figures_of_the_report_stand_in_the_text_as_of_their_day() -> None:
    assert len(STATED) == 61
    found = set(places(yearly_text()))
    assert {figure for figure, day in STATED.items() if Place(figure, day) not in found} == set()


def test_every_place_of_the_text_can_be_filled() -> None:
    check_text(yearly_text(), REGISTRY.figures.__contains__)


@pytest.mark.parametrize("as_of", [date(2017, 12, 31), date(2018, 6, 30), date(2019, 10, 31)])
def test_of_a_year_without_any_case_only_words_remain(as_of: date) -> None:
    nothing = dict.fromkeys(needed(yearly_text(), as_of, REGISTRY.figure))
    parts = compose(yearly_text(), organ="东港镇人民政府", as_of=as_of, values=nothing, find=REGISTRY.figure)
    assert [part.text for part in parts if part.kind == "heading1"] == [
        "一、存在的不足",
        f"二、{as_of.year + 1}年工作安排",
    ]
    assert not any("—" in part.text for part in parts)
    assert not any(span.figure for part in parts for span in part.spans)


def test_with_all_figures_the_text_has_six_parts_and_the_coming_year() -> None:
    as_of = date(2018, 12, 24)
    some = dict.fromkeys(needed(yearly_text(), as_of, REGISTRY.figure), 7)
    parts = compose(yearly_text(), organ="锡山区人民政府", as_of=as_of, values=some, find=REGISTRY.figure)
    headings = [part.text for part in parts if part.kind == "heading1"]
    assert [heading[:2] for heading in headings] == ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"]
    assert headings[-1] == "八、2019年工作安排"
    assert {span.figure for part in parts for span in part.spans if span.figure} >= set(STATED)


@pytest.mark.parametrize("silent", sorted(STATED))
def test_no_sentence_breaks_where_one_figure_has_nothing_to_say(silent: str) -> None:
    # Whatever else is told, no sentence may begin with a comma, go on from nothing, or say what there was none of.
    as_of = date(2018, 12, 24)
    nothing = None if REGISTRY.figure(silent).is_rate or REGISTRY.figure(silent).compares else 0
    values = {key: nothing if key[0] == silent else 7 for key in needed(yearly_text(), as_of, REGISTRY.figure)}
    parts = compose(yearly_text(), organ="锡山区人民政府", as_of=as_of, values=values, find=REGISTRY.figure)
    for part in parts:
        assert not part.text.startswith(("，", "、", "；")), part.text
        assert not any(broken in part.text for broken in ("。，", "。、", "。；", "，，", "，。", "、，", "—")), (
            part.text
        )
        # That no case was lost is worth saying; of nothing else does the report say how much there was not.
        assert silent == "information_request.lost" or not any(span.text[:1] == "0" for span in part.spans), part.text
