"""What the steps of making and keeping a normative document ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Urgency(Choice):
    """When the simplified way may be taken (简化程序事由): 国办发〔2018〕115号第（五）项."""

    EMERGENCY = "emergency", "预防、应对和处置突发事件"
    URGENT_ORDER = "urgent_order", "执行上级机关的紧急命令和决定"


class Faulted(Choice):
    """What the legal review found where a draft cannot pass (审核结论)."""

    CHANGE = "change", "应当予以修改"
    UNLAWFUL = "unlawful", "不合法"


class MeetingKind(Choice):
    """Where a document is discussed and decided (会议类别)."""

    EXECUTIVE_MEETING = "executive_meeting", "政府常务会议"
    PLENARY_MEETING = "plenary_meeting", "政府全体会议"
    OFFICE_MEETING = "office_meeting", "办公会议"


class Proposal(Data):
    """What is to be made, and why (立项申请)."""

    title: str = field("文件名称", help="不加书名号；暂行、试行的在名称中写明。")
    makers: list[str] = field("制定机关", organ=True, help="联合制定的逐一填写，承办机关在内。")
    drafter: str = field("起草单位", organ=True)
    necessity: str = field("必要性和可行性", help="拟解决的问题、拟采取的措施、预期效果和可能的影响。")
    authority: str = field("制定依据", help="法律、法规、规章和上级文件。")
    trial: YesNo = field("暂行或者试行")
    concerns_business: YesNo = field("与市场主体生产经营活动密切相关")
    needs_experts: YesNo = field("专业性较强", help="是的应当组织专家论证。")


class Reason(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Simplified(Data):
    """Leave to go the simplified way (批准简化程序)."""

    urgency: Urgency = field("简化程序事由")
    simplified_because: str = field("具体情形")


class Argument(Data):
    """What experts said (专家论证)."""

    argued_on: date = field("论证日期", happened=True)
    experts: list[str] = field("论证专家", personal=Personal.NAME)
    expert_opinion: str = field("专家论证意见")
    expert_opinion_handled: str = field("专家意见采纳情况")


class DraftEvaluation(Data):
    """What a third party found in the draft (草案第三方评估)."""

    evaluating_body: str = field("第三方评估机构")
    draft_evaluation: str = field("草案评估意见")
    draft_evaluation_handled: str = field("评估意见采纳情况")


class CompetitionReview(Data):
    """Whether the draft restrains competition (公平竞争审查)."""

    competition_review: str = field("公平竞争审查意见")
    restrains: YesNo = field("具有排除、限制竞争效果")


class Consultation(Data):
    """A draft for comments (征求意见稿)."""

    draft_summary: str = field("征求意见稿主要内容")
    channels: str = field("征求意见渠道", help="网站栏目、信箱、通信地址、座谈会等。")
    comments_until_on: date = field("征求意见截止日期")


class Feedback(Data):
    """What came of the comments (意见采纳情况)."""

    feedback: str = field("意见采纳情况", help="向社会公布，不得含个人信息；没有收到意见的如实写明。")


class Submission(Data):
    """The draft as it goes to the legal review (送审)."""

    complete_on: date = field("送审材料齐备日期", happened=True)
    reviewing_organ: str = field("审核机构", organ=True, help="制定机关的审核机构，起草单位代为起草的不得审核。")
    draft: str = field("送审稿要点")
    explanation: str = field("起草说明")
    changes_made: str | None = field(
        "对审核意见的采纳情况", default=None, help="曾被要求修改的必填；未完全采纳的说明理由。"
    )


class Missing(Data):
    """What the review lacks (补充材料)."""

    missing: str = field("需要补充的材料")


class Review(Data):
    """The legal review (合法性审核)."""

    review_opinion: str = field("合法性审核意见", help="主体、权限、内容、程序是否合法，是否违法设定事项。")


class Faults(Data):
    """What must be changed before the draft can pass (修改意见)."""

    fault: Faulted = field("审核结论")
    required_changes: str = field("修改意见和理由")


class Meeting(Data):
    """The meeting that decided (集体审议)."""

    meeting_kind: MeetingKind = field("会议类别")
    meeting: str = field("会议名称")
    met_on: date = field("会议日期", happened=True)
    attendance: int = field("出席人数", unit="人", minimum=1)
    resolution: str = field("审议意见", help="讨论情况、不同意见和决定如实载明。")


class Signature(Data):
    """Who signed (签署)."""

    signatory: str = field("签署人", help="制定机关主要负责人；联合制定的写明各机关签署人。")


class Registration(Data):
    """The one number that it bears (统一登记、统一编号)."""

    document_number: str = field("文号", help="统一编定，例如锡政规发〔2018〕1号。")


class Publication(Data):
    """The document goes out (公布)."""

    effective_on: date = field("施行日期")
    valid_until_on: date = field("有效期届满日期", help="施行之日起不超过五年；暂行、试行的不超过二年。")
    published_in: str = field("公布载体", help="政府公报、政府网站等。")
    content: str = field("文件主要内容")
    interpretation: str = field("政策解读", help="与文件同步公布。")


class Filing(Data):
    """To whom and when it was sent for the record (报送备案)."""

    filed_with: str = field("备案机关", help="机关全称，可以是本级以外的上级机关。")
    filed_on: date = field("报送备案日期", happened=True)
