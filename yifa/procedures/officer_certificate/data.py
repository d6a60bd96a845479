"""What each step of an officer's certificate asks for (执法资格的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field

_TRAINEE = "参加法治培训的，填该人员的参训案号；申领时填写的，应当已经考试合格。"


class SuspensionGround(Choice):
    """Why a certificate is taken away for a time (暂扣事由)."""

    UNCHECKED = "unchecked", "逾期未参加年度审验"
    UNTRAINED = "untrained", "未按规定参加培训"
    MISUSE = "misuse", "涂改、转借或者违法使用证件"
    INVESTIGATED = "investigated", "涉嫌违法违纪接受调查"
    OTHER_GROUND = "other_ground", "其他依规定应当暂扣的情形"


class RevocationGround(Choice):
    """Why a certificate is taken away for good (吊销事由)."""

    FRAUD = "fraud", "弄虚作假取得证件"
    ABUSE = "abuse", "滥用职权、徇私舞弊、玩忽职守"
    REPEATED_MISUSE = "repeated_misuse", "暂扣后仍违法使用证件"
    UNLAWFUL_ACT = "unlawful_act", "违法执法造成严重后果"


class CancellationGround(Choice):
    """Why a certificate ends without fault (注销事由)."""

    LEFT_POST = "left_post", "调离行政执法岗位"
    RETIRED = "retired", "退休"
    DISMISSED = "dismissed", "辞职、辞退或者开除"
    DECEASED = "deceased", "死亡"
    ORGAN_ABOLISHED = "organ_abolished", "所在机关撤销或者职权调整"


class Application(Data):
    """The organ applies for one of its people (申领)."""

    officer: str = field("人员标识", help="该人员在人员登记中的标识。")
    officer_name: str = field("姓名")
    employer: str = field("所在执法机关", organ=True)
    duties: str = field("执法岗位和职责")
    domains: list[str] = field("执法领域", help="如市场监管、城市管理；多项分别填写。")
    in_establishment: YesNo = field("属于在编在岗人员", help="合同制、劳务派遣、借调人员以及执法辅助人员不得申领。")
    disqualified: YesNo = field("存在不得申领的情形", help="如被吊销执法证件后依规定不得重新申领。")
    trainee_case: str | None = field("参训案号", default=None, link="参训考试", help=_TRAINEE)


class Rejection(Data):
    """Why somebody may not have a certificate (审核不通过)."""

    rejected_because: str = field("不符合的条件和理由")


class Training(Data):
    """The training before the examination (岗前培训)."""

    trained_at: str = field("培训班")
    training_hours: int = field("培训学时", unit="学时", minimum=1)
    trainee_case: str | None = field("参训案号", default=None, link="参训考试", help=_TRAINEE)


class Examination(Data):
    """One sitting of the examination (执法资格考试)."""

    exam: str = field("考试名称")
    score: int = field("考试成绩", help="百分制。", minimum=0, maximum=100)
    pass_mark: int = field("合格分数线", help="百分制。", default=60, minimum=0, maximum=100)


class PassedExamination(Examination):
    """The sitting that was passed (考试合格)."""

    trainee_case: str | None = field("参训案号", default=None, link="参训考试", help=_TRAINEE)


class Failure(Data):
    """Nothing came of the resits (不授予执法资格)."""

    refused_because: str = field("不授予资格的理由")


class Certificate(Data):
    """The certificate as it is given out (行政执法证)."""

    certificate_number: str = field("执法证号")
    domains: list[str] = field("执法领域")
    valid_from: date = field("有效期起")
    valid_until: date = field("有效期止")
    check_by: date = field("下次年度审验截止日")


class YearlyCheck(Data):
    """A yearly check passed (年度审验合格)."""

    year: int = field("审验年度", minimum=1996)
    training_hours: int = field("培训学时", unit="学时", minimum=0, help="本年度业务知识和法律法规培训的学时")
    assessment: str = field("考核情况")
    check_by: date = field("下次年度审验截止日")


class FailedCheck(Data):
    """A yearly check not passed (年度审验不合格)."""

    year: int = field("审验年度", minimum=1996)
    failed_because: str = field("不合格的理由")


class Suspension(Data):
    """The certificate is taken away for a time (暂扣)."""

    suspension_ground: SuspensionGround = field("暂扣事由")
    suspended_because: str = field("暂扣的事实和理由", personal=Personal.TEXT)
    suspended_until: date = field("暂扣至")


class Restoration(Data):
    """The certificate is given back (返还)."""

    restored_because: str = field("返还的理由", personal=Personal.TEXT)
    check_by: date = field("下次年度审验截止日")


class NewDomains(Data):
    """Another field of enforcement (变更执法领域)."""

    domains: list[str] = field("执法领域")
    duties: str = field("执法岗位和职责")


class Transfer(Data):
    """The officer goes to another organ (调转)."""

    employer: str = field("所在执法机关", organ=True)
    certificate_number: str = field("执法证号", help="证号不变的填原号。")
    domains: list[str] = field("执法领域")
    duties: str = field("执法岗位和职责")


class Loss(Data):
    """The certificate is lost (报失)."""

    lost_on: date = field("遗失日期", happened=True)
    loss_circumstances: str = field("遗失经过", personal=Personal.TEXT)


class Replacement(Data):
    """A new certificate under another number, until the same last day (补发)."""

    certificate_number: str = field("执法证号")


class Renewal(Data):
    """The certificate is prolonged after a new examination (换证)."""

    certificate_number: str = field("执法证号", help="证号不变的填原号。")
    score: int = field("考试成绩", help="百分制。", minimum=0, maximum=100)
    pass_mark: int = field("合格分数线", help="百分制。", default=60, minimum=0, maximum=100)
    valid_from: date = field("有效期起")
    valid_until: date = field("有效期止")
    check_by: date = field("下次年度审验截止日")


class Proposal(Data):
    """What is held against the officer, who may answer (提请吊销)."""

    revocation_ground: RevocationGround = field("吊销事由")
    revoked_because: str = field("吊销的事实和依据", personal=Personal.TEXT)
    answer_by: date = field("陈述申辩截止日")


class Views(Data):
    """What the officer answers (陈述申辩)."""

    views: str = field("陈述申辩意见", personal=Personal.TEXT)


class Revocation(Data):
    """The certificate is taken away for good (吊销)."""

    answered: str = field("陈述申辩及采纳情况", personal=Personal.TEXT, help="未提出的，写明“逾期未提出”。")


class Cancellation(Data):
    """The certificate ends without fault (注销)."""

    cancellation_ground: CancellationGround = field("注销事由")
    returned: YesNo = field("证件已收回")
