"""What each step of a work plan and of its points asks for (工作要点的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, YesNo, field


class SupervisionWay(Choice):
    """How the government looks into a matter (督查方式): 政府督查工作条例第十二条."""

    SELF_CHECK = "self_check", "要求自查、说明情况"
    HEARING_REPORT = "hearing_report", "听取汇报"
    ON_SITE = "on_site", "检查、访谈、暗访"
    MEETING = "meeting", "座谈、听证、统计、评估"
    FILES = "files", "调阅、复制资料"
    LEADS = "leads", "收集线索"
    INTERVIEW = "interview", "约谈"
    ONLINE = "online", "“互联网+督查”"


class RecheckResult(Choice):
    """What became of a conclusion on a second look (复核决定)."""

    UPHELD = "upheld", "维持督查结论"
    ALTERED = "altered", "变更督查结论"
    ANNULLED = "annulled", "撤销督查结论"


class Plan(Data):
    """A year's plan as drafted (工作要点草案)."""

    year: int = field("年度", minimum=2004)
    title: str = field("名称")
    goal: str = field("总体要求")


class Area(Data):
    """One area of the plan (板块)."""

    area_order: int = field("板块序号", minimum=1)
    area: str = field("板块名称")


class Returned(Data):
    """Why something comes back (退回理由)."""

    returned_because: str = field("退回理由")


class Issue(Data):
    """The plan goes out (印发)."""

    document_number: str = field("发文字号")
    area_count: int = field("板块数", unit="个", minimum=1, help="与已列入的板块数一致。")
    point_count: int = field("要点数", unit="个", minimum=1, help="与已列入的要点数一致。")


class PublicText(Data):
    """What everybody may read (公开文本)."""

    public_text: str = field("公开文本", help="由专人核定可以公开的内容。")


class Change(Data):
    """How an issued plan is to change (调整)."""

    proposed_change: str = field("拟调整内容")
    changed_because: str = field("调整理由")


class ChangeApproval(Data):
    """The change as approved (批准调整)."""

    change: str = field("批准的调整内容")


class YearEnd(Data):
    """How the year's plan was carried out (完成情况)."""

    summary: str = field("年度完成情况")


class Point(Data):
    """One point of the plan, with the organ that answers for it (要点)."""

    area_order: int = field("板块序号", minimum=1)
    content: str = field("要点内容")
    responsible_organ: str = field("责任单位", organ=True)
    assisting_organs: str | None = field("配合单位", default=None, help="多个单位以顿号分隔。")
    due_on: date = field("完成时限", ahead=True)


class Revision(Data):
    """What a point says now (修改要点)."""

    content: str | None = field("要点内容", default=None)
    responsible_organ: str | None = field("责任单位", default=None, organ=True)
    assisting_organs: str | None = field("配合单位", default=None)
    due_on: date | None = field("完成时限", ahead=True, default=None)


class Assignment(Data):
    """The point goes to its organ (下达)."""

    accept_by: date = field("接收期限", ahead=True)


class Acceptance(Data):
    """How the organ means to do it (接收)."""

    measures: str = field("落实措施")


class Progress(Data):
    """What was done so far (进展)."""

    progress: str = field("进展情况")
    problem: str | None = field("存在问题", default=None)


class Urging(Data):
    """What is pressed for, and by when to answer (督办)."""

    urged_matter: str = field("督办事项")
    reply_by: date = field("答复期限", ahead=True)


class Reply(Data):
    """The organ's answer (督办答复)."""

    reply: str = field("督办答复")


class Supervision(Data):
    """What a look into the matter came to (督查结论)."""

    way: SupervisionWay = field("督查方式")
    conclusion: str = field("督查结论")
    received_on: date = field("督查对象收到结论日期")
    to_rectify: str | None = field("要求整改的事项", default=None)
    recheck_told: YesNo | None = field("告知申请复核的权利", default=None, help="2021年2月1日起应当告知，此前不填。")


class RecheckRequest(Data):
    """Why the conclusion is contested (申请复核)."""

    recheck_because: str = field("申请复核的理由")


class Recheck(Data):
    """The second look (复核决定)."""

    recheck_result: RecheckResult = field("复核决定")
    rechecked_because: str = field("复核理由")


class DeferralRequest(Data):
    """A later day is asked for (申请调整时限)."""

    requested_due_on: date = field("申请的完成时限", ahead=True)
    deferral_because: str = field("申请理由")


class Deferral(Data):
    """The day that is granted (批准调整时限)."""

    due_on: date = field("完成时限", ahead=True)


class Completion(Data):
    """What came of the point (完成情况)."""

    result: str = field("完成情况")
    evidence: str = field("佐证材料")


class Confirmation(Data):
    """What the check found (核查情况)."""

    checked: str = field("核查情况")
    satisfied: YesNo = field("达到要点要求")


class Abolition(Data):
    """Why the point is given up (废止)."""

    abolished_because: str = field("废止理由")
