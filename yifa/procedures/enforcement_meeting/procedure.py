"""Joint meetings on enforcement (执法司法联席会议): 法治政府建设实施纲要 on linking administrative and judicial organs."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE
from yifa.procedures.enforcement_meeting import data, guards
from yifa.procedures.enforcement_meeting.guards import PLAN


class EnforcementMeeting(Procedure):
    """One meeting of organs, procuratorate and court: cases talked over, minutes, and what came of them."""

    key, label, number = "enforcement_meeting", "执法司法联席会议", "{organ}联席〔{year}〕{serial}号"
    family, subject = "court_enforcement", "title"
    summary = (
        "检察机关、司法行政部门牵头，邀请人民法院和行政机关，研究行政执法案件申请法院强制执行中的问题，形成纪要并落实。"
    )
    statute = "《法治政府建设实施纲要》"
    public = Public(fields=("title", "conveners", "participants", "topics", "public_text"))

    held = State("已召开", initial=True)
    concluded = State("已形成纪要")
    closed = State("已办结", final=True)

    answering = Clock("落实反馈期限", until="answer_by_on")

    minutes = Document("会议纪要", to="各参加单位")

    hold = Action(
        "召开会议", held.opens(), by=(CLERK, LEGAL_OFFICE), data=data.Meeting, guards=guards.held_jointly, basis=PLAN,
    )  # fmt: skip
    discuss = Action(
        "研究案件", held.stays(), by=(CLERK, LEGAL_OFFICE), data=data.Discussed, guards=guards.about_enforcement, basis=PLAN,
    )  # fmt: skip
    conclude = Action(
        "形成纪要", held.to(concluded), by=HEAD, data=data.Minutes, guards=guards.follow_ups_told,
        starts=Start(answering, when=lambda at: bool(at.data["followed_up"])), issues=minutes, basis=PLAN,
    )  # fmt: skip
    answer = Action(
        "反馈落实情况", concluded.stays(), by=(CLERK, LEGAL_OFFICE), data=data.Answer, guards=guards.follow_ups_wanted,
        stops=answering, basis=PLAN,
    )  # fmt: skip
    publish = Action(
        "公开会议情况", (concluded | closed).stays(), by=HEAD, data=data.PublicText, publishes=True, once=True,
        basis="政府信息公开条例（2007）第九条；政府信息公开条例（2019）第十九条",
    )  # fmt: skip
    close = Action("办结", concluded.to(closed), by=CLERK, guards=guards.all_answered, basis=PLAN)

    meetings = Count(
        "执法司法联席会议", hold, unit="次", means="就行政执法案件申请法院强制执行等事宜召开联席会议、座谈会的次数。"
    )
    cases_discussed = Count("研究案件", discuss, unit="件次", means="联席会议研究申请法院强制执行案件的件次。")
    answered_on_time = Count(
        "按期反馈", close, unit="次", where=lambda at: bool(at.get("followed_up")) and at.met("answering"),
        means="确定了落实事项、在反馈期限内首次反馈并已全部落实办结的会议次数。",
    )  # fmt: skip
