"""Study of law at government meetings (政府常务会议学法): 国发〔2008〕17号, 法治政府建设实施纲要."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, LEGAL_OFFICE
from yifa.procedures.legal_study import data, guards
from yifa.procedures.legal_study.data import Meeting


class LegalStudy(Procedure):
    """One meeting at which the government studied law: recorded and published at once, corrected by correction alone."""

    key, label, number = "legal_study", "政府常务会议学法", "{organ}学法〔{year}〕{serial}号"
    summary = "政府常务会议把学法作为常规议题；每次会议的议题、学习的法律法规和主讲人当次记录、公开。"
    statute = "《国务院关于加强市县政府依法行政的决定》（国发〔2008〕17号）、法治政府建设实施纲要"
    subject = "title"
    public = Public(fields=("meeting", "title", "topics", "laws", "lecturer_post", "attendees"))

    held = State("已举行", initial=True, final=True)

    hold = Action(
        "组织学法", held.opens(), by=(CLERK, LEGAL_OFFICE), data=data.Session, guards=guards.laws_titled, publishes=True,
        basis="国发〔2008〕17号；法治政府建设实施纲要（2015—2020年）；法治政府建设实施纲要（2021—2025年）",
    )  # fmt: skip

    sessions = Count(
        "政府常务会议学法",
        hold,
        where=lambda moment: moment.data["meeting"] == Meeting.EXECUTIVE,
        means="政府常务会议安排学法议题的会议次数，一次会议学习几部法律法规只计一次。",
        unit="次",
    )
    lectures = Count(
        "法治专题讲座",
        hold,
        where=lambda moment: moment.data["meeting"] == Meeting.LECTURE,
        means="政府举办的领导干部法治专题讲座次数。",
        unit="次",
    )
