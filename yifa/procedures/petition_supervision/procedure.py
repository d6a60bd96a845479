"""Supervision of the handling of a petition (信访督办): 信访条例第三十六条、第三十八条，信访工作条例第四十条."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach
from yifa.kernel.data import Choice, Data, Personal, YesNo, field
from yifa.kernel.declarations import Action, Clock, Document, Guard, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, RESPONSIBLE_ORGAN, SUPERVISOR


class Shortcoming(Choice):
    """What the handling organ is urged about (督办情形): 信访条例第三十六条第一款，信访工作条例第四十条第一款."""

    LATE = "late", "未按规定的期限办结"
    UNREPORTED = "unreported", "未按规定反馈办理结果"
    IRREGULAR = "irregular", "未按规定程序受理、办理"
    SHIRKED = "shirked", "推诿、敷衍、拖延或者弄虚作假"
    UNPERFORMED = "unperformed", "不执行信访处理意见"


class Advice(Data):
    """What the handling organ is to do better (改进建议)."""

    responsible_organ: str = field("责任单位", organ=True)
    shortcoming: Shortcoming = field("督办情形")
    advice: str = field("改进建议", personal=Personal.TEXT)


class Feedback(Data):
    """What became of the advice (反馈)."""

    taken: YesNo = field("采纳改进建议")
    feedback: str = field("反馈情况", personal=Personal.TEXT, help="未采纳的说明理由")


class Liability(Data):
    """Who should answer for grave consequences (追究责任建议)."""

    liability_advice: str = field("追究责任建议", personal=Personal.TEXT)
    referred_to: str = field("有管理权限的机关、单位")


def _responsible(at: Moment) -> bool:
    petition = at.parent
    return petition is not None and petition.data.get("responsible_organ") == at.data["responsible_organ"]


_handles_it = Guard(
    "petition_handled_elsewhere",
    "信访条例第三十六条；信访工作条例第四十条",
    "The organ named does not handle this petition. Name the one to which it was forwarded",
    "所填单位不是该信访事项的责任单位，请核对信访事项的转送、交办情况",
    _responsible,
)


class PetitionSupervision(Procedure):
    """One letter by which a petition office urges the handling organ; a sub-case of the petition."""

    key, label, number = "petition_supervision", "信访督办", "{organ}信督〔{year}〕{serial}号"
    family, parent, subject = "petition", "petition", "advice"
    summary = "信访工作机构发现责任单位办理信访事项不合规定的，及时督办并提出改进建议，责任单位书面反馈采纳情况。"
    statute = "《信访条例》（国务院令第431号，2005年）《信访工作条例》（2022年）"

    urged = State("待反馈", initial=True)
    answered = State("已反馈", final=True)

    improving = Clock("改进建议反馈期限", limit="petition.improve_feedback")

    supervision_letter = Document("信访事项督办函", to="责任单位")

    supervise = Action(
        "督办", urged.opens(), by=(CLERK, SUPERVISOR), data=Advice, guards=_handles_it, starts=improving,
        issues=supervision_letter, basis="信访条例第三十六条第一款；信访工作条例第四十条第一款",
    )  # fmt: skip
    feed_back = Action(
        "反馈", urged.to(answered), by=RESPONSIBLE_ORGAN, data=Feedback, stops=improving,
        basis="信访条例第三十六条第二款；信访工作条例第四十条第四款",
    )  # fmt: skip
    advise_liability = Action(
        "建议追究责任", (urged | answered).stays(), by=HEAD, data=Liability,
        basis="信访条例第三十八条；信访工作条例第四十条第三款",
    )  # fmt: skip

    supervisions = Count("督办", supervise, unit="次", means="对责任单位督办、提出改进建议的次数。")
    supervised_for = CountEach("督办情形", supervise, "shortcoming", unit="次", means="督办情形为“{}”的次数。")
    advice_taken = Count(
        "采纳改进建议", feed_back, where=lambda at: bool(at.data["taken"]), unit="次", means="责任单位反馈采纳改进建议的次数。",
    )  # fmt: skip
    feedback_in_time = Count(
        "按期反馈", feed_back, where=lambda at: at.met("improving"), unit="次",
        means="责任单位在规定期限内反馈的次数；2022年5月1日以后没有规定天数，反馈的均计入。",
    )  # fmt: skip
    liability_advices = Count(
        "追究责任建议", advise_liability, unit="次", means="向有管理权限的机关、单位提出追究责任建议的次数。"
    )
