"""What the steps of ending a permit ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Measure(Choice):
    """What is to be done (拟作处理)."""

    REVOKE = "revoke", "撤销"
    RECALL = "recall", "撤回"


class RevocationGround(Choice):
    """Why a permit is revoked (撤销事由): 行政许可法第六十九条."""

    ABUSE = "abuse", "滥用职权、玩忽职守作出"
    BEYOND_POWER = "beyond_power", "超越法定职权作出"
    PROCESS = "process", "违反法定程序作出"
    UNQUALIFIED = "unqualified", "申请人不具备申请资格或者不符合法定条件"
    OTHER = "other", "依法可以撤销的其他情形"
    DECEIT = "deceit", "以欺骗、贿赂等不正当手段取得"
    FALSE_COMMITMENT = "false_commitment", "承诺不实"


class StrikingGround(Choice):
    """Why a permit is struck off (注销事由): 行政许可法第七十条."""

    EXPIRED = "expired", "有效期届满未延续"
    INCAPABLE = "incapable", "公民死亡或者丧失行为能力"
    DISSOLVED = "dissolved", "法人或者其他组织依法终止"
    TAKEN_BACK = "taken_back", "许可被依法撤销、撤回"
    FORFEITED = "forfeited", "许可证件被依法吊销"
    IMPOSSIBLE = "impossible", "因不可抗力无法实施"
    OTHERWISE = "otherwise", "应当注销的其他情形"


class Proposal(Data):
    """What is to be done, and why (拟作处理)."""

    licence_number: str = field("证件或者决定编号", help="与准予决定一致。")
    measure: Measure = field("拟作处理")
    revocation_ground: RevocationGround | None = field("撤销事由", default=None, help="只在拟撤销时填写。")
    reason: str = field("事实和理由")


class Notice(Data):
    """Until when the holder may answer (告知)."""

    state_by_on: date = field("陈述、申辩截止日期")


class Statement(Data):
    """What the holder said (陈述、申辩)."""

    statement: str = field("陈述、申辩意见", personal=Personal.TEXT)


class Remedies(Data):
    """Where one may turn against the decision (救济途径)."""

    heard: str = field("陈述、申辩的复核情况")
    review_organ: str = field("行政复议机关")
    court: str = field("管辖法院")


class Revocation(Remedies):
    """The revocation (撤销决定)."""

    harms_public: YesNo = field("撤销可能对公共利益造成重大损害")


class Recall(Remedies):
    """The recall of a lawful permit (撤回决定)."""

    compensation: str = field("补偿情况")


class Service(Data):
    """When it was served (送达)."""

    served_on: date = field("送达日期", happened=True)
    served_by: str = field("送达方式")


class Because(Data):
    """Why nothing is done (不予处理)."""

    dropped_because: str = field("不予处理的理由")


class Dishonesty(Data):
    """How a false commitment is noted (失信记录)."""

    credit_code: str = field("统一社会信用代码", help="与申请时一致。")
    credit_record: str = field("记入信用记录的情况")
    barred_until_on: date = field("不适用告知承诺的截止日期")


class Striking(Data):
    """Why a permit is struck off (注销)."""

    licence_number: str = field("证件或者决定编号", help="与准予决定一致。")
    striking_ground: StrikingGround = field("注销事由")
    penalty_number: str | None = field("吊销决定书文号", default=None, help="只在许可证件被依法吊销时填写。")
