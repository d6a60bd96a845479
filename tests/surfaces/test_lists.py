"""Lists of a case as people read them: as tables, line by line, and with a link where they name a case that may be opened."""

import re

from django.urls import reverse

from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page
from tests.town import Teller
from yifa.portal import dossiers, lists
from yifa.procedures.assessment.procedure import AssessmentRound, OrganAssessment
from yifa.procedures.decision_hearing.procedure import DecisionHearing
from yifa.procedures.file_evaluation.procedure import FileEvaluation
from yifa.procedures.mediation.procedure import Mediation
from yifa.procedures.tender_bid.procedure import TenderBid
from yifa.records.session import Session
from yifa.site.registry import REGISTRY

ORGANS = {"xishan.market": "锡山区市场监督管理局", "xishan.urban": "锡山区城市管理局"}


def texts(fact: dossiers.Fact) -> list[list[str]]:
    return [[cell.text for cell in row] for row in fact.rows]


def test_a_ranking_and_its_means_stand_side_by_side() -> None:
    data = {"ranking": list(ORGANS), "means": ["96.95", "88.40"]}
    (fact,) = dossiers.facts(FileEvaluation, data, lambda key: ORGANS[key])
    assert (fact.label, [head.text for head in fact.heads]) == ("排名、平均分", ["序号", "排名", "平均分"])
    assert texts(fact) == [["1", "锡山区市场监督管理局", "96.95"], ["2", "锡山区城市管理局", "88.40"]]
    assert [head.number for head in fact.heads] == [True, False, True]


def test_lists_of_which_one_may_not_be_seen_or_is_shorter_do_not_stand_side_by_side() -> None:
    data = {"ranking": list(ORGANS), "means": ["96.95"]}
    found = dossiers.facts(FileEvaluation, data, lambda key: ORGANS[key])
    assert [(fact.label, fact.text) for fact in found] == [
        ("排名", "锡山区市场监督管理局、锡山区城市管理局"),
        ("平均分", "96.95"),
    ]
    whole = {"ranking": list(ORGANS), "means": ["96.95", "88.40"]}
    (seen,) = dossiers.facts(FileEvaluation, whole, lambda key: ORGANS[key], {"means": ["96.95", "88.40"]})
    assert (seen.label, seen.text, seen.rows) == ("平均分", "96.95、88.40", ())


def test_items_with_their_numbers_are_taken_apart_and_only_numbers_are_aligned_as_such() -> None:
    weights = {"indicators": ["01依法全面履行职能=60", "02政务公开=40"]}
    (fact,) = dossiers.facts(AssessmentRound, weights, str)
    assert texts(fact) == [["01依法全面履行职能", "60"], ["02政务公开", "40"]]
    assert [(head.text, head.number) for head in fact.heads] == [("指标", False), ("分值", True)]


def test_codes_before_their_numbers_are_names_although_they_are_digits() -> None:
    (fact,) = dossiers.facts(OrganAssessment, {"self_scores": ["01=20", "02=9.5"]}, str)
    assert [(head.text, head.number) for head in fact.heads] == [("指标编号", False), ("自评得分", True)]
    assert [[cell.number for cell in row] for row in fact.rows] == [[False, True], [False, True]]


def test_several_numbers_of_an_item_stand_below_one_head() -> None:
    scores = {"scores": ["PJ0016=49.69/27.5/14.5", "代表1=49.69/26/13.5"]}
    (fact,) = dossiers.facts(TenderBid, scores, str)
    assert texts(fact) == [["PJ0016", "49.69", "27.5", "14.5"], ["代表1", "49.69", "26", "13.5"]]
    assert [(head.text, head.span) for head in fact.heads] == [("成员", 1), ("各评标因素得分", 3)]


def test_items_that_are_not_all_written_alike_are_left_as_they_are() -> None:
    (fact,) = dossiers.facts(TenderBid, {"scores": ["PJ0016=49.69/27.5", "PJ0044=30", "PJ0024"]}, str)
    assert (fact.heads, texts(fact)) == ((), [["PJ0016=49.69/27.5"], ["PJ0044=30"], ["PJ0024"]])


def test_a_long_list_stands_line_by_line_and_a_short_one_in_a_line() -> None:
    names = ["沈建良", "过雪芬", "俞文彬"]
    (long,) = dossiers.facts(DecisionHearing, {"names": names}, str)
    assert (long.heads, texts(long)) == ((), [[name] for name in names])
    (short,) = dossiers.facts(DecisionHearing, {"names": names[:2]}, str)
    assert (short.rows, short.text) == ((), "沈建良、过雪芬")


def test_every_table_is_of_lists_that_its_procedure_has() -> None:
    for form in lists.forms():
        infos = REGISTRY[form.procedure].fields()
        assert all("list[" in str(infos[name].annotation) for name in form.fields)
        assert (len(form.heads) == 2) is (len(form.fields) == 1)


def test_a_case_that_is_named_has_a_link_for_those_alone_who_may_open_it(numbers: dict[str, str]) -> None:
    named = [numbers["pending"], numbers["mediated"]]
    with Session() as session:
        meeting = (
            Teller(session)
            .open(
                "study_meeting", "xishan.donggang", "call", "xishan.donggang.clerk", "2018-11-05", period="topic",
                topic="邻里纠纷", meet_by="2018-11-16", attending_organs=["xishan.donggang"], cases=named,
            )
            .number
        )  # fmt: skip
    page = reader("supervisor").get(f"/cases/{meeting}/").content.decode()
    # Once in the content, once in the step that said so, and once among the related cases.
    assert [Page(page).links.count(reverse("case", args=[each])) for each in named] == [3, 3]
    # The mediator's town handles the mediation, and has nothing to do with the reconsideration.
    page = reader("outsider").get(f"/cases/{meeting}/").content.decode()
    assert [Page(page).links.count(reverse("case", args=[each])) for each in named] == [0, 3]
    assert len(re.findall(rf"<li>{named[0]}</li>", page)) == 2


def test_a_single_case_that_is_named_has_a_link_as_well() -> None:
    (fact,) = dossiers.facts(Mediation, {"screening": "东港排查〔2018〕1号"}, str)
    assert (fact.case, fact.rows, fact.cases) == ("东港排查〔2018〕1号", (), {"东港排查〔2018〕1号"})


def test_lists_of_which_one_is_withheld_do_not_stand_side_by_side() -> None:
    data = {"ranking": list(ORGANS), "means": ["96.95", "88.40"]}
    # As long as the other list, which must not make it one.
    shown = {"ranking": list(ORGANS), "means": "不予"}
    ranking, means = dossiers.facts(FileEvaluation, data, lambda key: ORGANS[key], shown)
    assert (ranking.label, ranking.masked, means.label, means.text, means.masked) == (
        "排名", False, "平均分", "不予", True,
    )  # fmt: skip
