"""A random inspection from the officers' certificates to its report, through the records, with real files."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.encoding import iri_to_uri

from yifa.kernel import draws
from yifa.kernel.cases import Actor
from yifa.kernel.errors import Refused
from yifa.kernel.notes import private_key
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.records import gate, tallies
from yifa.records.attachments import attach
from yifa.records.holding import entries, holding
from yifa.records.models import Case
from yifa.records.performing import perform
from yifa.registers.keeping import actor, put_organ, put_post
from yifa.site import cli
from yifa.site.registry import REGISTRY

MARKET, LEGAL = "xishan.market", "xishan.legal"
NUMBERS = [f"苏B02003{place}" for place in (11, 12, 18, 20)]
PLANNED, COMMITTED, DRAWN = date(2018, 4, 16), date(2018, 5, 3), date(2018, 5, 7)


@pytest.fixture(autouse=True)
def _district(db: None, settings: Any) -> None:
    settings.YIFA_LOG_KEY = private_key("xishan.example/ledger", bytes(range(32)))
    put_organ("xishan", "锡山区人民政府", mark="锡山", kind="人民政府")
    for organ, name, mark in ((MARKET, "锡山区市场监督管理局", "锡市监"), (LEGAL, "锡山区法制办公室", "锡法")):
        put_organ(organ, name, mark=mark, parent="xishan", kind="工作部门")
        for role, title in (("clerk", "科员"), ("reviewer", "科长"), ("head", "局长"), ("employer", "联络员")):
            put_post(f"{organ}.{role}", person=f"{organ}.{role}", name=title, organ=organ, title=title, roles=[role])


def who(role: str, organ: str = MARKET) -> Actor:
    return actor(f"{organ}.{role}", PLANNED)


def opening(key: str, organ: str = MARKET, parent: str = "") -> Opening:
    procedure: type[Procedure] = REGISTRY[key]
    return Opening(procedure, organ, parent)


def certify(number: str, place: int, until: str = "2022-12-31") -> None:
    officer = {
        "officer": f"p{place}", "officer_name": "周建明", "employer": MARKET, "duties": "监督检查", "domains": ["市场监管"],
        "in_establishment": True, "disqualified": False,
    }  # fmt: skip
    day = date(2018, 1, 2)
    case = perform(opening("officer_certificate", LEGAL), "apply_for", officer, who("employer"), day).number
    perform(case, "admit", {}, who("reviewer", LEGAL), day)
    perform(case, "train", {"trained_at": "执法培训班", "training_hours": 24}, who("clerk", LEGAL), day)
    perform(case, "pass_exam", {"exam": "执法资格考试", "score": 80}, who("clerk", LEGAL), day)
    given = {
        "certificate_number": number, "domains": ["市场监管"], "valid_from": "2018-01-02", "valid_until": until,
        "check_by": until,
    }  # fmt: skip
    perform(case, "issue", given, who("head", LEGAL), day)


def listed() -> str:
    matter = {
        "matter": "企业公示信息抽查", "domain": "市场监管", "legal_basis": "企业信息公示暂行条例第十四条", "objects": "企业",
        "content": "公示信息", "methods": ["on_site"],
    }  # fmt: skip
    case = perform(opening("inspection_matter"), "propose", matter, who("clerk"), PLANNED).number
    perform(case, "review", {"review": "依据充分。"}, who("reviewer"), PLANNED)
    perform(case, "enlist", {"list_name": "随机抽查事项清单", "list_order": 1}, who("head"), PLANNED)
    return case


def campaign() -> tuple[str, draws.Draw, str]:
    """A campaign up to its draw: its number, the draw, and the digest of the stored file."""
    plan = {
        "year": 2018, "title": "企业公示信息抽查", "matter": listed(), "domains": ["市场监管"], "joint": False,
        "scope": "辖区企业", "rates": "A级两户", "complete_by": "2018-06-29",
    }  # fmt: skip
    case = perform(opening("random_inspection"), "plan", plan, who("clerk"), PLANNED).number
    perform(case, "approve", {}, who("head"), PLANNED)
    objects = [draws.Object(f"91320205MA1X{number:06d}", "A", ("市场监管",), MARKET) for number in range(30)]
    pool_file = draws.write_pool(objects, [draws.Inspector(name, ("市场监管",), MARKET) for name in NUMBERS])
    source = draws.Beacon.of(name="drand", chain="8990e7a9", round=2_900_000, due_at=datetime(2018, 5, 7, tzinfo=UTC))
    pool = draws.read_pool(pool_file)
    made = draws.commit(pool, draws.Rule.of(rates={"A": 2}), source, datetime(2018, 5, 3, 2, tzinfo=UTC))
    files = [attach(pool_file, "名录库.txt", "text/plain"), attach(made.text(), "承诺.txt", "text/plain")]
    said = {
        "pool_objects": 30, "pool_inspectors": 4, "commitment_digest": made.digest, "random_source": "drand",
        "source_due_on": "2018-05-07",
    }  # fmt: skip
    perform(case, "commit", said, who("head"), COMMITTED, attachments=files)
    draw = draws.draw(pool, made, ["ab" * 32], datetime(2018, 5, 7, 1, tzinfo=UTC))
    stored = attach(draws.write(draw), "抽取结果.txt", "text/plain")
    drawn = {"random_value": draw.outcome, "pool_objects": 30, "drawn_objects": 2, "draw_file": stored}
    perform(case, "draw", drawn, who("clerk"), DRAWN, attachments=[stored])
    return case, draw, stored


def assigned(case: str, name: str, officers: tuple[str, ...]) -> str:
    task = {
        "plan": case, "object_id": name, "object_name": f"企业{name}", "object_address": "东亭街道", "officers": list(officers),
        "domains": ["市场监管"], "repeat": False, "inspect_by": "2018-06-15",
    }  # fmt: skip
    return perform(opening("inspection_task", parent=case), "assign", task, who("clerk"), date(2018, 5, 8)).number


def test_a_campaign_runs_from_certificates_to_its_report_and_its_figures(tmp_path: Path) -> None:
    for place, number in enumerate(NUMBERS):
        certify(number, place)
    case, draw, _ = campaign()
    record = attach(b"%PDF-1.7 record", "检查记录.pdf", "application/pdf")
    for name, team in draw.drawn.items():
        task = assigned(case, name, team)
        scene = {"method": "on_site", "shown": True, "scene": "核对公示信息。", "signed": True}
        perform(task, "inspect", scene, who("clerk"), date(2018, 5, 15), attachments=[record])
        found = {"result": "clean", "result_note": "公示信息属实。"}
        perform(task, "record_result", found, who("clerk"), date(2018, 5, 16))
        perform(task, "publish", {}, who("clerk"), date(2018, 5, 17))
    with pytest.raises(Refused, match="inspection_object_assigned"):
        assigned(case, *next(iter(draw.drawn.items())))
    perform(case, "conclude", {"inspected_objects": 2}, who("head"), date(2018, 5, 18))
    perform(case, "report", {"summary": "未发现问题。", "follow_up": "正常监管。"}, who("head"), date(2018, 5, 21))
    scope = tallies.scope(2018, date(2018, 12, 31))
    wanted = {
        "officer_certificate.issued": 4, "random_inspection.drawn_objects": 2, "random_inspection.inspections": 2,
        "random_inspection.published_in_time": 2, "random_inspection.problem_rate": 0.0,
        "random_inspection.coverage_rate": 6.7,
    }  # fmt: skip
    came_to = tallies.figures(scope, wanted)
    assert {id: float(came_to[id].value or 0) for id in wanted} == wanted
    (tmp_path / "draw.txt").write_bytes(draws.write(draw))
    assert cli.main(["draw", "replay", str(tmp_path / "draw.txt")]) == 0


def test_the_register_of_officers_is_of_the_organ_where_they_act() -> None:
    certify(NUMBERS[0], 0)
    certify(NUMBERS[1], 1, until="2018-05-06")
    for organ, day, numbers in (
        (MARKET, date(2018, 5, 6), NUMBERS[:2]),
        (MARKET, DRAWN, NUMBERS[:1]),
        (LEGAL, DRAWN, []),
        ("xishan", DRAWN, NUMBERS[:1]),
    ):
        rows = holding("officer_certificate.certified", day, gate.PUBLIC, organ)
        assert [entry.hold.name for entry in entries(rows)] == numbers


def test_a_certificate_that_expired_yesterday_stops_pool_and_task() -> None:
    for place, number in enumerate(NUMBERS):
        certify(number, place, until="2018-05-07")
    case, draw, _ = campaign()
    with pytest.raises(Refused) as refused:
        assigned(case, *next(iter(draw.drawn.items())))
    assert refused.value.code == "standing_expired"
    assert "2018-05-07" in refused.value.chinese
    assert not Case.objects.filter(procedure="inspection_task").exists()


def test_anybody_sees_the_draw_looks_a_number_up_and_replays_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, number in enumerate(NUMBERS):
        certify(number, place)
    case, draw, _ = campaign()
    client = Client()
    sequence = Case.objects.get(number=case).sequence
    address = f"/cases/{case}/events/{sequence}/draw/"
    assert f'href="{iri_to_uri(address)}"' in client.get(f"/cases/{case}/").content.decode()
    told = client.get(address).content.decode()
    assert "复核一致" in told
    assert draw.commitment.digest in told
    name, team = next(iter(draw.drawn.items()))
    assert "、".join(team) in told
    left = next(each for each in draw.pool.ids if each not in draw.drawn)
    assert "在名录库中，本次没有抽中" in client.get(address, {"id": left}).content.decode()
    assert "名录库中没有“无此编号”" in client.get(address, {"id": "无此编号"}).content.decode()
    assert name in client.get(address, {"id": team[0]}).content.decode()
    assert client.get(address, {"from": "x"}).status_code == 404

    found = re.search(r'href="([^"]+)" download', told)
    assert found is not None
    (tmp_path / "draw.txt").write_bytes(b"".join(client.get(found[1])))
    assert cli.main(["draw", "replay", str(tmp_path / "draw.txt")]) == 0
    assert "一致" in capsys.readouterr().out


def test_anybody_looks_up_whether_a_certificate_is_valid() -> None:
    certify(NUMBERS[0], 0, until="2019-06-30")
    client, address = Client(), "/registers/officer_certificate.certified/"

    def told(**asked: str) -> str:
        return client.get(address, asked).content.decode()

    assert NUMBERS[0] in told(on="2019-06-30")
    assert NUMBERS[0] not in told(on="2019-07-01")
    assert '<a href="?on=2019-06-30">' in told(on="2019-07-01")
    assert "已过有效期" in told(on="2019-07-01", number=NUMBERS[0])
    assert "尚未生效" in told(on="2018-01-01", number=NUMBERS[0])
    assert "有效</span>" in told(on="2018-01-02", number=NUMBERS[0])
    assert "没有编号为“苏B0999999”" in told(number="苏B0999999")
    assert NUMBERS[0] in told(on="2018-06-01", organ=MARKET)
    assert NUMBERS[0] not in told(on="2018-06-01", organ=LEGAL)
    wrong = client.get(address, {"on": "2018-02-30", "number": "苏B1"})
    assert wrong.status_code == 400
    assert 'value="2018-02-30"' in wrong.content.decode()
    assert client.get("/registers/officer_certificate.nothing/").status_code == 404
