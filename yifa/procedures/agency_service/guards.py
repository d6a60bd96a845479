"""Conditions on the steps of an entrusted service (办理条件)."""

from collections.abc import Sequence

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import Guard, guard

RULES = "锡山区“一卡一表一志五单”代办制度（2018年）"
GUIDE = "江苏省“不见面审批”标准化指引（2018年）"


@guard(
    "forms_not_in_force",
    article=RULES,
    en="These forms are not in force on that day. Use those that are",
    zh="所用样式当日没有施行，请使用现行样式",
)
def forms_in_force(at: Moment) -> bool:
    """A service is entrusted with the forms of its day, and keeps to them."""
    assert at.facts is not None
    forms = at.facts.case(at.data["forms"])
    title = str(forms.data.get("title", "")) if forms is not None else ""
    holds = at.facts.standings("agency_forms.in_force", subject=title) if title else ()
    return any(hold.case == at.data["forms"] and hold.covers(at.on) for hold in holds)


def filled(use: str) -> Guard:
    """The form for this use is filled in as the district's set has it: its name, and every heading in its order."""

    def test(at: Moment) -> bool:
        assert at.facts is not None
        forms = at.facts.case(at.get("forms") or "")
        if forms is None or at.data["form_title"] != forms.data.get(use):
            return False
        lines = [line.partition("：") for line in at.data["entries"].splitlines() if line.strip()]
        return [heading for heading, _, _ in lines] == forms.data[f"{use}_headings"] and all(
            said.strip() for _, _, said in lines
        )

    return Guard(
        "form_differs", RULES,
        "The form's name or headings differ from those of the set in use, or a heading is empty. Fill in its headings in order",
        "单据名称、栏目与所用样式不一致，或者有栏目没有填写，请按样式逐栏填写", test,
    )  # fmt: skip


@guard(
    "agent_of_another",
    article=RULES,
    en="Only the agent who took the service on, and is in office, acts in it. Let that agent act, or hand it over first",
    zh="只有受理该委托、当日在岗的代办员本人才能办理；需要换人的，请先办理移交",
)
def own_agent(at: Moment) -> bool:
    """Whoever acts is the agent of this service, and in office."""
    assert at.by is not None
    assert at.facts is not None
    holds = at.facts.standings("service_agent.in_office", name=at.get("agent_number"))
    return any(hold.covers(at.on) and hold.subject == at.by.name for hold in holds)


@guard(
    "agent_for_another_kind",
    article=RULES,
    en="The agent does not act in this kind of service. Name an agent who does",
    zh="该代办员的可代办类别不包括本委托，请指派相应类别的代办员",
)
def fit_agent(at: Moment) -> bool:
    """Investment projects and registrations have agents of their own."""
    assert at.facts is not None
    holds = at.facts.standings("service_agent.in_office", name=at.data["agent_number"])
    return any(hold.covers(at.on) and at.get("service_kind") in hold.scope for hold in holds)


@guard(
    "agency_day_passed",
    article=RULES,
    en="The day set for this lies before today. Choose today or a later day",
    zh="承诺办结日期、补正期限、回复期限、评价期限不得早于本步骤日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """There is time to do what is asked."""
    days = ("promised_on", "correct_by_on", "reply_by_on", "rate_by_on")
    return all(at.data[name] >= at.on.isoformat() for name in days if name in at.data)


only_registration = guard(
    "project_at_counter", article=RULES,
    en="An investment project is entrusted in writing, with the forms. Record the entrustment first",
    zh="投资项目应当书面委托并使用代办单据，不能当场受理，请先登记委托",
)(lambda at: at.data["service_kind"] == "registration")  # fmt: skip


def _items(at: Moment) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return at.facts.children(at.case.number)


items_done = guard(
    "agency_items_open", article=RULES,
    en="No matter was handled, or one is still open. Finish each of them first",
    zh="尚未代办任何事项，或者还有事项没有办结，请逐项办结后再办理",
)(lambda at: bool(_items(at)) and all(item.closed_on is not None for item in _items(at)))  # fmt: skip

items_settled = guard(
    "agency_items_pending", article=RULES,
    en="A matter is still before an organ. Finish it, or stop it first",
    zh="还有事项正在办理，请先办结或者停止申报",
)(lambda at: all(item.closed_on is not None for item in _items(at)))  # fmt: skip


@guard(
    "service_unconcluded",
    article=RULES,
    en="The service of a project is rated once it is concluded. Conclude it first",
    zh="投资项目应当先由代办员办结，再由委托人签收评价",
)
def rateable(at: Moment) -> bool:
    """A client rates what is concluded; a registration is handed out and rated in one."""
    assert at.case is not None
    return at.case.state == "concluded" or at.get("service_kind") == "registration"


rating_overdue = guard(
    "rating_open", article=RULES,
    en="The client still has time to rate the service. Wait for the last day",
    zh="评价期限尚未届满，请等待委托人评价",
)(lambda at: at.overdue("rating"))  # fmt: skip

displeased = guard(
    "client_not_dissatisfied", article=RULES,
    en="The client was not dissatisfied. Nothing needs to be followed up",
    zh="委托人的评价不是“不满意”，不需要回访整改",
)(lambda at: at.get("rating") == "dissatisfied")  # fmt: skip


@guard(
    "correction_not_overdue",
    article=RULES,
    en="The client was not asked for anything, or still has time. Wait, or give another ground",
    zh="没有告知补正或者补正期限尚未届满，不能以逾期未补正为由终止",
)
def really_uncorrected(at: Moment) -> bool:
    """Who has time left is not late."""
    return at.data["termination"] != "uncorrected" or at.overdue("correcting")
