"""Addresses that somebody made to break a page or to look behind one."""

import pytest

from tests.surfaces.conftest import reader
from yifa.portal import dossiers
from yifa.procedures.reconsideration.procedure import Reconsideration


@pytest.mark.parametrize("year", ["0000", "0001", "1948", "9999", "20181", "２０１８", "²⁰¹⁸", "-201", "9" * 5_000])
def test_a_year_that_is_none_is_refused_in_the_form(numbers: dict[str, str], year: str) -> None:
    for address in ("/figures/", "/figures/reconsideration.received/"):
        answer = reader("supervisor").get(address, {"year": year})
        assert answer.status_code == 400
        assert f"年度“{year[:20]}”无效" in answer.content.decode()


def test_a_published_document_withholds_lists_of_names_but_not_of_answers() -> None:
    shown = dossiers.withheld(Reconsideration, {"officers": ["钱伟", "沈立"], "experts": ["陆敏"], "matter": "penalty"})
    assert shown == {"officers": "（依法不予公开）", "experts": "（依法不予公开）", "matter": "penalty"}
