"""What each step of a tender asks for (公共资源交易的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, TimeOfDay, YesNo, field


class Kind(Choice):
    """Which law the tender is under (交易类别)."""

    BIDDING = "bidding", "招标投标"
    PROCUREMENT = "procurement", "政府采购"


class Category(Choice):
    """What is bought (标的类别)."""

    WORKS = "works", "工程"
    GOODS = "goods", "货物"
    SERVICES = "services", "服务"


class FailureGround(Choice):
    """Why there is no award (招标失败、废标情形)."""

    TOO_FEW_BIDS = "too_few_bids", "投标人不足三个"
    TOO_FEW_VALID = "too_few_valid", "有效投标不足三个"
    ALL_REJECTED = "all_rejected", "投标全部无效或者被否决"
    OVER_BUDGET = "over_budget", "报价均超过采购预算"
    IRREGULAR = "irregular", "影响采购公正的违法、违规行为"
    CHANGED = "changed", "重大变故，采购任务取消"
    AWARD_LOST = "award_lost", "取消中标资格后重新招标"
    UNLAWFUL = "unlawful_tender", "违法行为影响中标结果且不能补救"


class LossGround(Choice):
    """Why an award does not stand (取消中标资格情形)."""

    GAVE_UP = "gave_up", "放弃中标"
    UNABLE = "unable", "因不可抗力不能履行合同"
    NO_BOND = "no_bond", "不按照招标文件要求提交履约保证金"
    UNLAWFUL = "unlawful", "查实存在影响中标结果的违法行为"


class ReviewGround(Choice):
    """What alone lets the result of a procurement's evaluation be changed (重新评审情形)."""

    SUM_WRONG = "sum_wrong", "分值汇总计算错误"
    OUT_OF_RANGE = "out_of_range", "分项评分超出评分标准范围"
    OBJECTIVE_DIFFERS = "objective_differs", "评标委员会成员对客观评审因素评分不一致"
    EXTREME = "extreme", "经评标委员会认定评分畸高、畸低"


class Project(Data):
    """A project that comes to the platform (项目登记)."""

    kind: Kind = field("交易类别")
    category: Category = field("标的类别")
    project_code: str = field("项目编号", help="抽取专家时名录文件中的项目标识与此一致，不含空格。")
    title: str = field("项目名称")
    tenderee: str = field("招标（采购）人", organ=True)
    supervising_organ: str = field("行政监督部门", organ=True)
    budget_fen: Fen = field("项目估算价或者采购预算", unit="分")
    basis_document: str = field("项目审批、核准文件或者采购计划文号")


class Registration(Project):
    """A project for which the platform is used (进场登记)."""

    expert_field: str = field("评标专业", help="与评标专家库的专业名称一致。")
    retender_of: str | None = field(
        "原招标项目", default=None, link="重新招标", help="重新招标的，填写招标失败的项目。"
    )


class OffPlatform(Project):
    """A tender that was held elsewhere (场外项目): its result alone is recorded."""

    winner_name: str = field("中标人名称")
    award_fen: Fen = field("中标金额", unit="分")


class Announcement(Data):
    """The invitation to bid (招标公告)."""

    scope: str = field("招标内容和范围")
    qualification: str = field("投标人资格条件")
    documents_from: date = field("招标文件开始提供日期")
    documents_until: date = field("招标文件停止提供日期")
    deadline_on: date = field("投标截止日期", ahead=True)
    deadline_at: TimeOfDay = field("投标截止时间", help="北京时间，如：09:30；开标在同一时间进行。")
    ceiling_fen: Fen | None = field("最高投标限价", default=None, unit="分")
    bond_fen: Fen | None = field("投标保证金", default=None, unit="分", help="不收取的不填。")
    criteria: list[str] = field("评标因素和权重", help="如：商务=30、技术=40、报价=30；权重为整数，合计100。")


class Amendment(Data):
    """A clarification of the documents, or a change (澄清、修改)."""

    amendment: str = field("澄清或者修改内容")
    affects_bids: YesNo = field("可能影响投标文件编制")
    deadline_on: date = field("投标截止日期", ahead=True, help="不顺延的，填写原日期。")
    deadline_at: TimeOfDay = field("投标截止时间", help="北京时间，如：09:30；开标在同一时间进行。")


class Postponement(Data):
    """When the bids will be opened that could not be opened at their deadline (推迟开标)."""

    opening_on: date = field("推迟后的开标日期", ahead=True)
    opening_at: TimeOfDay = field("推迟后的开标时间", help="北京时间，如：09:30。")
    postponed_because: str = field("推迟开标理由")


class Opening(Data):
    """The opening of bids (开标)."""

    opened_at: TimeOfDay = field("开标时间", help="北京时间，如：09:30。")
    bid_count: int = field("递交投标文件份数", unit="份", minimum=0, help="不含截止前撤回的。")


class Evaluation(Data):
    """What the committee came to (评标结果)."""

    ranking: list[str] = field("推荐的中标候选人", link="中标候选人", help="投标案号，得分高的在前，至多三个。")
    valid_bids: int = field("有效投标数", unit="个", minimum=1)
    evaluation_summary: str = field("评标情况")


class Reevaluation(Data):
    """What was found wrong with an evaluation (重新评标)."""

    found_by: str = field("认定成立的异议或者投诉", link="重新评标", help="异议或者投诉的案号。")
    reevaluated_because: str = field("重新评标理由")


class Review(Data):
    """Why a procurement's bids are evaluated once more by the same committee (重新评审)."""

    review_ground: ReviewGround = field("重新评审情形")
    reviewed_because: str = field("重新评审理由", help="涉及的投标、评分项目和更正内容。")


class Posting(Data):
    """The candidates as they are posted (中标候选人公示)."""

    candidates: list[str] = field("中标候选人名称", help="与评标报告的排序一致。")
    evaluation_posted: str = field("公示的评标情况", help="各候选人的报价、质量、工期和得分；未公开的评审细节不写。")
    objection_channel: str = field("提出异议的渠道和方式")


class Awarded(Data):
    """The award (确定中标人)."""

    winner: str = field("中标投标", link="中标", help="投标案号。")
    winner_name: str = field("中标人名称")
    award_fen: Fen = field("中标金额", unit="分")


class AwardLost(Data):
    """Why the award does not stand (取消中标资格)."""

    loss_ground: LossGround = field("取消中标资格情形")
    loss_explained: str = field("取消中标资格说明")
    excluded: list[str] = field("不再考虑的投标", link="取消中标资格", help="历次取消中标资格的投标案号，含本次。")


class Contract(Data):
    """The written contract (签订合同)."""

    contract_number: str = field("合同编号")
    contract_fen: Fen = field("合同金额", unit="分")


class Failure(Data):
    """Why there is no award (招标失败)."""

    failure_ground: FailureGround = field("招标失败情形")
    failure_explained: str = field("招标失败说明")


class Termination(Data):
    """Why the tenderee calls it off (终止招标)."""

    terminated_because: str = field("终止招标理由")
