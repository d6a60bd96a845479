"""The fields of work: every procedure stands in one, and the lists of the site are laid out by them."""

import pytest
from django.test import Client

from yifa.portal.sections import sections
from yifa.site.registry import REGISTRY


def test_every_procedure_stands_in_one_field_of_work() -> None:
    listed = [procedure.key for section in sections() for procedure, _ in section.procedures]
    assert sorted(listed) == sorted(procedure.key for procedure in REGISTRY)


def test_no_procedure_of_the_project_is_left_over() -> None:
    assert [section.label for section in sections()] == [
        "法治政府建设责任",
        "政务服务和公平监管",
        "决策和规范性文件",
        "行政执法",
        "争议和矛盾化解",
        "监督和政务公开",
    ]


def test_a_sub_case_stands_right_below_the_procedure_that_it_belongs_to() -> None:
    (dispute,) = (section for section in sections() if section.key == "dispute")
    placed = [(procedure.key, depth) for procedure, depth in dispute.procedures]
    at = placed.index(("petition", 0))
    assert ("petition_recheck", 2) in placed[at:]
    assert placed.index(("petition_review", 1)) < placed.index(("petition_recheck", 2))
    assert placed[placed.index(("petition_review", 1)) + 1] == ("petition_recheck", 2)


@pytest.mark.django_db
def test_the_filter_of_cases_names_the_fields_of_work() -> None:
    text = Client().get("/cases/").content.decode()
    assert '<optgroup label="行政执法">' in text
    assert text.index('<optgroup label="行政执法">') < text.index('<option value="penalty">')
