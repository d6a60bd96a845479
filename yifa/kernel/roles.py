"""Roles (角色): the names under which people may act; a post in an organ holds roles, a party has one in a case."""

from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """Where the holder of a role must stand towards the case (与案件的关系)."""

    OWN = "own"
    """A post in the organ that handles the case (承办机关)."""
    NAMED = "named"
    """A post in an organ that the case names in its field of the role's key (案件载明的机关), as the respondent is."""
    ANY = "any"
    """A post in any organ (有关机关): bodies that supervise others, or other organs that file with this one."""
    PARTY = "party"
    """Somebody outside the administration who is known to this case (当事人)."""


@dataclass(frozen=True, slots=True)
class Role:
    """One role: its key, its Chinese label and where its holder must stand.

    ``field`` is the case's field that names the holder's organ, where that is not the field of the role's key.
    """

    key: str
    label: str
    place: Place = Place.OWN
    field: str = ""

    @property
    def named_in(self) -> str:
        """The field of the case that names the organ of a holder who must stand there (载明机关的字段)."""
        return self.field or self.key


CLERK = Role("clerk", "经办人")
REVIEWER = Role("reviewer", "审核人")
HEAD = Role("head", "负责人")
OFFICE_HEAD = Role("office_head", "机构负责人")
LEGAL_OFFICE = Role("legal_office", "法制机构", Place.ANY)
SUPERVISOR = Role("supervisor", "督查人员", Place.ANY)
MEDIATOR = Role("mediator", "调解员")
AUDITOR = Role("auditor", "审计人员")
RESPONSIBLE_ORGAN = Role("responsible_organ", "责任单位", Place.NAMED)
RESPONSIBLE_HEAD = Role("responsible_head", "责任单位负责人", Place.NAMED, "responsible_organ")
APPROVING_ORGAN = Role("approving_organ", "批准机关", Place.NAMED)
AUDITED_ORGAN = Role("audited_organ", "被审计单位", Place.NAMED)
EMPLOYER = Role("employer", "所在执法机关", Place.NAMED)
EVALUATED_ORGAN = Role("evaluated_organ", "被评查单位", Place.NAMED)
SCORER = Role("scorer", "评查员", Place.ANY)
TOWN = Role("town", "承接镇街", Place.NAMED)
LEAD_ORGAN = Role("lead_organ", "主办单位", Place.NAMED)
LEAD_ORGAN_HEAD = Role("lead_organ_head", "主办单位负责人", Place.NAMED, "lead_organ")
ASSISTING_ORGAN = Role("assisting_organ", "会办单位", Place.NAMED)
INSPECTED_ORGAN = Role("inspected_organ", "被检查单位", Place.NAMED)
SUPERIOR_ORGAN = Role("superior_organ", "上级机关", Place.NAMED)
TRAINEE_ORGAN = Role("trainee_organ", "参训单位", Place.NAMED)
COUNSEL = Role("counsel", "法律顾问")
REQUESTING_ORGAN = Role("requesting_organ", "送审单位", Place.NAMED)
DRAFTING_ORGAN = Role("drafting_organ", "决策承办单位", Place.NAMED)
EXECUTING_ORGAN = Role("executing_organ", "决策执行单位", Place.NAMED)
AGENT = Role("agent", "代办员")
RESPONDENT = Role("respondent", "被申请人", Place.NAMED)
CONTRIBUTOR = Role("contributor", "建言人", Place.PARTY)
SIGNER = Role("signer", "领衔人", Place.PARTY)
COSIGNER = Role("cosigner", "附议人", Place.PARTY)
CLIENT = Role("client", "委托人", Place.PARTY)
REPORTER = Role("reporter", "反映人", Place.PARTY)
APPLICANT = Role("applicant", "申请人", Place.PARTY)
PETITIONER = Role("petitioner", "信访人", Place.PARTY)
THIRD_PARTY = Role("third_party", "第三人", Place.PARTY)
TENDEREE = Role("tenderee", "招标（采购）人", Place.NAMED)
BIDDER = Role("bidder", "投标人", Place.PARTY)
PARTY = Role("party", "当事人", Place.PARTY)
DRAFTER = Role("drafter", "起草单位", Place.NAMED)
MAKER = Role("maker", "制定机关", Place.NAMED)
CONSULTED_ORGAN = Role("consulted_organ", "会签单位", Place.NAMED)
COMMENTER = Role("commenter", "意见人", Place.PARTY)
ASSESSED_ORGAN = Role("assessed_organ", "被考核单位", Place.NAMED)
COMMENTING_ORGAN = Role("commenting_organ", "征求意见单位", Place.NAMED)

ROLES: dict[str, Role] = {role.key: role for role in tuple(globals().values()) if isinstance(role, Role)}
"""Every role by its key; posts may hold these and no others."""
