"""A corrupt exchange: making as if a step had not been, once it is known what it brought to light."""

import hashlib
from datetime import date
from typing import Any

import pytest

from tests.journeys.test_hostile_inspection import refused
from yifa.kernel.cases import Actor
from yifa.kernel.envelopes import seal
from yifa.kernel.notes import private_key
from yifa.kernel.references import Opening
from yifa.records.attachments import attach
from yifa.records.correcting import correct
from yifa.records.models import Case
from yifa.records.session import Receipt, Session
from yifa.registers.keeping import actor, party, put_organ, put_post
from yifa.site.registry import REGISTRY

EXCHANGE, SCHOOLS, HOUSING = "xishan.exchange", "xishan.education", "xishan.housing"
ANNOUNCED, AMENDED, LAST, LATER = date(2018, 8, 8), date(2018, 8, 13), date(2018, 9, 3), date(2018, 9, 5)
KEYS = [bytes([number]) * 32 for number in range(3)]


@pytest.fixture(autouse=True)
def _district(db: None, settings: Any) -> None:
    settings.YIFA_LOG_KEY = private_key("xishan.example/ledger", bytes(range(32)))
    put_organ("xishan", "锡山区人民政府", mark="锡山", kind="人民政府")
    for organ, name, mark in (
        (EXCHANGE, "锡山区公共资源交易中心", "锡交易"), (SCHOOLS, "锡山区教育局", "锡教"), (HOUSING, "锡山区住建局", "锡住建"),
    ):  # fmt: skip
        put_organ(organ, name, mark=mark, parent="xishan", kind="工作部门")
        for role in ("clerk", "head", "tenderee"):
            put_post(f"{organ}.{role}", person=f"{organ}.{role}", name="科员", organ=organ, title="科员", roles=[role])


def perform(*given: Any, **more: Any) -> Receipt:
    """A step of 2018, as a ledger brings it: today it could not be entered live."""
    with Session(imported=True) as session:
        return session.perform(*given, **more)


def who(role: str, organ: str = EXCHANGE) -> Actor:
    return actor(f"{organ}.{role}", ANNOUNCED)


def announced() -> str:
    """A tender that was announced on 8 August with the deadline 30 August, moved on the 13th to 3 September."""
    project = {
        "kind": "bidding", "category": "works", "project_code": "XS2018001", "title": "教学楼扩建工程", "tenderee": SCHOOLS,
        "supervising_organ": HOUSING, "budget_fen": 340_000_000, "basis_document": "锡发改投〔2018〕126号",
        "expert_field": "房屋建筑",
    }  # fmt: skip
    terms = {
        "scope": "新建教学楼一幢", "qualification": "施工总承包三级以上", "documents_from": "2018-08-08",
        "documents_until": "2018-08-13", "deadline_on": "2018-08-30", "deadline_at": "09:30",
        "criteria": ["商务=30", "技术=40", "报价=30"],
    }  # fmt: skip
    change = {"amendment": "外墙材料调整", "affects_bids": True, "deadline_on": "2018-09-03", "deadline_at": "09:30"}
    opening = Opening(REGISTRY["tender"], EXCHANGE)
    tender = perform(opening, "register", project, who("tenderee", SCHOOLS), date(2018, 8, 6)).number
    perform(tender, "admit", {}, who("clerk"), date(2018, 8, 7))
    perform(tender, "announce", terms, who("tenderee", SCHOOLS), ANNOUNCED)
    perform(tender, "amend", change, who("tenderee", SCHOOLS), AMENDED)
    return tender


def deposited(tender: str, number: int, yuan: int) -> str:
    """A sealed bid, handed in half an hour before the deadline."""
    envelope = seal(f"投标人：无锡第{number}建设工程有限公司\n投标报价（元）：{yuan}\n".encode(), KEYS[number])
    file = attach(envelope, f"{number}.txt", "text/plain")
    said = {"envelope_digest": hashlib.sha256(envelope).hexdigest(), "deposited_at": "09:00"}
    opening = Opening(REGISTRY["tender_bid"], EXCHANGE, tender)
    return perform(opening, "deposit", said, party("bidder", "投标人", ""), LAST, attachments=[file]).number


def voided(case: str, sequence: int) -> str:
    return refused(lambda: correct(case, sequence, "登记有误。", who("clerk"), who("head"), LATER))


def test_no_bid_comes_in_after_others_were_read_by_taking_the_opening_back() -> None:
    tender = announced()
    bids = [deposited(tender, number, 3_200_000 + number) for number in range(3)]
    opened = perform(tender, "open", {"opened_at": "09:30", "bid_count": 3}, who("clerk"), LAST)
    sheet = {"key": KEYS[0].hex(), "bidder": "无锡第0建设工程有限公司", "price_fen": 320_000_000}
    perform(bids[0], "open", sheet, party("bidder", "投标人", bids[0]), LAST)
    assert voided(tender, opened.sequence) == "step_binding"
    assert refused(lambda: deposited(tender, 2, 3_199_999)) == "bid_late"
    assert Case.objects.get(number=tender).state == "opened"


def test_neither_criteria_nor_deadline_of_an_announcement_are_taken_back_as_a_mistake() -> None:
    tender = announced()
    deposited(tender, 0, 3_200_000)
    assert [voided(tender, sequence) for sequence in (3, 4)] == ["step_binding", "step_binding"]
