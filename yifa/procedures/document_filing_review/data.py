"""What the steps of a filing review ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class Fault(Choice):
    """What is wrong with a document (审查发现的问题)."""

    BEYOND_POWER = "beyond_power", "超越法定职权"
    CONTRARY_TO_LAW = "contrary_to_law", "违反上位法规定"
    UNLAWFUL_ITEM = "unlawful_item", "违法设定许可、处罚、强制、收费或者证明事项"
    PROCEDURE = "procedure", "违反制定程序"
    UNFIT = "unfit", "规定明显不适当"


class Correction(Choice):
    """What the maker did (纠正方式)."""

    CHANGED = "changed", "修改"
    REPEALED = "repealed", "废止"
    STOPPED = "stopped", "停止执行"


class Filed(Data):
    """A document as its maker sends it (备案报告)."""

    title: str = field("文件名称")
    document_number: str = field("文号")
    maker: str = field("制定机关", organ=True)
    published_on: date = field("公布日期", happened=True)
    filed_on: date = field("收到备案材料日期", happened=True)
    making: str | None = field("制定程序", default=None, link="制定程序")


class Suggested(Data):
    """A document that somebody asks to have reviewed (审查建议)."""

    title: str = field("文件名称")
    document_number: str = field("文号")
    maker: str = field("制定机关", organ=True)
    suggester: str = field("建议人", personal=Personal.NAME)
    suggestion: str = field("审查建议和理由", personal=Personal.TEXT)


class Missing(Data):
    """What the filing lacks (补正)."""

    missing: str = field("需要补正的材料")
    supplement_by_on: date = field("补正期限")


class Supplement(Data):
    """What was added (补正材料)."""

    supplement: str = field("补正的材料")


class Reason(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Question(Data):
    """What the maker is to explain (要求说明)."""

    question: str = field("要求说明的问题")
    explain_by_on: date = field("说明期限")


class Explanation(Data):
    """What the maker says (制定机关说明)."""

    explanation: str = field("制定机关的说明")


class Opinion(Data):
    """What the reviewer found (审查意见)."""

    opinion: str = field("审查意见", help="主体、权限、内容、程序、适当性。")


class Order(Data):
    """What must be put right, and by when (责令纠正)."""

    fault: Fault = field("审查发现的问题")
    problems: str = field("存在的问题和依据")
    correct_by_on: date = field("纠正期限")


class Corrected(Data):
    """What the maker did about it (纠正情况)."""

    correction: Correction = field("纠正方式")
    correction_report: str = field("纠正情况")


class Renewed(Data):
    """Why the correction is not enough, and the new day (不予认可)."""

    rejected_because: str = field("不予认可的理由")
    correct_by_on: date = field("纠正期限")


class Reply(Data):
    """What the suggester is told (答复建议人)."""

    reply: str = field("答复内容")
