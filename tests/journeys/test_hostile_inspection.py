"""A corrupt officer at the draw: choosing among commitments, acting before a certificate's first day, doubles of a number."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from tests.journeys.test_random_inspection import (
    COMMITTED,
    LEGAL,
    MARKET,
    NUMBERS,
    PLANNED,
    _district,
    certify,
    listed,
    opening,
    who,
)
from yifa.kernel import draws
from yifa.kernel.errors import Refused
from yifa.records.attachments import attach
from yifa.records.correcting import correct
from yifa.records.models import Attachment, Case, Event
from yifa.records.performing import perform

__all__ = ["_district"]
DUE = date(2018, 5, 7)
OUTCOME = "ab" * 32


def committed(load: int = 0, at: datetime | None = None) -> tuple[str, list[str], draws.Commitment]:
    """A campaign up to its commitment: two of thirty objects, teams of two from four inspectors."""
    for place, number in enumerate(NUMBERS):
        certify(number, place)
    plan = {
        "year": 2018, "title": "企业公示信息抽查", "matter": listed(), "domains": ["市场监管"], "joint": False,
        "scope": "辖区企业", "rates": "A级", "complete_by": "2018-06-29",
    }  # fmt: skip
    case = perform(opening("random_inspection"), "plan", plan, who("clerk"), PLANNED).number
    perform(case, "approve", {}, who("head"), PLANNED)
    objects = [draws.Object(f"91320205MA1X{number:06d}", "A", ("市场监管",), MARKET) for number in range(30)]
    pool_file = draws.write_pool(objects, [draws.Inspector(name, ("市场监管",), MARKET) for name in NUMBERS])
    source = draws.Beacon.of(name="drand", chain="8990e7a9", round=2_900_000, due_at=datetime(2018, 5, 7, tzinfo=UTC))
    rule = draws.Rule.of(rates={"A": 5}, load=load)
    made = draws.commit(draws.read_pool(pool_file), rule, source, datetime(2018, 5, 3, 2, tzinfo=UTC))
    files = [attach(pool_file, "名录库.txt", "text/plain"), attach(made.text(), "承诺.txt", "text/plain")]
    said = {
        "pool_objects": 30, "pool_inspectors": 4, "commitment_digest": made.digest, "random_source": "drand",
        "source_due_on": "2018-05-07",
    }  # fmt: skip
    perform(case, "commit", said, who("head"), COMMITTED, at=at, attachments=files)
    return case, files, made


def refused(do: Callable[[], Any]) -> str:
    """The code of the refusal, and nothing written."""
    before = Event.objects.count()
    with pytest.raises(Refused) as found:
        do()
    assert Event.objects.count() == before
    return found.value.code


def test_a_commitment_is_not_voided_as_a_mistake_once_the_seed_is_known() -> None:
    case, _, _ = committed()
    void = (case, 3, "填报有误。", who("clerk"), who("head"), date(2018, 5, 8))
    assert refused(lambda: correct(*void)) == "step_binding"
    assert Case.objects.get(number=case).state == "committed"


def test_a_withdrawn_commitment_is_not_revived_when_its_seed_turns_out_well() -> None:
    case, _, _ = committed()
    perform(
        case, "withdraw_commitment", {"withdrawal_ground": "pool_wrong", "withdrawn_because": "漏列一户。"}, who("head"),
        date(2018, 5, 6),
    )  # fmt: skip
    void = (case, 4, "撤回有误。", who("clerk"), who("head"), date(2018, 5, 8))
    assert refused(lambda: correct(*void)) == "step_binding"
    assert Case.objects.get(number=case).state == "approved"


def test_that_no_teams_can_be_formed_has_to_be_shown() -> None:
    # Five objects with teams of two make ten tasks; four inspectors without a bound can take them on.
    case, files, _ = committed()
    claim = {"withdrawal_ground": "teams_impossible", "withdrawn_because": "检查人员不足。"}

    def withdraw(given: dict[str, str], attached: list[str]) -> Any:
        return perform(case, "withdraw_commitment", given, who("head"), DUE, attachments=attached)

    assert refused(lambda: withdraw(claim, [])) == "commitment_teams_possible"
    assert refused(lambda: withdraw(claim, files)) == "seed_value_invalid"
    assert refused(lambda: withdraw(claim | {"random_value": f"{OUTCOME}/"}, files)) == "commitment_teams_possible"
    assert refused(lambda: withdraw(claim | {"random_value": "x/"}, files)) == "seed_value_invalid"


def test_a_commitment_whose_teams_cannot_be_formed_is_withdrawn_with_the_proof_open_to_all() -> None:
    # Two tasks for each of four inspectors are eight; ten are needed, whatever the seed.
    case, files, made = committed(load=2)
    claim = {
        "withdrawal_ground": "teams_impossible", "withdrawn_because": "检查人员不足。", "random_value": f"{OUTCOME}/",
    }  # fmt: skip
    another = draws.commit(
        draws.read_pool(draws.write_pool([draws.Object("甲", "A"), draws.Object("乙", "A")], [draws.Inspector("丙")])),
        draws.Rule.of(rates={"A": 2}), made.source, made.committed_at,
    )  # fmt: skip
    foreign = [files[0], attach(another.text(), "承诺.txt", "text/plain")]
    head = who("head")
    assert refused(lambda: perform(case, "withdraw_commitment", claim, head, DUE, attachments=foreign)) == (
        "commitment_teams_possible"
    )
    assert perform(case, "withdraw_commitment", claim, head, DUE, attachments=files).case.state == "approved"


def test_no_change_makes_a_certificate_valid_before_its_first_day() -> None:
    officer = {
        "officer": "p9", "officer_name": "周建明", "employer": MARKET, "duties": "监督检查", "domains": ["市场监管"],
        "in_establishment": True, "disqualified": False,
    }  # fmt: skip
    day = date(2018, 1, 2)
    case = perform(opening("officer_certificate", LEGAL), "apply_for", officer, who("employer"), day).number
    perform(case, "admit", {}, who("reviewer", LEGAL), day)
    perform(case, "train", {"trained_at": "执法培训班", "training_hours": 24}, who("clerk", LEGAL), day)
    perform(case, "pass_exam", {"exam": "执法资格考试", "score": 80}, who("clerk", LEGAL), day)
    given = {
        "certificate_number": "苏B0200399", "domains": ["市场监管"], "valid_from": "2018-07-01",
        "valid_until": "2022-12-31", "check_by": "2019-06-30",
    }  # fmt: skip
    perform(case, "issue", given, who("head", LEGAL), day)
    change = {"domains": ["市场监管", "环境保护"], "duties": "监督检查"}
    move = {"employer": LEGAL, "certificate_number": "苏B0200399", "domains": ["市场监管"], "duties": "监督检查"}
    reviewer, soon = who("reviewer", LEGAL), date(2018, 1, 3)
    assert refused(lambda: perform(case, "change_domains", change, reviewer, soon)) == "certificate_not_begun"
    assert refused(lambda: perform(case, "transfer", move, reviewer, soon)) == "certificate_not_begun"
    # Taken away and given back before its first day, it still begins on that day.
    suspended = {"suspension_ground": "misuse", "suspended_because": "转借证件。", "suspended_until": "2018-03-01"}
    perform(case, "suspend", suspended, who("head", LEGAL), date(2018, 1, 4))
    back = {"restored_because": "查无此事。", "check_by": "2019-06-30"}
    restored = perform(case, "restore", back, who("head", LEGAL), date(2018, 1, 5)).case
    assert restored.standings[-1].since == date(2018, 7, 1)
    assert not any(hold.covers(date(2018, 6, 30)) for hold in restored.standings)
    assert restored.standings[-1].covers(date(2018, 7, 1))


@pytest.mark.parametrize("double", ["p1\u200b", "ｐ1", "р1", "p１", "p\u00a01", "p1\u3164"])
def test_nobody_gets_a_second_certificate_under_a_name_that_looks_the_same(double: str) -> None:
    certify(NUMBERS[0], 1)
    officer = {
        "officer": double, "officer_name": "周建明", "employer": MARKET, "duties": "监督检查", "domains": ["市场监管"],
        "in_establishment": True, "disqualified": False,
    }  # fmt: skip
    office, employer = opening("officer_certificate", LEGAL), who("employer")
    assert refused(lambda: perform(office, "apply_for", officer, employer, PLANNED)) == "identifier_unclear"
    case = perform(office, "apply_for", officer | {"officer": "p2"}, employer, PLANNED).number
    perform(case, "admit", {}, who("reviewer", LEGAL), PLANNED)
    perform(case, "train", {"trained_at": "执法培训班", "training_hours": 24}, who("clerk", LEGAL), PLANNED)
    perform(case, "pass_exam", {"exam": "执法资格考试", "score": 80}, who("clerk", LEGAL), PLANNED)
    given = {
        "certificate_number": double, "domains": ["市场监管"], "valid_from": "2018-04-16", "valid_until": "2022-12-31",
        "check_by": "2019-04-15",
    }  # fmt: skip
    head = who("head", LEGAL)
    assert refused(lambda: perform(case, "issue", given, head, PLANNED)) == "identifier_unclear"


def test_a_file_that_comes_twice_with_one_step_is_refused() -> None:
    _, files, _ = committed()
    penalty = {"matter": "抽查", "domain": "市场监管", "legal_basis": "条例", "objects": "企业", "content": "公示信息",
        "methods": ["on_site"]}  # fmt: skip
    propose = (opening("inspection_matter"), "propose", penalty, who("clerk"), PLANNED)
    assert refused(lambda: perform(*propose, attachments=[files[0], files[0]])) == "attachment_repeated"


@pytest.mark.parametrize(
    ("entered", "told"),
    [
        (datetime(2018, 5, 3, 3, tzinfo=UTC), "2018-05-03 11:00 记入台账，此时随机数尚未产生。"),
        (datetime(2018, 5, 7, tzinfo=UTC), "2018-05-07 08:00 记入台账，<strong>晚于随机数产生</strong>"),
    ],
)
def test_the_page_of_a_draw_tells_when_its_commitment_was_entered_late(entered: datetime, told: str) -> None:
    # Whoever knows the seed can date a commitment back; only the ledger's own clock tells.
    case, _, made = committed(at=entered)
    pool = draws.read_pool(bytes(Attachment.objects.get(name="名录库.txt").content))
    draw = draws.draw(pool, made, [OUTCOME], datetime(2018, 5, 7, 1, tzinfo=UTC))
    stored = attach(draws.write(draw), "抽取结果.txt", "text/plain")
    given = {"random_value": draw.outcome, "pool_objects": 30, "drawn_objects": 5, "draw_file": stored}
    perform(case, "draw", given, who("clerk"), DUE, attachments=[stored])
    assert told in Client().get(f"/cases/{case}/events/4/draw/").content.decode()
