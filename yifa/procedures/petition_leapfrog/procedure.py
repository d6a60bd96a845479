"""Visits that skip a level (越级上访): 信访条例第十六条, 信访工作条例第二十条, 国信发〔2014〕4号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Change, Count, CountEach
from yifa.kernel.declarations import Action, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, RESPONSIBLE_ORGAN
from yifa.procedures.petition_leapfrog import data, guards
from yifa.procedures.petition_leapfrog.card import PetitionGuidanceCard

__all__ = ["PetitionGuidanceCard", "PetitionLeapfrog"]

GROUP = 5
"""From how many people on a visit counts as a group's (集体访)."""
_LAW = "信访条例第十六条；信访工作条例第二十条；国信发〔2014〕4号"


def _group(at: Moment) -> bool:
    return bool(at.data["visits"] >= GROUP)


class PetitionLeapfrog(Procedure):
    """One registered visit to the city, the province or the capital, of one person or of several together."""

    key, label, number = "petition_leapfrog", "越级上访", "{organ}越访〔{year}〕{serial}号"
    family, subject = "petition", "matter"
    summary = (
        "信访人越过有权处理的本级和上一级机关走访的，逐批登记层级、人次、人数、原因和责任单位，接回并引导依法逐级走访。"
    )
    statute = (
        "《信访条例》第十六条《信访工作条例》第二十条《关于进一步规范信访事项受理办理程序引导来访人依法逐级走访的办法》"
    )

    registered = State("已登记", initial=True)
    returned = State("已接回")
    resolved = State("已处置", final=True)

    register = Action(
        "登记越级上访", registered.opens(), by=CLERK, data=data.Visit,
        guards=(guards.persons_within_visits, guards.reason_fits, guards.is_petition), basis=_LAW,
    )  # fmt: skip
    take_back = Action(
        "接回", registered.to(returned), by=(RESPONSIBLE_ORGAN, CLERK), data=data.TakingBack, guards=guards.back_by_now,
        basis="信访条例第四条；信访工作条例第二十条第四款",
    )  # fmt: skip
    resolve = Action(
        "处置办结", (registered | returned).to(resolved), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Closing,
        guards=(guards.petition_named, guards.is_petition), outcome="handling",
        basis="信访条例第四条、第十六条；信访工作条例第二十条第四款、第二十七条",
    )  # fmt: skip

    leapfrog_batches = Count("越级上访批次", register, unit="批", means="登记的越级上访批次。")
    leapfrog_visits = Count(
        "越级上访人次", register, amount="visits", unit="人次", means="登记的越级上访人次，同一人每到访一次计一人次。",
    )  # fmt: skip
    leapfrog_persons = Count(
        "越级上访人数", register, amount="persons", unit="人",
        means="登记的越级上访人数，同一人在同一年度内多次越级上访的只计一人。",
    )  # fmt: skip
    leapfrog_groups = Count("越级集体访批次", register, where=_group, unit="批", means="五人以上的越级上访批次。")
    leapfrog_group_visits = Count(
        "越级集体访人次", register, where=_group, amount="visits", unit="人次", means="五人以上的越级上访的人次。",
    )  # fmt: skip
    leapfrog_to = CountEach("越级上访层级", register, "level", unit="批", means="到“{}”的越级上访批次。")
    leapfrog_about = CountEach(
        "越级上访内容分类", register, "category", unit="批", means="反映“{}”问题的越级上访批次。"
    )
    leapfrog_because = CountEach("越级原因", register, "reason", unit="批", means="越级原因为“{}”的越级上访批次。")
    leapfrog_taken_back = Count(
        "接回人次", take_back, amount="taken_back", unit="人次", means="责任单位从上级机关接回的越级上访人次。",
    )  # fmt: skip
    leapfrog_resolved = Count("越级上访处置", resolve, unit="批", means="处置办结的越级上访批次。")
    leapfrog_persons_change = Change(
        "越级上访人数同比", leapfrog_persons, means="越级上访人数与上年同期相比增减的百分比，下降为负。",
    )  # fmt: skip
    leapfrog_visits_change = Change(
        "越级上访人次同比", leapfrog_visits, means="越级上访人次与上年同期相比增减的百分比，下降为负。",
    )  # fmt: skip
