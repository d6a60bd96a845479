"""A year's duty list of a first responsible person (第一责任人职责清单): 党政主要负责人履行推进法治建设第一责任人职责规定."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, SUPERIOR_ORGAN
from yifa.procedures.leadership_duty import data, guards
from yifa.procedures.leadership_duty.duty import LeadershipDutyItem

__all__ = ["LeadershipDuty", "LeadershipDutyItem"]

RULE, DUTIES, STATING, ASSESSING, ACCOUNT = (
    guards.RULE, guards.DUTIES, guards.STATING, guards.ASSESSING, guards.ACCOUNT,
)  # fmt: skip


class LeadershipDuty(Procedure):
    """One organ's list of one year; the duties are its sub-cases."""

    key, label, number = "leadership_duty", "第一责任人职责", "{organ}法责〔{year}〕{serial}号"
    subject = "leader_post"
    summary = "编制年度职责清单，印发后逐项履职、记录佐证；第一责任人年终述法，上级机关考核，依规定约谈、问责。"
    statute = "《党政主要负责人履行推进法治建设第一责任人职责规定》"
    public = Public(fields=("year", "leader_post", "public_text"))

    drafted = State("起草中", initial=True)
    issued = State("履职中")
    stated = State("待考核")
    assessed = State("已考核")
    closed = State("已办结", final=True)

    stating = Clock("述法期限", until="state_by_on")
    rectifying = Clock("整改期限", until="rectify_by_on")

    duty_list = Document("第一责任人职责清单", to="第一责任人")
    statement_report = Document("年度述法报告", to="上级机关")
    assessment_notice = Document("考核结果通知书", to="第一责任人", organ="superior_organ")
    interview_notice = Document("约谈通知书", to="第一责任人", organ="superior_organ")
    accountability_decision = Document("问责处理通知书", to="第一责任人", organ="superior_organ")
    public_report = Document("履行第一责任人职责情况公开", public=True)

    draw_up = Action(
        "编制职责清单", drafted.opens(), by=CLERK, data=data.DutyList,
        guards=(guards.state_ahead, guards.superior_above), basis=DUTIES,
    )  # fmt: skip
    issue = Action(
        "印发职责清单", drafted.to(issued), by=HEAD, data=data.Issue, guards=guards.duties_counted, not_same_as=draw_up,
        starts=stating, issues=duty_list, basis=DUTIES,
    )  # fmt: skip
    change_leader = Action(
        "变更第一责任人", (drafted | issued).stays(), by=CLERK, data=data.NewLeader, basis=f"{RULE}第四条",
    )  # fmt: skip
    state_performance = Action(
        "述法", issued.to(stated), by=HEAD, data=data.Statement, guards=guards.duties_finished, stops=stating,
        issues=statement_report, basis=STATING,
    )  # fmt: skip
    assess = Action(
        "考核", stated.to(assessed), by=SUPERIOR_ORGAN, data=data.Assessment, outcome="grade",
        issues=assessment_notice, basis=ASSESSING,
    )  # fmt: skip
    interview = Action(
        "约谈", (issued | stated | assessed).stays(), by=SUPERIOR_ORGAN, data=data.Interview,
        guards=guards.rectify_ahead, starts=rectifying, issues=interview_notice,
        basis=f"{STATING}；法治政府建设与责任落实督察工作规定第四章",
    )  # fmt: skip
    report_rectification = Action(
        "报告整改", (issued | stated | assessed).stays(), by=HEAD, data=data.Rectification, after=interview,
        stops=rectifying, basis=STATING,
    )  # fmt: skip
    hold_accountable = Action(
        "问责", (issued | stated | assessed).stays(), by=SUPERIOR_ORGAN, data=data.Sanction, not_same_as=interview,
        guards=guards.sanction_founded, issues=accountability_decision, basis=f"{ACCOUNT}；中国共产党问责条例",
    )  # fmt: skip
    publish = Action(
        "公开履职情况", (stated | assessed | closed).stays(), by=CLERK, data=data.YearEnd,
        guards=guards.secrets_checked, publishes=True, issues=public_report, basis=RULE,
    )  # fmt: skip
    close = Action("年度办结", assessed.to(closed), by=CLERK, guards=guards.nothing_open, basis=ASSESSING)

    lists = Count("印发职责清单", issue, unit="份", means="印发的年度第一责任人职责清单份数。")
    leader_changes = Count("变更第一责任人", change_leader, unit="人次", means="年度内变更第一责任人的人次。")
    statements = Count("年度述法", state_performance, unit="人", means="进行年度述法的第一责任人人数。")
    statements_in_time = Count(
        "按期述法",
        state_performance,
        unit="人",
        where=lambda at: at.met("stating"),
        means="在规定期限内述法的第一责任人人数。",
    )
    grades = CountEach("考核等次分类", assess, "grade", unit="人", means="履行第一责任人职责考核等次为“{}”的人数。")
    interviews = Count("约谈", interview, unit="人次", means="因推进法治建设不力被约谈的人次。")
    rectifications_in_time = Count(
        "按期整改",
        report_rectification,
        unit="次",
        where=lambda at: at.met("rectifying"),
        means="约谈后在期限内报告整改的次数。",
    )
    accountabilities = CountEach(
        "问责分类",
        hold_accountable,
        "accountability",
        unit="人次",
        means="因不履行、不正确履行职责被问责，方式为“{}”的人次。",
    )
    published = Count("公开履职情况", publish, unit="次", means="向社会公开履行第一责任人职责情况的次数。")
    statement_rate = Share("按期述法率", statements_in_time, statements, means="按期述法的占述法人数的比例。")
