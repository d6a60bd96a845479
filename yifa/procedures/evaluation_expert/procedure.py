"""An expert on the list (评标专家): 招标投标法第三十七条, 评标专家和评标专家库管理暂行办法, 财库〔2016〕198号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, State, guard
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.evaluation_expert import data
from yifa.procedures.evaluation_expert.data import RemovalGround

LIST = "招标投标法第三十七条；招标投标法实施条例第四十五条；评标专家和评标专家库管理暂行办法（国家发展改革委令第29号）"
YEARS = 8

experienced = guard(
    "expert_years_too_few", article="招标投标法第三十七条第三款",
    en="An expert has worked in the field for eight years or more. Check the years, or refuse the application",
    zh="评标专家应当从事相关领域工作满八年，请核对年限；不符合的，不予聘任",
)(lambda at: at.get("years") >= YEARS)  # fmt: skip


number_unused = guard(
    "expert_number_taken", article=LIST,
    en="This number belongs to another expert on the list. Give another",
    zh="该专家证号已由其他专家使用，请另编专家证号",
)(
    lambda at: at.facts is not None
    and all(hold.subject == at.get("expert_name") for hold in at.facts.standings(LISTED, name=at.get("expert_number")))
)  # fmt: skip

LISTED = "evaluation_expert.on_list"


@guard(
    "expert_barred",
    article="招标投标法第五十六条；政府采购法实施条例第七十五条",
    en="An expert of this number or name was removed for a violation and may not evaluate again. Refuse the application; "
    "say under “namesake” how you know, where it is somebody else of the same name",
    zh="同一证号或者同名的专家因违反评标纪律被移出专家库，不得再参加评标，应当不予聘任；同名而不是同一人的，请在“同名核对”中说明核对情况",
)
def not_barred(at: Moment) -> bool:
    """Nobody comes back whose right to evaluate was taken away: the law sets no end to that."""
    assert at.facts is not None
    number, facts = at.get("expert_number"), at.facts
    holds = [*facts.standings(LISTED, subject=at.get("expert_name")), *facts.standings(LISTED, name=number)]
    return not any(
        (case := facts.case(hold.case)) is not None
        and case.data.get("removal_ground") == RemovalGround.VIOLATION
        and (hold.name == number or not at.data.get("namesake"))
        for hold in holds
    )


class EvaluationExpert(Procedure):
    """One expert: applies, is appointed for a term, may be suspended and restored, reappointed, and leaves."""

    key, label, number = "evaluation_expert", "评标专家", "{organ}专家〔{year}〕{serial}号"
    family, subject = "tender", "expert_number"
    summary = "申请入库，审核聘任，聘期内可以抽取；暂停、恢复、续聘和移出，任何一日谁在库中都可以查明。"
    statute = "招标投标法第三十七条；评标专家和评标专家库管理暂行办法；政府采购评审专家管理办法（财库〔2016〕198号）"

    applied = State("待审核", initial=True)
    listed = State("在库")
    suspended = State("暂停资格")
    removed = State("已移出", final=True)
    refused = State("不予聘任", final=True)

    on_list = Standing(
        "在库专家", subject="expert_name", name="expert_number", scope="expert_fields", until="listed_until",
        means="聘期内在评标专家库中，可以被抽取评标。",
    )  # fmt: skip

    serving = Clock("聘期", until="listed_until")

    appointment = Document("评标专家聘书", to="专家")
    refusal_letter = Document("不予聘任告知书", to="申请人")
    removal_letter = Document("移出评标专家库通知书", to="专家")

    apply = Action(
        "申请入库", applied.opens(), by=CLERK, data=data.Application, guards=number_unused, basis=LIST,
    )  # fmt: skip
    admit = Action(
        "聘任", applied.to(listed), by=HEAD, not_same_as=apply, data=data.Appointment,
        guards=(experienced, number_unused, not_barred),
        begins=on_list, starts=serving, issues=appointment, basis=LIST,
    )  # fmt: skip
    refuse = Action(
        "不予聘任", applied.to(refused), by=HEAD, data=data.Refusal, outcome="不予聘任", issues=refusal_letter, basis=LIST,
    )  # fmt: skip
    renew = Action(
        "续聘", listed.stays(), by=HEAD, data=data.Admission, stops=serving, begins=on_list, starts=serving,
        issues=appointment, basis=LIST,
    )  # fmt: skip
    suspend = Action(
        "暂停专家资格", listed.to(suspended), by=HEAD, data=data.Suspension, interrupts=on_list, basis=LIST,
    )  # fmt: skip
    restore = Action("恢复专家资格", suspended.to(listed), by=HEAD, restores=on_list, basis=LIST)
    remove = Action(
        "移出专家库", (listed | suspended).to(removed), by=HEAD, data=data.Removal, ends=on_list, stops=serving,
        outcome="removal_ground", issues=removal_letter, basis=LIST,
    )  # fmt: skip

    experts = Count(
        "在库专家数", admit, less=remove, lasting=True, unit="名", means="评标专家库中的专家数，含暂停资格的。"
    )
    experts_admitted = Count("聘任专家", admit, unit="名", means="新聘任入库的评标专家数。")
    experts_removed = Count("移出专家", remove, unit="名", means="移出评标专家库的专家数。")
