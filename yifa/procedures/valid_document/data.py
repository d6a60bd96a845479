"""What the steps of keeping documents in force, and of cleaning them up, ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, YesNo, field


class Evaluator(Choice):
    """Who evaluates how a document works (评估方式)."""

    MAKER_ITSELF = "maker_itself", "制定机关自行评估"
    THIRD_PARTY = "third_party", "委托第三方评估"


class Advice(Choice):
    """What an evaluation advises (评估建议)."""

    CONTINUE = "continue", "继续施行"
    AMEND = "amend", "修改"
    ABOLISH = "abolish", "废止"


class RepealGround(Choice):
    """Why a document is repealed (废止事由)."""

    CONTRARY_TO_LAW = "contrary_to_law", "与上位法抵触"
    REPLACED = "replaced", "被新文件代替"
    OBJECT_GONE = "object_gone", "调整对象消失"
    OUTDATED = "outdated", "不适应经济社会发展要求"


class Entry(Data):
    """A document as it was published (登记入库)."""

    title: str = field("文件名称", help="不加书名号。")
    document_number: str = field("文号")
    makers: list[str] = field("制定机关", organ=True)
    trial: YesNo = field("暂行或者试行")
    effective_on: date = field("施行日期")
    valid_until_on: date = field("有效期届满日期")
    content: str = field("文件主要内容")
    making: str | None = field(
        "制定程序", default=None, link="制定程序", help="本系统办理制定程序的必填；此前制定的不填。"
    )


class Evaluation(Data):
    """How the document has worked (实施后评估)."""

    evaluator: Evaluator = field("评估方式")
    evaluation: str = field("评估情况")
    advice: Advice = field("评估建议")


class Prolongation(Data):
    """Until when it goes on (延续有效期)."""

    valid_until_on: date = field("有效期届满日期")
    prolonged_because: str = field("延续理由")


class CleanUp(Data):
    """What a clean-up found (清理意见)."""

    cleanup: str = field("清理工作", link="清理工作")
    cleanup_opinion: str = field("清理意见")


class ChangeOrder(CleanUp):
    """By when it must be changed (予以修改)."""

    change_by_on: date = field("修改期限")


class Change(Data):
    """The document that changes it (修改)."""

    changed_by: str = field("修改所依据的文件", link="修改决定")
    change: str = field("修改内容")


class Repeal(Data):
    """It is no longer in force (废止)."""

    repeal_ground: RepealGround = field("废止事由")
    repealed_because: str = field("废止理由")
    repeal_number: str = field("废止决定文号")
    replaced_by: str | None = field("代替它的文件", default=None, link="代替文件")
    cleanup: str | None = field("清理工作", default=None, link="清理工作")


class Lapse(Data):
    """Its validity has ended (失效)."""

    lapsed_because: str = field("失效情况")


class Annulment(Data):
    """Another organ annuls it (撤销)."""

    annulled_by: str = field("撤销机关", help="机关全称，例如上级人民政府、本级人大常委会。")
    annulment_number: str = field("撤销决定文号")
    annulled_because: str = field("撤销理由")


class Plan(Data):
    """A clean-up as it begins (部署清理)."""

    cleanup_title: str = field("清理工作名称")
    scope: str = field("清理范围", help="制定机关、起止时间和重点。")
    cleanup_ground: str = field("清理依据", help="定期清理或者上位法、政策变动。")
    finish_by_on: date = field("完成期限")


class Result(Data):
    """What the clean-up came to (清理结果)."""

    kept_count: int = field("继续有效件数", unit="件", minimum=0)
    changed_count: int = field("予以修改件数", unit="件", minimum=0)
    repealed_count: int = field("废止失效件数", unit="件", minimum=0)
    kept_list: str = field("继续有效文件目录")
    other_list: str = field("修改、废止和失效文件目录")


class Reason(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Next(Data):
    """The clean-up that follows (再次清理)."""

    next_cleanup: str = field("再次清理", link="再次清理")
