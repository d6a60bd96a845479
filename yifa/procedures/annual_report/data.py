"""What each step of a yearly report, of its sections and of the comments on it asks for (报告的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class Reporter(Choice):
    """Who reports, which decides to whom (报告主体)."""

    GOVERNMENT = "government", "人民政府"
    DEPARTMENT = "department", "政府部门"


class Answer(Choice):
    """What became of a comment (意见采纳情况)."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_ADOPTED = "not_adopted", "未采纳"


class Beginning(Data):
    """Which year is reported on (启动编制)."""

    year: int = field("报告年度", minimum=2004)
    report_title: str = field("报告标题", help="可以用占位，如：{year}年度{organ}依法行政工作报告。")
    reporter: Reporter = field("报告主体")
    compile_by: date = field("成稿时限", ahead=True)


class Composition(Data):
    """The day up to which the figures of the whole count, and the day up to which the organs' own do (汇总成稿)."""

    as_of: date = field("统计截止日", help="全文数据截至的日期，可以晚于成稿，不得晚于报送。")
    cut_off: date | None = field(
        "填报数据截止日",
        default=None,
        help="各单位填报的数据截至的日期，在报告年度之内，不得晚于统计截止日。初次成稿不填写的，"
        "同统计截止日；再次成稿不填写的，沿用上次填写的日期。",
    )


class Returned(Data):
    """Why the draft comes back (退回理由)."""

    returned_because: str = field("退回理由")


class Review(Data):
    """What the review came to (审核意见)."""

    review_opinion: str = field("审核意见")


class Deliberation(Data):
    """The meeting that passed the report (会议审议)."""

    meeting: str = field("审议会议", help="如：区政府第二十次常务会议。")
    conclusion: str = field("审议意见")


class Abandonment(Data):
    """Why there will be no report (终止编制)."""

    abandoned_because: str = field("终止编制的理由")


class ReportUp(Data):
    """Under which number the report went up (报送)."""

    recipient: str = field("报告对象")
    dispatch_number: str = field("报送文号")


class Publication(Data):
    """The frozen edition that is published (公布)."""

    edition: int = field("定稿版次", minimum=1)


class Republication(Data):
    """The newer edition, and why there is one (重新公布)."""

    edition: int = field("定稿版次", minimum=2)
    reissued_because: str = field("重新公布的理由")


class Section(Data):
    """One section of the report, and who fills it by when (交办部分)."""

    section_order: int = field("部分序号", minimum=1)
    heading: str | None = field("部分标题", default=None, help="不写“一、”之类的序号；报告开头的导语没有标题。")
    responsible_organ: str = field("责任单位", organ=True)
    due_on: date = field("填报期限", ahead=True)


class SectionText(Data):
    """What the section says (部分文稿)."""

    text: str = field(
        "部分文稿",
        help="数据写作占位，如：{reconsideration.received}，截至填报数据截止日的写作{reconsideration.received|cut_off}；"
        "“[指标标识] ”开头的一行只在该指标有数据时保留，“+ ”开头的接上一段，“+ ，”开头的接上一句；小标题写作“### （{no}）标题”。",
    )


class SectionReturned(Data):
    """What is to be changed, and by when (退回修改)."""

    returned_because: str = field("退回理由")
    due_on: date = field("填报期限", ahead=True)


class SectionDropped(Data):
    """Why the section is not needed (删去部分)."""

    dropped_because: str = field("删去理由")


class Asking(Data):
    """Who is asked for comments, and until when (征求意见)."""

    commenting_organ: str = field("征求意见单位", organ=True)
    comment_by: date = field("反馈意见期限", ahead=True)


class Comment(Data):
    """What the organ has to say (反馈意见)."""

    comment: str = field("意见内容")


class CommentAnswer(Data):
    """What became of it, and why (答复意见)."""

    answer: Answer = field("采纳情况")
    answer_reason: str = field("采纳情况说明")
