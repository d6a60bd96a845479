"""A clean-up of normative documents (规范性文件清理): 国发〔2008〕17号，国办发〔2018〕37号."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.valid_document import data, guards
from yifa.procedures.valid_document.guards import CLEAN_UP


class DocumentCleanup(Procedure):
    """One clean-up, with its results by list; what it does to a document happens in that document's own case."""

    key, label, number = "document_cleanup", "规范性文件清理", "{organ}规清〔{year}〕{serial}号"
    family, subject = "normative_document", "cleanup_title"
    summary = "部署清理，逐件提出保留、修改、废止、失效的意见，公布继续有效和废止失效文件目录，二年内再次清理。"
    statute = "国发〔2008〕17号、国办发〔2018〕37号"
    public = Public(
        fields=(
            "cleanup_title",
            "scope",
            "cleanup_ground",
            "kept_count",
            "changed_count",
            "repealed_count",
            "kept_list",
            "other_list",
        )
    )

    running = State("清理中", initial=True)
    concluded = State("已公布结果", final=True)
    cancelled = State("已取消", final=True)

    finishing = Clock("清理完成期限", until="finish_by_on")
    cleaning_again = Clock("再次清理期限", limit="normative_docs_js.clean_up")

    cleanup_order = Document("开展规范性文件清理的通知", to="各制定机关")
    result_notice = Document("规范性文件清理结果公告", public=True)

    begin = Action(
        "部署清理", running.opens(), by=HEAD, data=data.Plan, guards=guards.campaign_ahead, starts=finishing,
        issues=cleanup_order, basis=CLEAN_UP,
    )  # fmt: skip
    cancel = Action("取消清理", running.to(cancelled), by=HEAD, data=data.Reason, outcome="取消清理", basis=CLEAN_UP)
    conclude = Action(
        "公布清理结果", running.to(concluded), by=HEAD, data=data.Result, stops=finishing, starts=cleaning_again,
        outcome="已公布结果", issues=result_notice, publishes=True, basis=CLEAN_UP,
    )  # fmt: skip
    begin_next = Action(
        "登记再次清理", concluded.stays(), by=CLERK, data=data.Next, stops=cleaning_again, once=True, basis=CLEAN_UP,
    )  # fmt: skip

    cleanups = Count("清理", begin, unit="次", means="部署规范性文件清理的次数。")
    cleanups_concluded = Count("完成清理", conclude, unit="次", means="公布规范性文件清理结果的次数。")
