"""The list of figures: one field of work at a time, sought by name or id, in the scope that was asked for."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page
from tests.town import TEXT
from yifa.kernel.errors import Refused
from yifa.portal.selecting import MOST, select
from yifa.reports.editions import freeze
from yifa.site.registry import REGISTRY

LISTED = [figure for figure in REGISTRY.figures.values() if not figure.detail]


def figures_of(html: str) -> set[str]:
    return {match[1] for link in Page(html).links if (match := re.match(r"/figures/([^/]+)/", link))}


def test_every_figure_stands_in_one_field_and_only_that_field_is_open() -> None:
    fields = select(LISTED, {}).fields
    opened = [select(LISTED, {"section": field.key}) for field in fields]
    shown = [figure.id for each in opened for figure in each.figures]
    assert sorted(shown) == sorted(figure.id for figure in LISTED)
    assert [len(each.figures) for each in opened] == [field.total for field in fields]
    enforcement = select(LISTED, {"section": "enforcement"})
    assert {figure.procedure for figure in enforcement.figures} >= {"penalty", "summary_penalty"}
    assert "reconsideration" not in {figure.procedure for figure in enforcement.figures}


def test_what_is_sought_is_found_by_name_id_and_procedure_and_every_word_must_be_there() -> None:
    by_id = select(LISTED, {"q": "Reconsideration.ON_TIME"})
    assert "reconsideration.on_time_rate" in {figure.id for figure in by_id.figures}
    both = select(LISTED, {"q": "行政复议  法定期限"})
    assert "reconsideration.on_time" in {figure.id for figure in both.figures}
    assert all("reconsideration" in figure.procedure for figure in both.figures)
    assert select(LISTED, {"q": "复议没有的词"}).total == 0
    assert select(LISTED, {"q": "复议", "section": "enforcement"}).section == ""


def test_a_search_lists_no_more_than_a_page_can_hold_and_tells_how_many_there_are() -> None:
    found = select(LISTED, {"q": "."})
    assert (found.total, len(found.figures)) == (len(LISTED), MOST)


def test_a_field_of_work_that_nobody_knows_is_refused(numbers: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        select(LISTED, {"section": "nowhere"})
    assert refused.value.code == "section_unknown"
    response = reader("officer").get("/figures/?section=nowhere")
    assert (response.status_code, "没有“nowhere”这个工作领域" in response.content.decode()) == (404, True)


def test_an_officer_goes_from_field_to_field_in_the_scope_that_was_asked_for(numbers: dict[str, str]) -> None:
    browser = reader("supervisor")
    html = browser.get("/figures/?section=dispute&as_of=2018-10-31&organ=xishan.donggang").content.decode()
    assert "mediation.accepted" in figures_of(html)
    assert "information_request.requests" not in figures_of(html)
    (oversight,) = (link for link in Page(html).links if link.endswith("#oversight"))
    asked = parse_qs(urlsplit(oversight).query)
    assert asked == {"as_of": ["2018-10-31"], "organ": ["xishan.donggang"], "section": ["oversight"]}
    assert "information_request.requests" in figures_of(browser.get(oversight).content.decode())
    # Asking for another scope stays in the field.
    hidden = [given for tag, given in Page(html).tags if tag == "input" and given.get("type") == "hidden"]
    assert {"type": "hidden", "name": "section", "value": "dispute"} in hidden


def test_an_officers_page_of_a_field_is_small(numbers: dict[str, str]) -> None:
    sizes = {
        field.key: len(reader("supervisor").get("/figures/", {"section": field.key}).content)
        for field in select(LISTED, {}).fields
    }
    assert max(sizes.values()) < 120_000, sizes


def test_the_public_seeks_among_the_figures_of_a_report_and_no_others(numbers: dict[str, str]) -> None:
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=TEXT)
    browser = reader("public")
    found = figures_of(browser.get("/figures/", {"q": "行政复议"}).content.decode())
    assert found == {
        f"reconsideration.{key}" for key in ("received", "accepted", "concluded", "upheld", "on_time_rate")
    }
    opened = figures_of(browser.get("/figures/", {"section": "oversight"}).content.decode())
    assert opened == {"information_request.requests"}
    nothing = browser.get("/figures/", {"q": "penalty.penalised"}).content.decode()
    assert (figures_of(nothing), "请换一个词语" in nothing) == (set(), True)


def test_what_was_sought_is_shown_as_text_whatever_it_is(numbers: dict[str, str]) -> None:
    html = reader("officer").get("/figures/", {"q": "<b>复议</b>"}).content.decode()
    assert "<b>复议" not in html
    assert {"q": "<b>复议</b>"} in [
        {each["name"]: each["value"]} for each in Page(html).controls if each.get("name") == "q"
    ]
