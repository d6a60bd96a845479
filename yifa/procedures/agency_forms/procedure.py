"""The district's own set of forms (代办文书样式): 锡山区“一卡一表一志五单”代办制度."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.agency_forms import data, guards
from yifa.procedures.agency_forms.guards import RULES, USES


class AgencyForms(Procedure):
    """One set of forms: what the card, the flow sheet, the log and the five slips are called, and what stands on them."""

    key, label, number = "agency_forms", "代办文书样式", "{organ}代办样式〔{year}〕{serial}号"
    family, subject = "agency_service", "title"
    summary = "代办单据的名称和栏目由本地自行规定，经批准后自施行之日起使用，改动的另立新样式。"
    statute = "锡山区“一卡一表一志五单”代办制度（2018年）"
    public = Public(
        fields=(
            "title",
            "effective_on",
            "approval_number",
            *(field for use in USES for field in (use, f"{use}_headings")),
        )
    )

    drafted = State("待批准", initial=True)
    adopted = State("施行中")
    dropped = State("未批准", final=True)
    replaced = State("已停用", final=True)

    in_force = Standing(
        "现行代办文书样式", subject="title", means="正在施行的一套代办单据，新的委托应当使用。",
    )  # fmt: skip

    adoption_notice = Document("启用代办文书样式的通知")

    draft = Action("拟订", drafted.opens(), by=CLERK, data=data.Forms, guards=guards.told_apart, basis=RULES)
    revise = Action("修改", drafted.stays(), by=CLERK, data=data.Forms, guards=guards.told_apart, basis=RULES)
    adopt = Action(
        "批准施行", drafted.to(adopted), by=HEAD, not_same_as=(draft, revise), data=data.Adoption, begins=in_force,
        at="effective_on", guards=guards.effective_ahead, issues=adoption_notice, publishes=True, basis=RULES,
    )  # fmt: skip
    drop = Action(
        "不予批准", drafted.to(dropped), by=HEAD, data=data.Because, outcome="不予批准", basis=RULES,
    )  # fmt: skip
    replace = Action(
        "停用", adopted.to(replaced), by=HEAD, data=data.Replacement, ends=in_force, outcome="停用", basis=RULES,
    )  # fmt: skip

    forms_adopted = Count("启用代办文书样式", adopt, unit="套", means="批准施行的代办文书样式套数。")
