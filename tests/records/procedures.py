"""Small procedures for these tests alone: a permit that can be late, an inspection that it may lead to, officers on patrol."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.data import Choice, Data, Fen, Personal, field
from yifa.kernel.declarations import Action, Clock, Public, State, guard
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, RESPONSIBLE_ORGAN
from yifa.kernel.standings import Needs, Standing

TERMS = Glossary(
    {
        "common.role": {
            "applicant": "申请人",
            "clerk": "经办人",
            "head": "负责人",
            "responsible_organ": "责任单位",
        },
        "permit.procedure": {"permit": "许可"},
        "permit.state": {"filed": "已收到", "accepted": "已受理", "decided": "已决定", "withdrawn": "已撤回"},
        "permit.action": {
            "file": "收到申请",
            "accept": "受理",
            "note": "补记",
            "suspend": "中止",
            "resume": "恢复",
            "decide": "作出决定",
            "withdraw": "撤回申请",
            "publish": "公开",
        },
        "permit.clock": {"deciding": "审查决定", "answering": "答复", "promising": "承诺办结"},
        "permit.count": {
            "received": "收到",
            "granted": "准予",
            "fees": "收费",
            "decided_count": "办结",
            "on_time": "按期办结",
            "grant_rate": "准予率",
        },
        "permit.field": {
            "applicant": "申请人姓名",
            "subject": "事项",
            "phone": "联系电话",
            "address": "住址",
            "agent": "代理人",
            "outcome": "决定",
            "fee_fen": "收费",
            "answer_by": "答复期限",
            "promised_days": "承诺工作日",
            "text": "说明",
            "earlier": "原案件",
            "responsible_organ": "责任单位",
        },
        "permit.choice": {"granted": "准予", "denied": "不予"},
        "inspection.procedure": {"inspection": "检查"},
        "inspection.state": {"planned": "已安排", "done": "已检查"},
        "inspection.action": {"plan": "安排", "inspect": "检查"},
        "inspection.clock": {},
        "inspection.count": {"inspected": "检查"},
        "inspection.field": {"text": "说明"},
        "certificate.procedure": {"certificate": "执法证"},
        "certificate.state": {"held": "持有", "withheld": "暂扣", "gone": "注销"},
        "certificate.action": {
            "issue": "核发",
            "withhold": "暂扣",
            "give_back": "返还",
            "renew": "换证",
            "cancel": "注销",
        },
        "certificate.standing": {"certified": "执法资格"},
        "certificate.count": {"held_now": "持证人员"},
        "certificate.field": {
            "officer": "执法人员",
            "certificate_number": "执法证号",
            "domains": "执法领域",
            "valid_until": "有效期至",
        },
        "patrol.procedure": {"patrol": "巡查"},
        "patrol.state": {"out": "巡查中", "back": "已结束"},
        "patrol.action": {"go": "出发", "look": "检查", "end": "结束"},
        "patrol.field": {"officers": "执法人员", "domain": "执法领域"},
        "patrol.count": {"patrols": "巡查"},
    }
)


class Outcome(Choice):
    GRANTED = "granted", "准予"
    DENIED = "denied", "不予"


class Application(Data):
    applicant: str = field("申请人姓名", personal=Personal.NAME)
    subject: str = field("事项")
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    address: str | None = field("住址", default=None, personal=Personal.ADDRESS)
    agent: str | None = field("代理人", default=None, personal=Personal.NAME)
    answer_by: date | None = field("答复期限", default=None)
    promised_days: int | None = field("承诺工作日", default=None)
    earlier: str | None = field("原案件", default=None, link="原案")
    responsible_organ: str | None = field("责任单位", default=None, organ=True)


class Decision(Data):
    outcome: Outcome = field("决定")
    fee_fen: Fen = field("收费", unit="分", default=0)


class Remark(Data):
    text: str = field("说明")


@guard(
    "not_open_for_inspection",
    article="检查办法第一条",
    en="An inspection follows a permit that was decided.",
    zh="检查应当在许可决定作出之后进行。",
)
def after_decision(moment: Moment) -> bool:
    return moment.parent is not None and moment.parent.did("decide")


class Permit(Procedure, terms=TERMS):
    key, label, number = "permit", "许可", "{organ}许〔{year}〕{serial}号"
    subject = "subject"
    public = Public(fields=("applicant", "subject", "outcome"))

    filed = State("已收到", initial=True)
    accepted = State("已受理")
    decided = State("已决定", final=True)
    withdrawn = State("已撤回", final=True)

    deciding = Clock("审查决定", limit="licensing.decide")
    answering = Clock("答复", until="answer_by")
    promising = Clock("承诺办结", days="promised_days")

    file = Action(
        "收到申请",
        filed.opens(),
        by=(APPLICANT, CLERK),
        basis="许可法第二十九条",
        data=Application,
        starts=(answering, promising),
    )
    accept = Action(
        "受理", filed.to(accepted), by=CLERK, basis="许可法第三十二条", stops=(answering, promising), starts=deciding
    )
    note = Action(
        "补记", (filed | accepted).stays(), by=(CLERK, RESPONSIBLE_ORGAN), basis="许可法第三十二条", data=Remark
    )
    suspend = Action("中止", accepted.stays(), by=CLERK, basis="许可法第四十五条", pauses=deciding)
    resume = Action("恢复", accepted.stays(), by=CLERK, basis="许可法第四十五条", resumes=deciding)
    decide = Action(
        "作出决定",
        accepted.to(decided),
        by=HEAD,
        basis="许可法第四十二条",
        data=Decision,
        stops=deciding,
        outcome="outcome",
        not_same_as=accept,
    )
    withdraw = Action("撤回申请", (filed | accepted).to(withdrawn), by=(APPLICANT, CLERK), basis="许可法第三十一条")
    publish = Action("公开", decided.stays(), by=CLERK, basis="许可法第四十条", publishes=True)

    received = Count("收到", file, means="收到的申请件数。")
    granted = Count("准予", decide, means="准予许可的件数。", where=lambda m: m.data["outcome"] == "granted")
    fees = Count("收费", decide, means="收取的费用。", amount="fee_fen", unit="元", scale=100)
    decided_count = Count("办结", decide, means="作出决定的件数。")
    on_time = Count("按期办结", decide, means="按期作出决定的件数。", where=lambda m: m.met("deciding"))
    grant_rate = Share("准予率", granted, decided_count, means="准予件数占办结件数的比例。")


class Inspection(Procedure, terms=TERMS):
    key, label, number = "inspection", "检查", "{organ}检〔{year}〕{serial}号"
    parent = "permit"

    planned = State("已安排", initial=True)
    done = State("已检查", final=True)

    plan = Action("安排", planned.opens(), by=CLERK, basis="检查办法第一条", guards=after_decision)
    inspect = Action(
        "检查", planned.to(done), by=CLERK, basis="检查办法第二条", data=Remark,
        binding=lambda at: at.parent is not None and at.parent.did("publish"),
    )  # fmt: skip

    inspected = Count("检查", inspect, means="检查次数。", unit="次")


class Certifying(Data):
    officer: str = field("执法人员")
    certificate_number: str = field("执法证号")
    domains: list[str] = field("执法领域")
    valid_until: date | None = field("有效期至", default=None)


class Renewal(Data):
    valid_until: date = field("有效期至")


class Certificate(Procedure, terms=TERMS):
    key, label, number = "certificate", "执法证", "{organ}证〔{year}〕{serial}号"
    subject = "officer"
    public = Public(fields=("officer", "certificate_number", "domains", "valid_until"))

    held = State("持有", initial=True)
    withheld = State("暂扣")
    gone = State("注销", final=True)

    certified = Standing(
        "执法资格", subject="officer", name="certificate_number", scope="domains", until="valid_until",
        means="持有有效执法证的人员。",
    )  # fmt: skip

    issue = Action(
        "核发", held.opens(), by=CLERK, basis="证件办法第一条", data=Certifying, begins=certified, publishes=True
    )
    withhold = Action("暂扣", held.to(withheld), by=HEAD, basis="证件办法第二条", interrupts=certified)
    give_back = Action("返还", withheld.to(held), by=HEAD, basis="证件办法第三条", restores=certified)
    renew = Action("换证", held.stays(), by=CLERK, basis="证件办法第四条", data=Renewal, begins=certified)
    cancel = Action("注销", (held | withheld).to(gone), by=CLERK, basis="证件办法第五条", ends=certified)

    held_now = Count("持证人员", issue, less=cancel, lasting=True, means="持有执法证的人数。", unit="人")


class Patrolling(Data):
    officers: list[str] = field("执法人员")
    domain: str = field("执法领域")


class Patrol(Procedure, terms=TERMS):
    key, label, number = "patrol", "巡查", "{organ}巡〔{year}〕{serial}号"

    out = State("巡查中", initial=True)
    back = State("已结束", final=True)

    two = Needs("certificate.certified", "执法证", of="officers", least=2, scope="domain")

    go = Action("出发", out.opens(), by=CLERK, basis="巡查办法第一条", data=Patrolling, needs=two)
    look = Action("检查", out.stays(), by=CLERK, basis="巡查办法第二条", needs=two, opens_files=True)
    end = Action("结束", out.to(back), by=CLERK, basis="巡查办法第三条", publishes=True)

    patrols = Count("巡查", go, means="巡查次数。", unit="次")


REGISTRY = Registry([Permit, Inspection, Certificate, Patrol])
