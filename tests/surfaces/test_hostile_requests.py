"""Addresses that somebody made to break a page or to look behind one."""

import pytest

from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page
from yifa.portal import dossiers
from yifa.procedures.reconsideration.procedure import Reconsideration
from yifa.records.models import Case, Link


@pytest.mark.parametrize("year", ["0000", "0001", "1948", "9999", "20181", "２０１８", "²⁰¹⁸", "-201", "9" * 5_000])
def test_a_year_that_is_none_is_refused_in_the_form(numbers: dict[str, str], year: str) -> None:
    for address in ("/figures/", "/figures/reconsideration.received/"):
        answer = reader("supervisor").get(address, {"year": year})
        assert answer.status_code == 400
        assert f"年度“{year[:20]}”无效" in answer.content.decode()


def test_a_published_document_withholds_lists_of_names_but_not_of_answers() -> None:
    shown = dossiers.withheld(Reconsideration, {"officers": ["钱伟", "沈立"], "experts": ["陆敏"], "matter": "penalty"})
    assert shown == {"officers": "（依法不予公开）", "experts": "（依法不予公开）", "matter": "penalty"}


def test_that_two_published_cases_belong_together_is_told_only_where_the_field_that_says_so_is_public(
    numbers: dict[str, str],
) -> None:
    # Both are published, and each tells nothing of the other: together they could tell who somebody masked is.
    study, decided = (Case.objects.get(number=numbers[name]) for name in ("study", "decided"))
    Link.objects.create(case=study, target=decided, relation="因答复引起的争议")
    for there, other in ((study, decided), (decided, study)):
        told = {
            who: Page(reader(who).get(f"/cases/{there.number}/").content.decode()).words
            for who in ("public", "supervisor")
        }
        assert "因答复引起的争议" in told["supervisor"]
        assert other.number in told["supervisor"]
        assert "因答复引起的争议" not in told["public"]
        assert other.number not in told["public"]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_what_is_asked_for_is_written_as_text(numbers: dict[str, str], name: str) -> None:
    for address, field in (
        ("/registers/officer_certificate.certified/", "number"),
        ("/cases/", "number"),
        ("/cases/", "parent"),
    ):
        assert name not in reader("public").get(address, {field: name}).content.decode()
