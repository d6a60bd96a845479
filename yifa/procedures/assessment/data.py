"""What each step of a yearly assessment asks for (考核的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class AssessedKind(Choice):
    """For whom a set of indicators is made (考核对象类别)."""

    TOWNS = "towns", "镇（街道）"
    DEPARTMENTS = "departments", "区级部门"


class ObjectionResult(Choice):
    """What an objection came to (异议处理结果)."""

    KEPT = "kept", "维持原得分"
    CHANGED = "changed", "改变得分"


class Scheme(Data):
    """The scheme of a year's assessment with its indicators (考核方案)."""

    year: int = field("考核年度", minimum=2004)
    scheme_title: str = field("方案名称")
    assessed_kind: AssessedKind = field("考核对象类别")
    assessed_organs: list[str] = field("考核对象", organ=True)
    indicators: list[str] = field(
        "考核指标", help="每项写作“编号名称=分值”，如：01依法全面履行政府职能=20。分值合计一百分。"
    )
    indicator_figures: list[str] | None = field(
        "指标所依数据",
        default=None,
        figure=True,
        help="计分时对照的数据指标，填其标识，如：reconsideration.on_time_rate。",
    )


class Revision(Data):
    """What the scheme says now (修改方案)."""

    assessed_organs: list[str] = field("考核对象", organ=True)
    indicators: list[str] = field("考核指标")


class Issue(Data):
    """The scheme goes out (印发)."""

    document_number: str = field("发文字号")
    conclude_by: date = field("考核完成时限", ahead=True)


class Ranking(Data):
    """The organs by their scores (排名)."""

    ranking: list[str] = field("排名", organ=True, help="按得分从高到低列出全部考核对象；得分相同的先后不限。")


class Posting(Data):
    """Until when the result is posted (公示)."""

    posted_until: date = field("公示截止日期", ahead=True)


class Circular(Data):
    """What everybody may read (通报)."""

    circular_number: str = field("通报文号")
    public_text: str = field("公开文本", help="由专人核定可以公开的内容。")


class Notice(Data):
    """Who is to assess itself, and by when (通知自评)."""

    assessed_organ: str = field("被考核单位", organ=True)
    self_assess_by: date = field("自评期限", ahead=True)


class SelfAssessment(Data):
    """The organ's own assessment with its evidence (自评)."""

    self_scores: list[str] = field("自评得分", help="每项写作“编号=得分”，如：01=18.5。")
    self_total: str = field("自评总分", help="各项自评得分之和。")
    evidence_figures: list[str] | None = field("佐证数据", default=None, figure=True)
    evidence_cases: list[str] | None = field("佐证案件", default=None, link="考核佐证")
    statement: str = field("自评说明")


class Dropping(Data):
    """Why the year is not assessed after all (停止考核)."""

    dropped_because: str = field("停止考核的理由")


class MoreAsked(Data):
    """What the self-assessment lacks, and until when it is wanted (退回补充)."""

    returned_because: str = field("退回理由")
    self_assess_by: date = field("自评期限", ahead=True)


class Review(Data):
    """The scores that somebody else gives (评分)."""

    scores: list[str] = field("评审得分", help="每项写作“编号=得分”。")
    score: str = field("考核得分", help="各项评审得分之和。")
    review_opinion: str = field("评审意见", help="说明与自评不一致的各项加减分的依据。")


class Objection(Data):
    """Why the organ contests its score (异议)."""

    objection: str = field("异议事项和理由")
    evidence_cases: list[str] | None = field("佐证案件", default=None, link="考核佐证")


class ObjectionDecision(Data):
    """What became of the objection (异议处理)."""

    objection_result: ObjectionResult = field("异议处理结果")
    objection_reason: str = field("处理理由")
    scores: list[str] | None = field("评审得分", default=None)
    score: str | None = field("考核得分", default=None)


class Feedback(Data):
    """What the organ learns in the end (反馈)."""

    place: int = field("名次", unit="名", minimum=1)
    to_improve: str | None = field("需改进事项", default=None)
