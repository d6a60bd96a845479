"""Reconsideration beyond its worked cases: letters that cite the right law, what the public sees, what a figure feeds on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures
from tests.procedures.stories import Told, stories, tell
from yifa.documents.letters import Letter, letter
from yifa.kernel.redaction import public_data
from yifa.procedures.reconsideration.choices import Outcome, TerminationGround
from yifa.site.registry import REGISTRY

KEYS = ("reconsideration", "rule_review", "reconsideration_performance")
STORIES = [story for story in stories(Path(yifa.procedures.__path__[0])) if story["procedure"] in KEYS]


def letters(story: dict[str, Any]) -> Iterator[tuple[str, Letter]]:
    procedure = REGISTRY[story["procedure"]]
    for case, action, event, _ in tell(story, REGISTRY).steps:
        for document in action.issues:
            yield document.key, letter(procedure, document, case, event, lambda key: f"{key}局", "钱伟")


def named(name: str) -> dict[str, Any]:
    return next(story for story in STORIES if story["name"].startswith(name))


def told(name: str) -> Told:
    return tell(named(name), REGISTRY)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_every_letter_is_filled_whole_and_cites_its_law(story: dict[str, Any]) -> None:
    for key, written in letters(story):
        text = "\n".join(written.paragraphs)
        assert written.title
        assert written.number
        assert "{" not in text
        assert "[" not in text
        if key != "published_decision":
            assert "《中华人民共和国行政复议法" in text, key


def test_the_same_letter_tells_the_respondent_ten_days_of_either_law() -> None:
    old = dict(letters(named("旧法案件，副本在2023年12月签收")))["reply_notice"].paragraphs[1]
    new = dict(letters(named("新法普通程序")))["reply_notice"].paragraphs[1]
    assert "第二十三条" in old
    assert "自然日" in old
    assert "第四十八条" in new
    assert "不含法定休假日" in new


def test_the_public_sees_a_masked_name_and_no_text_that_nobody_redacted() -> None:
    shown = public_data(REGISTRY["reconsideration"], told("专家论证后决定维持").case.data)
    assert shown == {
        "matter": "penalty",
        "applicant": "周某某",
        "respondent": "xishan.police",
        "received_on": "2018-03-01",
        "outcome": "upheld",
        "redacted_text": "申请人周某某不服公安机关行政处罚，经审理，认定事实清楚，证据确凿，决定维持。",
    }


def test_every_outcome_has_its_worked_case() -> None:
    reached = {tell(story, REGISTRY).case.outcome for story in STORIES if story["procedure"] == "reconsideration"}
    assert {outcome.value for outcome in Outcome} <= reached


def test_each_outcome_and_way_of_termination_is_counted_apart() -> None:
    figures = REGISTRY.figures
    assert all(f"reconsideration.decided_as_{outcome.value}" in figures for outcome in Outcome)
    assert all(f"reconsideration.terminated_as_{ground.value}" in figures for ground in TerminationGround)
    assert figures["reconsideration.on_time_rate"].parts == ("reconsideration.on_time", "reconsideration.concluded")


def test_the_law_that_knows_an_outcome_is_that_of_its_articles() -> None:
    # 行政复议法（2017）第二十八条：维持、履行、撤销、变更、确认违法。
    # 其余见于行政复议法（2023）第六十四条、第六十七条、第六十九条、第七十一条。
    known_before = {outcome.label for outcome in Outcome if outcome.law_from is None}
    assert known_before == {"维持", "限期履行", "撤销", "变更", "确认违法"}
