"""A random inspection matter (随机抽查事项): 国办发〔2015〕58号, 国发〔2019〕5号."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REVIEWER
from yifa.procedures.inspection_matter import data, guards

LISTS = "国办发〔2015〕58号第二部分；国发〔2019〕5号第二部分"
OPEN = "国办发〔2015〕58号第二部分；国发〔2019〕5号第二部分；国办发〔2018〕118号第（四）项"


class InspectionMatter(Procedure):
    """One matter of an organ's list, from the proposal through adjustments to its removal; anyone may read the list."""

    key, label, number = "inspection_matter", "随机抽查事项", "{organ}抽查事项〔{year}〕{serial}号"
    family, subject = "random_inspection", "matter"
    summary = (
        "机关提出抽查事项，经合法性审核、负责人批准后列入清单并公布，依法动态调整、取消；未列入清单的不得随机抽查。"
    )
    statute = "国办发〔2015〕58号、国发〔2019〕5号"
    public = Public(
        fields=(
            "matter", "matter_class", "legal_basis", "objects", "content", "methods", "most_percent", "most_times",
            "list_name", "list_order", "adjusted_because", "removed_because",
        )
    )  # fmt: skip

    proposed = State("待审核", initial=True)
    reviewed = State("待批准")
    listed = State("已列入清单")
    adjusting = State("调整待批")
    refused = State("不予列入", final=True)
    removed = State("已取消", final=True)

    listing_notice = Document("随机抽查事项公告", public=True)
    adjustment_notice = Document("随机抽查事项调整公告", public=True)
    removal_notice = Document("随机抽查事项取消公告", public=True)

    propose = Action(
        "提出事项", proposed.opens(), by=CLERK, data=data.Matter,
        guards=(guards.classed, guards.within_hundred, guards.method_named), basis=LISTS,
    )  # fmt: skip
    review = Action(
        "合法性审核通过", proposed.to(reviewed), by=REVIEWER, data=data.Review, not_same_as=propose, basis=LISTS,
    )  # fmt: skip
    refuse = Action(
        "不予列入", (proposed | reviewed).to(refused), by=(REVIEWER, HEAD), data=data.Returned, outcome="不予列入",
        not_same_as=propose, basis=LISTS,
    )  # fmt: skip
    enlist = Action(
        "列入清单", reviewed.to(listed), by=HEAD, data=data.Listing, not_same_as=propose, outcome="列入清单",
        issues=listing_notice, publishes=True, basis=OPEN,
    )  # fmt: skip
    propose_adjustment = Action(
        "提请调整", listed.to(adjusting), by=CLERK, data=data.Returned, basis="国发〔2019〕5号第二部分",
    )  # fmt: skip
    adjust = Action(
        "批准调整", adjusting.to(listed), by=HEAD, data=data.Adjustment, not_same_as=propose_adjustment,
        guards=(guards.classed, guards.within_hundred, guards.method_named), issues=adjustment_notice, publishes=True,
        basis=OPEN,
    )  # fmt: skip
    keep = Action(
        "不予调整", adjusting.to(listed), by=HEAD, data=data.Returned, not_same_as=propose_adjustment, basis=LISTS,
    )  # fmt: skip
    remove = Action(
        "取消事项", (listed | adjusting).to(removed), by=HEAD, data=data.Removal, outcome="取消",
        issues=removal_notice, publishes=True, basis=OPEN,
    )  # fmt: skip

    matters = Count("列入清单事项", enlist, unit="项", means="列入随机抽查事项清单并公布的事项数。")
    matters_refused = Count("不予列入事项", refuse, unit="项", means="经审核或者审批不予列入清单的事项数。")
    adjustments = Count("调整事项", adjust, unit="项次", means="列入清单后经批准调整的事项次数。")
    removals = Count("取消事项", remove, unit="项", means="从随机抽查事项清单中取消的事项数。")
