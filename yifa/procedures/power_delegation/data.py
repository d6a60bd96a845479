"""What the steps of a delegation ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Decider(Choice):
    """Who may decide on a delegation (决定机关)."""

    PROVINCIAL_GOVERNMENT = "provincial_government", "省人民政府"
    PROVINCIAL_CONGRESS = "provincial_congress", "省人民代表大会及其常务委员会"


class Assessed(Choice):
    """What an assessment came to (评估结论)."""

    KEEP = "keep", "继续行使"
    ADJUST = "adjust", "建议调整"
    WITHDRAW = "withdraw", "建议收回"


class Powers(Data):
    """The powers, one by one (赋权事项); always the whole list."""

    powers: list[str] = field("赋权事项", help="逐项填写事项名称，处罚案件按此名称引用。")
    power_codes: list[str] = field("赋权事项编码", help="与赋权事项逐一对应。")
    power_count: int = field("赋权事项数", unit="项", minimum=1, help="与所填事项数一致。")
    from_organs: list[str] = field("原行使机关", help="机关全称。")


class Draft(Powers):
    """A list proposed for one town (拟订清单)."""

    title: str = field("清单名称")
    town: str = field("承接镇街", organ=True)
    need: str = field("基层管理的迫切需要")
    restricts_freedom: YesNo = field("含限制人身自由的处罚权")


class Revision(Powers):
    """The list as it was changed after it came back (修改清单)."""


class Capacity(Data):
    """Whether the town can bear them (承接能力)."""

    officer_count: int = field("持证执法人员数", unit="人", minimum=0)
    capacity: str = field("承接条件", help="执法队伍、法制审核人员、装备和经费保障。")
    able: YesNo = field("能够有效承接")


class Review(Data):
    """The legal review (合法性审查)."""

    lawful: YesNo = field("审查通过")
    review: str = field("审查意见", personal=Personal.TEXT)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Decision(Data):
    """The decision of the province (省级决定)."""

    decider: Decider = field("决定机关")
    document_number: str = field("决定文号")
    decided_on: date = field("决定日期")


class Publication(Data):
    """When the powers begin and end (公布)."""

    effective_on: date = field("生效日期")
    ends_on: date | None = field("试点期限届满日期", default=None, help="没有期限的不填。")
    assess_by_on: date = field("下次评估日期")


class Adjustment(Powers):
    """The list as it is from a day on (调整)."""

    decider: Decider = field("决定机关")
    document_number: str = field("决定文号")
    decided_on: date = field("决定日期")
    effective_on: date = field("生效日期")
    adjusted_because: str = field("调整理由")


class HandOver(Data):
    """What an organ handed to the town (交接)."""

    from_organ: str = field("移交机关", organ=True)
    handed_over_on: date = field("交接日期")
    files: str = field("移交的材料", help="权责依据、裁量基准、文书格式、监管对象名单等。")
    pending: str = field("未办结案件的处理", help="由原机关继续办理，或者逐件移交。")


class Assessment(Data):
    """How the powers were used (评估)."""

    assessed: Assessed = field("评估结论")
    findings: str = field("评估情况", help="承接数量、办案数量和质量、存在问题。")
    assess_by_on: date = field("下次评估日期")


class Resumption(Data):
    """When the town may act again (恢复行使)."""

    resumed_on: date = field("恢复日期")
    reason: str = field("理由")


class Suspension(Data):
    """From when the town may not act (暂停行使)."""

    suspended_on: date = field("暂停日期")
    reason: str = field("理由")


class Withdrawal(Data):
    """The powers go back (收回)."""

    withdrawn_number: str = field("收回决定文号")
    withdrawn_on: date = field("收回日期")
    withdrawn_because: str = field("收回理由")
