"""A small district with a few cases of every sort, done step by step, for the tests of pages and of the whole way through them.

All people are invented. What the pages must say of them is worked out in the tests.
"""

from datetime import date
from typing import Any

from yifa.kernel.cases import Actor
from yifa.kernel.references import Opening
from yifa.records.installed import registry
from yifa.records.session import Session
from yifa.registers.keeping import actor, put_organ, put_post

RECONSIDERATION_DATA = {
    "received_on": "2018-08-20",
    "channel": "written",
    "applicant": "周海明",
    "identity": "320205198106150417",
    "address": "无锡市锡山区东亭街道春江花园12号",
    "phone": "13812345678",
    "respondent": "xishan.housing",
    "matter": "penalty",
    "act": "锡住建罚〔2018〕31号行政处罚决定",
    "known_on": "2018-08-06",
    "claim": "请求撤销该行政处罚决定。",
    "facts": "申请人认为周海明所搭遮雨棚不属于违法建设。",
}
PUBLISHED_TEXT = "申请人周某某不服区住房和城乡建设局作出的行政处罚，经审理，认定事实清楚，证据确凿，决定维持。"
SECRETS = (
    "周海明",
    "320205198106150417",
    "春江花园",
    "13812345678",
    "遮雨棚",
    "锡住建罚",
    "王秀英",
    "朱建国",
    "顾小燕",
)
"""Words that stand in cases, and that nobody but officers may read."""
TEXT = """# {year}年度{organ}依法行政工作报告
现将{organ}{year}年度依法行政工作情况报告如下，统计截至{day}。
## 一、依法化解争议
### （一）行政复议
截至{day|10-31}，收到行政复议申请{reconsideration.received|10-31}，受理{reconsideration.accepted|10-31}，审结{reconsideration.concluded|10-31}，其中维持{reconsideration.upheld|10-31}，法定期限内办结率为{reconsideration.on_time_rate|10-31}。
### （二）人民调解
受理矛盾纠纷{mediation.accepted}，调解成功率为{mediation.success_rate}。
## 二、公开和学法
收到政府信息公开申请{information_request.requests}。政府常务会议学法{legal_study.sessions}。
"""
"""A short report over these cases."""


def enter() -> None:
    """Enter organs and posts."""
    put_organ("xishan", "锡山区人民政府", mark="锡山", kind="人民政府")
    put_organ("xishan.legal", "锡山区人民政府法制办公室", mark="锡法", parent="xishan", kind="工作部门")
    put_organ("xishan.housing", "锡山区住房和城乡建设局", mark="锡住建", parent="xishan", kind="工作部门")
    put_organ("xishan.donggang", "东港镇人民政府", mark="东港", parent="xishan", kind="镇")
    for organ in ("xishan", "xishan.legal", "xishan.housing", "xishan.donggang"):
        put_post(
            f"{organ}.clerk",
            person=f"{organ}.p1",
            name="钱伟",
            organ=organ,
            title="科员",
            roles=["clerk", "respondent"],
        )
        put_post(
            f"{organ}.head", person=f"{organ}.p2", name="沈立", organ=organ, title="负责人", roles=["head", "reviewer"]
        )
    put_post(
        "xishan.legal.staff",
        person="xishan.legal.p3",
        name="陆敏",
        organ="xishan.legal",
        title="主任科员",
        roles=["legal_office"],
    )
    put_post(
        "donggang.mediator",
        person="donggang.p3",
        name="邹静",
        organ="xishan.donggang",
        title="调解员",
        roles=["mediator", "clerk"],
    )


