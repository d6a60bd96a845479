"""What a case page says to whom: withheld text, outcomes, subjects, corrected steps and related cases."""

from datetime import date

import pytest

from tests import town
from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page
from yifa.portal import dossiers
from yifa.procedures.annual_report.procedure import AnnualReport
from yifa.procedures.information_request.procedure import InformationRequest
from yifa.procedures.mediation.procedure import Mediation
from yifa.procedures.reconsideration.procedure import Reconsideration
from yifa.records.correcting import correct
from yifa.records.session import Session
from yifa.registers.keeping import actor


def test_a_published_document_masks_people_and_withholds_free_text_that_is_not_public() -> None:
    shown = dossiers.withheld(
        InformationRequest,
        {
            "applicant_name": "王秀英",
            "applicant_kind": "natural_person",
            "arrived_on": "2018-09-17",
            "requested": "王秀英房屋的规划许可材料",
            "wanted_form": "纸质件，送至王秀英家中",
            "public_title": "规划许可材料",
            "filed_with": "xishan.legal",
        },
    )
    assert shown == {
        "applicant_name": "王某某",
        "applicant_kind": "natural_person",
        "arrived_on": "2018-09-17",
        "requested": "（涉及个人信息，不予公开）",
        "wanted_form": "（依法不予公开）",
        "public_title": "规划许可材料",
        "filed_with": "xishan.legal",
    }


def test_an_outcome_that_is_not_public_is_told_to_those_alone_who_see_the_whole_case() -> None:
    # Why a mediation failed is no public field; what was decided in a reconsideration is.
    assert dossiers.outcome(Mediation, "party_absent", whole=True) == "当事人拒不到场"
    assert dossiers.outcome(Mediation, "party_absent", whole=False) == ""
    assert dossiers.outcome(Reconsideration, "upheld", whole=False) == "维持"
    assert dossiers.outcome(Reconsideration, "终止", whole=False) == "终止"


def test_a_case_is_headed_by_its_subject_or_else_by_what_is_public_and_short() -> None:
    data = {"act": "锡住建罚〔2018〕31号", "matter": "penalty", "redacted_text": town.PUBLISHED_TEXT * 2}
    assert dossiers.subject(Reconsideration, data, str) == "锡住建罚〔2018〕31号"
    del data["act"]
    assert dossiers.subject(Reconsideration, data, str) == "行政处罚"
    assert dossiers.subject(Reconsideration, {}, str) == ""


def test_a_case_whose_publication_was_voided_is_no_longer_public(numbers: dict[str, str]) -> None:
    address, on = f"/cases/{numbers['decided']}/", date(2018, 11, 5)
    assert reader("public").get(address).status_code == 200
    correct(numbers["decided"], 12, "公开文本有误。", actor("xishan.clerk", on), actor("xishan.head", on), on)
    assert reader("public").get(address).status_code == 404
    assert reader("public").get(f"{address}events/12/published_decision/").status_code == 404
    words = Page(reader("supervisor").get(address).content.decode()).words
    assert "公开决定书 已由第 13 步更正，不再有效" in words
    assert "更正理由 公开文本有误。" in words
    assert reader("supervisor").get(f"{address}events/12/published_decision/").status_code == 404


def test_a_public_document_is_masked_for_the_public_whatever_its_template_names(
    numbers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = "# 决定书\n申请人{applicant}（{identity}），住{address}。{facts}由{actor}公开。"
    monkeypatch.setattr("yifa.documents.letters.template", lambda procedure, document: careless)
    address = f"/cases/{numbers['decided']}/events/12/published_decision/"
    public = Page(reader("public").get(address).content.decode()).words
    assert "申请人周某某（320205************），住无锡市锡山区……。（涉及个人信息，不予公开）由沈某公开。" in public
    whole = Page(reader("officer").get(address).content.decode()).words
    assert "申请人周海明（320205198106150417），住无锡市锡山区东亭街道春江花园12号。" in whole


def test_related_cases_lead_to_one_another_for_those_who_may_see_both(numbers: dict[str, str]) -> None:
    with Session() as session:
        tell = town.Teller(session)
        screening = tell.open(
            "dispute_screening", "xishan.donggang", "screen", "donggang.mediator", "2018-06-04",
            committee="东港村人民调解委员会", screeners=3, disputes_found=1, to_mediation=1,
        ).number  # fmt: skip
        mediation = tell.open(
            "mediation", "xishan.donggang", "accept", "donggang.mediator", "2018-06-05",
            dispute="neighbours", committee_kind="village_committee", committee="东港村人民调解委员会",
            parties="丁一、卜二", mediator="邹静", way="on_initiative", rights_told=True, screening=screening,
        ).number  # fmt: skip
    there = Page(reader("outsider").get(f"/cases/{mediation}/").content.decode())
    assert f"由排查发现 {screening}" in there.words
    back = Page(reader("outsider").get(f"/cases/{screening}/").content.decode())
    assert f"引用本案（由排查发现） {mediation}" in back.words


def test_an_outcome_that_is_a_number_says_what_it_numbers() -> None:
    assert dossiers.outcome(AnnualReport, "1", whole=True) == "定稿版次：1"
