"""A small district for these tests: three organs, and people in posts."""

from datetime import date

from tests.records.procedures import Permit
from yifa.kernel.cases import Actor
from yifa.kernel.references import Opening
from yifa.records.performing import perform
from yifa.records.session import Receipt, Session
from yifa.registers.keeping import actor, put_organ, put_post

FILED, ACCEPTED, DECIDED = date(2018, 3, 1), date(2018, 3, 5), date(2018, 3, 20)
APPLICATION = {"applicant": "王小芳", "subject": "临时占用道路"}


def enter() -> None:
    """Enter the organs and posts."""
    put_organ("xishan", "锡山区人民政府", mark="锡山", kind="人民政府")
    put_organ("xishan.housing", "锡山区住房和城乡建设局", mark="锡住建", parent="xishan", kind="工作部门")
    put_organ("xishan.housing.roads", "市政管理所", mark="锡市政", parent="xishan.housing", kind="所属机构")
    put_organ("xishan.audit", "锡山区审计局", mark="锡审", parent="xishan", kind="工作部门")
    for organ in ("xishan", "xishan.housing", "xishan.housing.roads", "xishan.audit"):
        put_post(f"{organ}.clerk", person=f"{organ}.p1", name="张伟", organ=organ, title="科员", roles=["clerk"])
        put_post(
            f"{organ}.head", person=f"{organ}.p2", name="李强", organ=organ, title="局长", roles=["负责人", "审核人"]
        )
    put_post(
        "xishan.supervisor", person="xishan.p3", name="陈静", organ="xishan", title="督查专员", roles=["supervisor"]
    )


def clerk(organ: str = "xishan.housing") -> Actor:
    """The organ's clerk."""
    return actor(f"{organ}.clerk", FILED)


def head(organ: str = "xishan.housing") -> Actor:
    """The organ's head."""
    return actor(f"{organ}.head", FILED)


def filed(session: Session | None = None, organ: str = "xishan.housing", on: date = FILED, **more: str) -> Receipt:
    """A permit that was applied for."""
    act = session.perform if session is not None else perform
    return act(Opening(Permit, organ), "file", {**APPLICATION, **more}, clerk(organ), on)


def decided(
    outcome: str = "granted", fee_fen: int = 0, organ: str = "xishan.housing", session: Session | None = None
) -> Receipt:
    """A permit that was applied for, accepted and decided."""
    act = session.perform if session is not None else perform
    number = filed(session, organ).number
    act(number, "accept", {}, clerk(organ), ACCEPTED)
    return act(number, "decide", {"outcome": outcome, "fee_fen": fee_fen}, head(organ), DECIDED)
