"""What the steps of a suit ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Personal, YesNo, field
from yifa.procedures.litigation import choices

# The forms read as a table, without the blank lines of the formatter.
# fmt: off


class Notice(Data):
    """The court's notice to respond, with the copy of the complaint, appeal or application (应诉通知书)."""
    instance: choices.Instance = field("审级")
    track: choices.Track = field("审理程序", help="再审按第一审程序还是第二审程序审理，依再审裁定填写")
    capacity: choices.Capacity = field("诉讼地位")
    court: str = field("受诉人民法院")
    court_number: str = field("法院案号", help="例如（2018）苏0205行初12号")
    docketed_on: date = field("法院立案日期")
    brought_by: choices.Side = field("提起一方", help="起诉、上诉或者申请再审的一方")
    plaintiff: str = field("原告", personal=Personal.NAME)
    third_party: str | None = field("其他当事人", default=None, personal=Personal.NAME)
    matter: choices.Matter = field("案件类型")
    act: str = field("被诉行政行为", help="名称、文号；不作为案件写明请求履行的职责")
    acted_on: date | None = field("行政行为作出日期", default=None, help="不作为案件不填")
    act_case: str | None = field("被诉行为的案件", default=None, link="被诉行政行为", help="本平台内的案件编号")
    claims: str = field("诉讼请求", personal=Personal.TEXT)
    earlier: str | None = field("前审案件", default=None, link="前审", help="本平台内的案件编号；一审案件仅发回重审时填写")
    earlier_number: str | None = field("前审法院案号", default=None, help="二审、再审和发回重审案件填写")
    earlier_judged_on: date | None = field("前审裁判日期", default=None, help="二审、再审和发回重审案件填写")
    answer_by_on: date | None = field("法院指定的答辩举证截止日", default=None, help="仅法院另行指定的填写，例如简易程序")

class Assignment(Data):
    """Who handles the suit (交办)."""
    unit: str = field("承办机构")
    officer: str = field("应诉承办人")
    counsel: str | None = field("外聘律师", default=None, help="姓名和律师事务所")
    instructions: str | None = field("交办意见", default=None, personal=Personal.TEXT)

class Entrustment(Data):
    """Who represents the organ in court (委托代理人)."""
    representative: str = field("法定代表人")
    representative_post: str = field("法定代表人职务")
    agents: list[str] = field("诉讼代理人", help="姓名和单位职务，一至二人")
    powers: str = field("代理权限")

class Transfer(Data):
    """Another court takes the suit over (移送、指定管辖)."""
    court: str = field("受诉人民法院")
    court_number: str = field("法院案号")
    docketed_on: date = field("法院立案日期")

class Delay(Data):
    """Why the evidence cannot be given in time (延期举证)."""
    delay_ground: choices.DelayGround = field("延期举证事由")
    delay_facts: str = field("事由说明")

class Draft(Data):
    """The draft of the answer (答辩状)."""
    facts: str = field("事实和证据", personal=Personal.TEXT)
    grounds: str = field("答辩理由", personal=Personal.TEXT)
    evidence: list[str] = field("证据清单")
    rules: list[str] = field("依据的规范性文件")

class Answer(Data):
    """What is handed to the court (提交答辩)."""
    evidence_given: YesNo = field("已提交证据和依据")

class Alteration(Data):
    """The organ changes the act while it is sued over (改变被诉行政行为)."""
    new_act: str = field("改变后的行政行为", help="名称、文号和内容；依法履行职责、采取补救措施的也填写")
    reason: str = field("理由", personal=Personal.TEXT)

class Reasoned(Data):
    """Why it is done (理由)."""
    reason: str = field("理由", personal=Personal.TEXT)

class Summons(Data):
    """When and where the court sits (开庭传票、出庭通知书)."""
    hearing_on: date = field("开庭日期")
    courtroom: str = field("开庭地点")
    head_called: YesNo = field("法院通知负责人出庭", help="重大公共利益、社会高度关注等案件，法院书面通知或者建议的，填是")

class Designation(Data):
    """Which head will appear (确定出庭负责人)."""
    head_name: str = field("出庭负责人")
    head_duty: str = field("负责人职务")
    head_post: choices.HeadPost = field("负责人类别")

