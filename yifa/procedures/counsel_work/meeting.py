"""Meetings that counsel or the legal office joins (法律顾问参会): 中办发〔2016〕30号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, COUNSEL, HEAD
from yifa.procedures.counsel_work import data, guards
from yifa.procedures.counsel_work.data import MeetingKind
from yifa.procedures.counsel_work.guards import OPINION


class CounselMeeting(Procedure):
    """One meeting, from the notice to what became of the legal opinions given there."""

    key, label, number = "counsel_meeting", "法律顾问参会", "{organ}法会〔{year}〕{serial}号"
    family, subject = "legal_counsel", "title"
    summary = "接到会议通知，法制机构人员或者法律顾问参会，提出法律意见，会后登记采纳情况。"
    statute = "《关于推行法律顾问制度和公职律师公司律师制度的意见》（中办发〔2016〕30号）"

    invited = State("待参会", initial=True)
    attended = State("已参会")
    closed = State("已办结", final=True)
    excused = State("未参会", final=True)

    attendance_record = Document("参会情况记录")

    invite = Action(
        "登记会议通知", invited.opens(), by=CLERK, data=data.Invitation, guards=guards.days_ahead, basis=OPINION,
    )  # fmt: skip
    postpone = Action(
        "会议改期", invited.stays(), by=CLERK, data=data.NewDay, guards=guards.days_ahead, basis=OPINION,
    )  # fmt: skip
    attend = Action(
        "参会", invited.to(attended), by=(COUNSEL, CLERK), data=data.Attendance, needs=guards.IF_NAMED,
        guards=(guards.held, guards.by_the_assigned, guards.opinions_told), issues=attendance_record, basis=OPINION,
    )  # fmt: skip
    excuse = Action(
        "不参会", invited.to(excused), by=(CLERK, HEAD), data=data.Because, outcome="不参会", basis=OPINION,
    )  # fmt: skip
    respond = Action(
        "登记采纳情况", attended.to(closed), by=CLERK, data=data.Response,
        guards=(guards.something_said, guards.explained), outcome="following", basis=OPINION,
    )  # fmt: skip
    close = Action("办结", attended.to(closed), by=CLERK, guards=guards.nothing_said, basis=OPINION)

    meetings = Count(
        "参加协调会", attend, unit="次", where=lambda at: at.get("meeting_kind") == MeetingKind.COORDINATION,
        means="法制机构人员、法律顾问参加党委、政府召集的协调会次数。",
    )  # fmt: skip
    other_meetings = Count(
        "参加其他会议", attend, unit="次", where=lambda at: at.get("meeting_kind") != MeetingKind.COORDINATION,
        means="法制机构人员、法律顾问列席常务会议，参加洽谈会、论证会的次数。",
    )  # fmt: skip
    meeting_opinions = Count(
        "会上提出意见", attend, unit="条", amount="opinion_count", means="参会时提出的法律意见条数。",
    )  # fmt: skip
    meetings_followed = CountEach(
        "会议意见采纳", respond, "following", unit="次", means="会上提出的法律意见为“{}”的会议次数。",
    )  # fmt: skip
