"""Conditions of law on the steps of a random inspection campaign (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

PUBLISHED = ("disclosed", "closed", "cancelled")
RESULTED = ("resulted", *PUBLISHED)


def _listed(at: Moment, name: str) -> bool:
    assert at.facts is not None
    matter = at.facts.case(at.data[name])
    return matter is not None and matter.procedure == "inspection_matter" and matter.state == "listed"


matter_listed = guard(
    "inspection_matter_not_listed", article="国办发〔2015〕58号第二部分；国发〔2019〕5号第二部分",
    en="This matter is not on the list of random inspection matters. Have it listed first, or choose another",
    zh="该事项未列入随机抽查事项清单，不得随机抽查，请先列入清单或者另选事项",
)(lambda at: _listed(at, "matter"))  # fmt: skip


added_matter_listed = guard(
    "inspection_matter_not_listed", article="国办发〔2015〕58号第二部分；国发〔2019〕5号第二部分",
    en="This matter is not on the list of random inspection matters. Have it listed first, or choose another",
    zh="该事项未列入随机抽查事项清单，不得随机抽查，请先列入清单或者另选事项",
)(lambda at: _listed(at, "added_matter"))  # fmt: skip


domains_named = guard(
    "inspection_domains_missing", article="行政处罚法（2021）第四十二条第一款；行政强制法第十七条第三款",
    en="Name the fields of enforcement, each once and none empty",
    zh="请填写执法领域，各领域不得为空、不得重复",
)(lambda at: len([each for each in {*at.data["domains"]} if each.strip()]) == max(len(at.data["domains"]), 1))  # fmt: skip


@guard(
    "joint_organs_wrong",
    article="国发〔2019〕5号第三部分",
    en="A joint inspection names the other organs, which must exist; an inspection by one organ names none",
    zh="部门联合抽查应当填写参加部门，且均应为已登记的机关；单独抽查不填写，请核对",
)
def joint_organs_named(at: Moment) -> bool:
    """Organs are named when the inspection is joint, and only then."""
    assert at.facts is not None
    organs = at.data.get("joint_organs") or []
    return bool(organs) is at.data["joint"] and all(at.facts.organ(key) is not None for key in organs)


completion_ahead = guard(
    "inspection_completion_past", article="国办发〔2015〕58号第二部分",
    en="The inspection must be completed after today and within the plan's year",
    zh="抽查完成期限应当在今日以后、计划年度之内，请核对",
)(lambda at: (day := at.day("complete_by")) is not None and at.on < day and day.year == at.get("year"))  # fmt: skip


@guard(
    "inspection_tasks_open",
    article="国办发〔2015〕58号第二部分；国发〔2019〕5号第三部分",
    en="Every object drawn needs its task, and every task its result; see the tasks of this campaign",
    zh="抽中的对象应当逐一分派任务并录入结果，现有对象尚未分派或者尚无结果，请查看本计划的抽查任务",
)
def every_task_has_a_result(at: Moment) -> bool:
    """As many tasks as objects drawn, all with a result or called off."""
    assert at.case is not None
    assert at.facts is not None
    tasks = at.facts.children(at.case.number)
    return len(tasks) == at.case.data["drawn_objects"] and all(task.state in RESULTED for task in tasks)


@guard(
    "inspected_objects_differ",
    article="国发〔2019〕5号第三部分",
    en="The number of objects inspected differs from the tasks that were not called off. Check it",
    zh="完成检查对象数与未撤销的抽查任务数不一致，请核对",
)
def inspected_as_tasks_say(at: Moment) -> bool:
    """What is reported is what the tasks hold."""
    assert at.case is not None
    assert at.facts is not None
    done = [task for task in at.facts.children(at.case.number) if task.state != "cancelled"]
    return bool(at.data["inspected_objects"] == len(done))


@guard(
    "inspection_results_unpublished",
    article="国发〔2019〕5号第三部分第（六）项",
    en="Publish each task's result before the campaign's; see the tasks of this campaign",
    zh="各抽查任务的结果尚未全部公示，请先公示各任务结果，再通报抽查情况",
)
def every_result_published(at: Moment) -> bool:
    """All results stand before the public."""
    assert at.case is not None
    assert at.facts is not None
    return all(task.state in PUBLISHED for task in at.facts.children(at.case.number))