class Absence(Data):
    """Why no head can appear, and who does instead (不能出庭说明)."""
    absence_reason: choices.AbsenceReason = field("负责人不能出庭的事由")
    absence_facts: str = field("具体情况和证明材料")
    deputed: list[str] = field("委托出庭的工作人员", help="姓名和职务")

class HeadHearing(Data):
    """A hearing at which a head appeared (负责人出庭)."""
    head_name: str = field("出庭负责人")
    hearing_record: str = field("庭审情况", personal=Personal.TEXT, help="包括负责人就实质性解决行政争议发表的意见")

class StaffHearing(Data):
    """A hearing at which an officer of the organ appeared for the head (工作人员出庭)."""
    deputed: list[str] = field("委托出庭的工作人员", help="姓名和职务")
    hearing_record: str = field("庭审情况", personal=Personal.TEXT)

class Missed(Data):
    """A hearing at which nobody of the organ appeared (未派员出庭)."""
    lawyer_only: YesNo = field("仅委托律师出庭")
    reason: str = field("理由", personal=Personal.TEXT)

class Mediation(Data):
    """Why the court may mediate (组织调解)."""
    mediable: choices.Mediable = field("可以调解的情形")

class Adjournment(Data):
    """The court puts the hearing off (延期开庭)."""
    reason: str = field("理由", personal=Personal.TEXT)
    hearing_on: date | None = field("开庭日期", default=None, help="尚未确定的不填，确定后再登记开庭通知")

class Suspension(Data):
    """The court suspends the trial (中止诉讼)."""
    suspension_ground: choices.SuspensionGround = field("中止诉讼事由")

class Prolongation(Data):
    """A higher court lets the trial take longer (延长审限)."""
    extended_until_on: date = field("审限延长至")

class Judgment(Data):
    """The court's decision, as served (判决书、裁定书)."""
    form: choices.Form = field("裁判形式")
    judged_on: date = field("裁判日期")
    judgment_number: str = field("裁判文书号")
    outcome: choices.Outcome = field("裁判结果")
    redo: YesNo | None = field("责令重新作出行政行为", default=None, help="撤销、部分撤销的填写")
    review: choices.Review | None = field("对原裁判的处理", default=None, help="二审、再审案件填写")
    holding: str = field("裁判要旨", personal=Personal.TEXT)

class Conclusion(Data):
    """The instance ends without a decision on the act (撤诉、调解、终结)."""
    judged_on: date = field("裁判日期")
    judgment_number: str = field("裁判文书号")
    ending: choices.Ending = field("结案方式")
    holding: str = field("裁判要旨", personal=Personal.TEXT)

class Correction(Data):
    """The court mends slips of the pen in its decision (补正裁定)."""
    correction_number: str = field("补正裁定书号")
    corrected: str = field("补正内容", personal=Personal.TEXT)

class AppealDraft(Data):
    """Whether and why to appeal, as the handler proposes (上诉意见)."""
    appeal_grounds: str = field("上诉理由", personal=Personal.TEXT)
    appeal_claims: str = field("上诉请求")
    appeal_court: str = field("二审人民法院")

class AppealByOther(Data):
    """Another party appeals (对方上诉)."""
    appellant: str = field("上诉人", personal=Personal.NAME)
    appealed_on: date = field("上诉日期")
    appellant_served_on: date | None = field("上诉人收到裁判日期", default=None,
        help="与本机关不在同一日收到的填写，上诉期限自上诉人收到之日起算")

class AppealEnd(Data):
    """The appeal came to nothing, so the earlier decision takes effect (撤回上诉)."""
    appeal_ruling_number: str = field("准许撤回上诉裁定书号", help="按自动撤回上诉处理的，填写该裁定书号")
    appeal_ended_on: date = field("裁定日期")

class RetrialRequest(Data):
    """The organ asks a higher court for a retrial (申请再审)."""
    retrial_court: str = field("再审人民法院")
    ground_known_on: date | None = field("知道再审事由日期", default=None,
        help="有新的证据、主要证据系伪造、所依据的法律文书被撤销或者变更、审判人员违法的填写，六个月自知道或者应当知道之日起算")
    retrial_grounds: str = field("再审理由", personal=Personal.TEXT, help="对应行政诉讼法第九十一条的情形")

class Closing(Data):
    """What is learnt from the suit (应诉总结)."""
    summary: str = field("案件总结", personal=Personal.TEXT, help="败诉的，写明原因和改进措施")
