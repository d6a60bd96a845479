"""Conditions of law on comments and countersigning (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

LAW = "国办发〔2018〕37号第（五）项"


@guard(
    "consultation_not_open",
    article=LAW,
    en="The draft is not open to comments on that day",
    zh="该征求意见稿不在公开征求意见期间，不能登记意见",
)
def consultation_open(at: Moment) -> bool:
    """Comments come while the draft is open to them."""
    run = at.parent.run("commenting") if at.parent is not None else None
    return (
        at.parent is not None
        and at.parent.state == "consulting"
        and run is not None
        and run.started_on <= at.on <= run.due
    )


draft_in_hand = guard(
    "draft_not_in_hand", article=LAW,
    en="The document is not being drafted any more, or not yet. Organs are asked while it is",
    zh="该文件不在起草阶段，不能送会签",
)(lambda at: at.parent is not None and at.parent.state in ("drafting", "consulting"))  # fmt: skip


@guard(
    "countersigning_misdirected",
    article=LAW,
    en="Ask another organ than the one that handles the case, by a later day; joint makers are those that the document names",
    zh="会签单位不得是承办机关自身，答复期限应当晚于本步骤日期，“联合制定”的应当是文件载明的制定机关，请核对",
)
def well_asked(at: Moment) -> bool:
    """The organ that is asked is concerned, and has time."""
    last = at.day("answer_by_on")
    assert at.parent is not None
    organ = at.data["consulted_organ"]
    maker = organ in at.parent.data["makers"]
    return (
        last is not None
        and last > at.on
        and organ != at.parent.organ
        and maker == (at.data["purpose"] == "joint_making")
    )


answer_late = guard(
    "countersigning_not_overdue", article=LAW,
    en="The organ still has time to answer. Wait for the last day",
    zh="会签答复期限尚未届满，不需要催办",
)(lambda at: at.overdue("answering"))  # fmt: skip

not_joint = guard(
    "joint_maker_not_overruled", article="江苏省政府令第54号；江苏省政府令第158号",
    en="A joint document needs the agreement of every maker; nobody decides in its place. Agree, or leave it out of the makers",
    zh="联合制定的文件应当由各制定机关一致同意，不能以裁定代替，请继续协商或者调整制定机关",
)(lambda at: at.get("purpose") != "joint_making")  # fmt: skip
