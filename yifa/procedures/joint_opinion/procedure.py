"""The opinion of an organ that takes part in a decision (联办意见): 行政许可法第二十六条第二款."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.joint_opinion import data, guards

_BASIS = "行政许可法第二十六条第二款"


class JointOpinion(Procedure):
    """One organ's opinion for the organ that leads; a sub-case of the application."""

    key, label, number = "joint_opinion", "联办意见", "{organ}联办〔{year}〕{serial}号"
    family, parent = "service_matter", "service_matter"
    summary = "收到牵头机关的征求意见函，在其所定日期以前反馈联办意见。"
    statute = "《中华人民共和国行政许可法》"

    asked = State("待反馈", initial=True)
    answered = State("已反馈", final=True)

    answering = Clock("反馈期限", until="answer_by_on")

    opinion_letter = Document("联合办理意见书", to="牵头机关")

    receive = Action(
        "收到征求意见", asked.opens(), by=CLERK, data=data.Joined, guards=(guards.asked, guards.once), starts=answering,
        basis=_BASIS,
    )  # fmt: skip
    answer = Action(
        "反馈联办意见", asked.to(answered), by=HEAD, data=data.JointOpinionGiven, stops=answering, outcome="opinion",
        issues=opinion_letter, basis=_BASIS,
    )  # fmt: skip

    joint_opinions = CountEach("反馈联办意见", answer, "opinion", means="联办意见为“{}”的件数。")
    joint_opinions_in_time = Count(
        "按期反馈联办意见", answer, where=lambda at: at.met("answering"), means="在所定日期以前反馈联办意见的件数。",
    )  # fmt: skip
