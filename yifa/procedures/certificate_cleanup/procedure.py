"""One proof that an organ demands (证明事项): 国办发〔2018〕47号，优化营商环境条例第四十四条."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Guard, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE, REVIEWER
from yifa.procedures.certificate_cleanup import data, guards
from yifa.procedures.certificate_cleanup.guards import LAW
from yifa.procedures.certificate_cleanup.report import ProofReport

__all__ = ["ProofMatter", "ProofReport"]


def _as_proposed(decision: str) -> Guard:
    return Guard(
        "proof_decided_otherwise", LAW,
        "The proposal that was reviewed says otherwise. Decide accordingly, or send the proposal back",
        "与审核通过的清理意见不一致，请按清理意见决定，或者退回重新提出意见", lambda at: at.get("decision") == decision,
    )  # fmt: skip


def _unfounded(at: Moment) -> bool:
    return not guards.founded(at)


class ProofMatter(Procedure):
    """One demanded proof, from the inventory to the list that says whether it may still be demanded."""

    key, label, number = "proof_matter", "证明事项", "{organ}证清〔{year}〕{serial}号"
    family, subject = "certificate_cleanup", "proof"
    summary = "逐项梳理索要的证明，核对设定依据，没有法律、法规依据的一律取消，可以替代的取消或者改为告知承诺，确需保留的公布清单。"
    statute = "《国务院办公厅关于做好证明事项清理工作的通知》（国办发〔2018〕47号）；《优化营商环境条例》"
    public = Public(
        fields=("proof", "service", "issuer", "purpose", "basis", "basis_article", "decision", "instead", "list_name")
    )

    listed = State("待核对", initial=True)
    checked = State("待提出意见")
    proposed = State("待审核")
    reviewed = State("待决定")
    kept = State("已保留")
    replaced = State("已改为告知承诺")
    cancelled = State("已取消", final=True)
    struck = State("不作为证明事项", final=True)

    cancelling = Clock("取消期限", limit="proof_cleanup.cancel")

    review_opinion = Document("证明事项清理审核意见书", organ="actor_organ")
    keeping_decision = Document("保留证明事项决定书")
    cancellation_decision = Document("取消证明事项决定书")
    replacement_decision = Document("证明事项改为告知承诺决定书")
    list_notice = Document("证明事项清单公告", public=True)

    register = Action("梳理登记", listed.opens(), by=CLERK, data=data.Demand, basis=LAW)
    strike = Action(
        "剔除", listed.to(struck), by=REVIEWER, not_same_as=register, data=data.Because, outcome="不作为证明事项", basis=LAW,
    )  # fmt: skip
    check = Action(
        "核对依据", listed.to(checked), by=REVIEWER, not_same_as=register, data=data.Check, guards=guards.basis_named,
        starts=Start(cancelling, when=_unfounded), basis=LAW,
    )  # fmt: skip
    propose = Action(
        "提出清理意见", checked.to(proposed), by=CLERK, data=data.Proposal, basis=LAW,
        guards=(guards.basis_suffices, guards.not_replaceable, guards.commitment_told),
    )  # fmt: skip
    agree = Action(
        "审核通过", proposed.to(reviewed), by=LEGAL_OFFICE, not_same_as=(register, propose), data=data.Opinion,
        issues=review_opinion, basis=LAW,
    )  # fmt: skip
    send_back = Action(
        "退回意见", (proposed | reviewed).to(checked), by=(LEGAL_OFFICE, HEAD), not_same_as=(register, propose),
        data=data.Opinion, basis=LAW,
    )  # fmt: skip
    keep = Action(
        "决定保留", reviewed.to(kept), by=HEAD, not_same_as=(register, check, propose, agree), guards=_as_proposed("keep"),
        outcome="保留", issues=keeping_decision, basis=LAW,
    )  # fmt: skip
    cancel = Action(
        "决定取消", reviewed.to(cancelled), by=HEAD, not_same_as=(register, check, propose, agree), stops=cancelling,
        guards=_as_proposed("cancel"), outcome="取消", issues=cancellation_decision, basis=LAW,
    )  # fmt: skip
    replace = Action(
        "决定改为告知承诺", reviewed.to(replaced), by=HEAD, not_same_as=(register, check, propose, agree),
        guards=_as_proposed("replace"), outcome="改为告知承诺", issues=replacement_decision, basis=LAW,
    )  # fmt: skip
    publish = Action(
        "公布", (kept | replaced | cancelled).stays(), by=CLERK, data=data.Publication, issues=list_notice, publishes=True,
        basis=LAW,
    )  # fmt: skip
    reopen = Action("重新清理", (kept | replaced).to(listed), by=CLERK, data=data.Reopening, basis=LAW)

    inventoried = Count("梳理证明事项", register, unit="项", means="登记的证明事项项数。")
    by_basis = CountEach("设定依据", check, "basis", unit="项", means="核对认为设定依据是“{}”的证明事项项数。")
    kept_proofs = Count("保留证明事项", keep, unit="项", means="决定保留的证明事项项数。")
    cancelled_proofs = Count("取消证明事项", cancel, unit="项", means="决定取消的证明事项项数。")
    cancelled_in_time = Count(
        "按期取消证明事项", cancel, where=lambda at: _unfounded(at) and at.met("cancelling"), unit="项",
        means="没有法定依据、在规定期限内决定取消的证明事项项数。",
    )  # fmt: skip
    replaced_proofs = Count("改为告知承诺的证明事项", replace, unit="项", means="决定改为告知承诺的证明事项项数。")
    on_the_list = Count(
        "现行保留证明事项", keep, less=reopen, lasting=True, where=lambda at: at.get("decision") == "keep", unit="项",
        means="统计截止日在保留清单内的证明事项项数，重新清理的不计入。",
    )  # fmt: skip