class Teller:
    """Does steps in one session, each by a post on a day."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.number = ""

    def open(self, procedure: str, organ: str, action: str, post: str, on: str, **data: Any) -> "Teller":
        """Open a case."""
        opening = Opening(registry()[procedure], organ)
        self.number = self._session.perform(opening, action, data, _by(post, on), date.fromisoformat(on)).number
        return self

    def do(self, action: str, post: str, on: str, **data: Any) -> "Teller":
        """Do a step in the case that was opened last."""
        self._session.perform(self.number, action, data, _by(post, on), date.fromisoformat(on))
        return self


def _by(post: str, on: str) -> Actor:
    return actor(post, date.fromisoformat(on))


def fill() -> dict[str, str]:
    """Enter the district and do its cases; returns the case numbers by a short name."""
    enter()
    numbers: dict[str, str] = {}
    with Session() as session:
        tell = Teller(session)
        numbers["study"] = tell.open(
            "legal_study", "xishan", "hold", "xishan.clerk", "2018-04-11",
            meeting="executive", title="区政府第二十三次常务会议", topics="宪法修正案", lecturer="江平",
            laws="《中华人民共和国宪法修正案》", lecturer_post="区政府法制办主任", attendees=32,
        ).number  # fmt: skip
        numbers["decided"] = _decided(tell)
        numbers["pending"] = _pending(tell)
        numbers["request"] = _request(tell)
        numbers["mediated"] = _mediated(tell)
        for serial in range(1, 56):
            on = f"2018-0{6 + serial % 3}-{1 + serial % 28:02}"
            _dispute(tell, on, parties=f"村民甲{serial}、村民乙{serial}")
    return numbers


def _decided(tell: Teller) -> str:
    # 60 days from 20 August 2018, without 17 to 27 September (11 days): 19 October + 11 = 30 October.
    tell.open("reconsideration", "xishan", "file", "xishan.clerk", "2018-08-20", **RECONSIDERATION_DATA)
    tell.do("accept", "xishan.clerk", "2018-08-23").do("send_copy", "xishan.clerk", "2018-08-24")
    tell.do("receive_copy", "xishan.housing.clerk", "2018-08-27")
    tell.do("reply", "xishan.housing.clerk", "2018-09-04", reply="事实清楚，请求维持。", evidence_given=True)
    tell.do("suspend", "xishan.head", "2018-09-17", suspension_ground="hindered", reason="申请人住院。")
    tell.do("resume", "xishan.head", "2018-09-28", reason="申请人出院。")
    record = {"officers": ["钱伟", "陆敏"], "record": "建议维持。"}
    tell.do("propose_decision", "xishan.clerk", "2018-10-12", **record)
    decision = {
        "outcome": "upheld",
        "findings": "周海明未经许可搭建遮雨棚。",
        "holding": "处罚并无不当。",
        "disposition": "维持锡住建罚〔2018〕31号行政处罚决定。",
    }
    tell.do("decide", "xishan.head", "2018-10-19", **decision)
    tell.do("serve", "xishan.clerk", "2018-10-22", served_to="周海明", service_method="直接送达")
    tell.do("redact", "xishan.clerk", "2018-10-23", redacted_text=PUBLISHED_TEXT)
    return tell.do("publish", "xishan.head", "2018-10-24").number


def _pending(tell: Teller) -> str:
    data = {**RECONSIDERATION_DATA, "received_on": "2018-09-25", "applicant": "朱建国", "known_on": "2018-09-03"}
    tell.open("reconsideration", "xishan", "file", "xishan.clerk", "2018-09-25", **data)
    return tell.do("accept", "xishan.clerk", "2018-09-28").number


def _request(tell: Teller) -> str:
    return tell.open(
        "information_request", "xishan.housing", "receive", "xishan.housing.clerk", "2018-09-17",
        applicant_kind="natural_person", applicant_name="王秀英", address="无锡市锡山区安镇街道", channel="by_hand",
        arrived_on="2018-09-17", received_on="2018-09-17", requested="王秀英房屋的规划许可材料", wanted_form="纸质件，当面领取",
    ).number  # fmt: skip


def _mediated(tell: Teller) -> str:
    _dispute(tell, "2018-05-14", parties="顾小燕、何斌")
    tell.do("notify", "donggang.mediator", "2018-05-15")
    return tell.do("agree_in_writing", "donggang.mediator", "2018-05-21", terms="何斌赔偿顾小燕三千元。").number


def _dispute(tell: Teller, on: str, parties: str) -> None:
    tell.open(
        "mediation", "xishan.donggang", "accept", "donggang.mediator", on,
        dispute="neighbours", committee_kind="village_committee", committee="东港村人民调解委员会", parties=parties,
        mediator="邹静", way="on_application", rights_told=True,
    )  # fmt: skip
