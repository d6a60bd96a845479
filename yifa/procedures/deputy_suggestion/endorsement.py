"""A co-signer's endorsement of a suggestion (附议), with the co-signer's own rating."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import COSIGNER
from yifa.procedures.deputy_suggestion import data, guards
from yifa.procedures.deputy_suggestion.data import Rating


class SuggestionEndorsement(Procedure):
    """One person's endorsement: given before the suggestion is assigned, rated by that person alone after the answer."""

    key, label, number = "suggestion_endorsement", "建议提案附议", "{organ}附议〔{year}〕{serial}号"
    family, parent, subject = "deputy_suggestion", "deputy_suggestion", "cosigner"
    summary = "附议人本人在交办以前附议或者撤回附议，收到答复后由本人评价。"
    statute = "全区人大代表建议和政协提案办理制度"

    endorsed = State("已附议", initial=True)
    rated = State("已评价", final=True)
    withdrawn = State("已撤回附议", final=True)

    endorse = Action(
        "附议", endorsed.opens(), by=COSIGNER, data=data.Endorsement,
        guards=(guards.still_open_for_cosigners, guards.endorses_once_in_person), basis=guards.RULES,
    )  # fmt: skip
    withdraw = Action(
        "撤回附议", endorsed.to(withdrawn), by=COSIGNER, guards=guards.still_open_for_cosigners, outcome="撤回附议",
        basis=guards.RULES,
    )  # fmt: skip
    rate = Action(
        "评价", endorsed.to(rated), by=COSIGNER, data=data.SignersRating,
        guards=(guards.answered_already, guards.cosigner_alone), outcome="rating", basis=guards.RULES,
    )  # fmt: skip

    endorsements = Count("附议", endorse, unit="人次", means="附议人大代表建议、政协提案的人次。")
    endorsements_withdrawn = Count("撤回附议", withdraw, unit="人次", means="在交办以前撤回附议的人次。")
    cosigners_rated = Count("附议人评价", rate, unit="人次", means="附议人对答复作出评价的人次。")
    cosigners_satisfied = Count(
        "附议人满意", rate, unit="人次", where=lambda at: at.data["rating"] == Rating.SATISFIED,
        means="附议人评价为满意的人次。",
    )  # fmt: skip
