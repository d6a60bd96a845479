"""Conditions on the steps of a file under evaluation (办理条件); the draw is read from the campaign's published file."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard, guard
from yifa.kernel.draws.steps import published_draw, team_left
from yifa.kernel.standings import Needs
from yifa.procedures.evaluated_file import scoring

RULES = "国发〔2008〕17号；国办发〔2018〕118号第（十）项；DB32/T 4181—2021"
RANDOM = f"{RULES}；国发〔2019〕5号第三部分"
ORDER = ("first", "second", "third")
"""The scorers drawn, in the order in which they score; the third only where the others are too far apart."""
SERVING = Needs("file_scorer.appointed", "评查员聘书", of="scorers", least=3)
SCORING = {each: Needs("file_scorer.appointed", "评查员聘书", of=f"{each}_scorer") for each in ORDER}


campaign_drawn = guard(
    "evaluation_not_drawn", article=RANDOM,
    en="Files are assigned once the campaign has been drawn, and until the ranking",
    zh="案卷应当在抽取以后、确定排名以前分派，请核对上级案件的办理状态",
)(lambda at: at.parent is not None and at.parent.state == "drawn")  # fmt: skip


@guard(
    "evaluation_file_not_drawn",
    article=RANDOM,
    en="This file was not drawn, or its organ or kind is another. Check them against the published draw",
    zh="该案卷未被抽中，或者被评查单位、评查标准与案卷名录不符，请对照公布的抽取结果核对",
)
def file_drawn(at: Moment) -> bool:
    """The file is one of the draw, of the stated organ, and its sheet is for its kind."""
    made, name = published_draw(at), at.data["file_id"]
    place = made.pool.place(name)
    if name not in made.drawn or place is None:
        return False
    kind, organ = made.pool.kinds[made.pool.of[place]], at.data["evaluated_organ"]
    return kind.organ == organ and kind.risk == f"{scoring.sheet(at.data['sheet']).kind}/{organ}"


assigned_once = guard(
    "evaluation_file_assigned", article=RANDOM,
    en="This file is being evaluated already in this campaign",
    zh="该案卷在本次评查中已经分派，不得重复分派",
)(lambda at: at.parent is not None and at.facts is not None and all(
    case.data.get("file_id") != at.data["file_id"] for case in at.facts.children(at.parent.number)))  # fmt: skip


closed_in_period = guard(
    "evaluation_file_outside_period", article=RULES,
    en="The file was closed outside the campaign's period, or before it was decided. Check the days",
    zh="办结日期不在评查方案的办结起止日期之内，或者早于决定日期，请核对",
)(lambda at: at.parent is not None and at.data["decided_on"] <= at.data["file_closed_on"]
    and at.parent.data["closed_from"] <= at.data["file_closed_on"] <= at.parent.data["closed_to"])  # fmt: skip


@guard(
    "evaluated_case_wrong",
    article=RULES,
    en="The case named is not closed, is another organ's, or its archive number is another. Check it",
    zh="所填案件未结案，不是被评查单位办理的案件，或者其档案号与案卷号不同，请核对",
)
def case_closed(at: Moment) -> bool:
    """A case of this system is evaluated when it is closed and archived under the file's number."""
    assert at.facts is not None
    number = at.data.get("evaluated_case")
    case = at.facts.case(number) if number else None
    return number is None or (
        case is not None
        and case.closed_on is not None
        and case.organ == at.data["evaluated_organ"]
        and case.data.get("archive_number") == at.data["file_id"]
    )


scorers_drawn = guard(
    "evaluation_scorers_not_drawn", article=RANDOM,
    en="These are not the scorers that the draw gives, in its order, with the next tickets for those who cannot come",
    zh="评查员或者其次序与抽取结果不一致，请按抽取结果填写；有不能参加的，列明后按抽取结果文件依次递补",
)(lambda at: at.data["scorers"] == team_left(
    published_draw(at), at.get("file_id"), at.data.get("unavailable") or []))  # fmt: skip

replacement_reasoned = guard(
    "evaluation_replacement_unreasoned", article=RANDOM,
    en="Give the ground and the reason for each scorer drawn who cannot come, and only then",
    zh="抽中的评查员不能参加的，应当填写更换事由和具体情形；没有更换的不填写",
)(lambda at: len({bool(at.data.get(name)) for name in ("unavailable", "replacement_ground", "replaced_because")}) == 1)  # fmt: skip


@guard(
    "evaluation_replacement_wrong", article=RANDOM,
    en="List everybody who cannot come, first those replaced before; whoever has scored already stays",
    zh="请依先后列明不能参加的评查员：此前已经更换的在前，本次的在后；已经评分的评查员不得更换",
)  # fmt: skip
def replaced_in_order(at: Moment) -> bool:
    """What was replaced before stays so, and so does a score."""
    assert at.case is not None
    before, now = at.case.data.get("unavailable", []), at.data["unavailable"]
    scored = [at.case.data[name] for each in ORDER if (name := f"{each}_scorer") in at.case.data]
    kept = all(name in at.data["scorers"] for name in scored)
    return bool(len(now) > len(before) and now[: len(before)] == before and kept)


def _scores(at: Moment) -> list[int]:
    sheet = scoring.sheet(at.get("sheet"))
    return [
        scoring.score(sheet, at.get(f"{each}_deductions"), at.get(f"{each}_vetoes"), each)
        for each in ORDER
        if at.get(f"{each}_scorer") is not None
    ]


def _own_sheet(at: Moment, which: str) -> bool:
    assert at.case is not None
    assert at.facts is not None
    assert at.by is not None
    number = at.data[f"{which}_scorer"]
    if at.by.organ == at.case.data["evaluated_organ"] or number != at.case.data["scorers"][ORDER.index(which)]:
        return False
    holds = at.facts.standings("file_scorer.appointed", name=number)
    in_person = any(hold.subject == at.by.name for hold in holds)
    return in_person or (at.by.organ == at.case.organ and "clerk" in at.by.roles)


def _scoring(which: str) -> Guard:
    return guard(
        "scored_by_another", article=RULES,
        en="Each scorer drawn scores in turn, in person, or the clerk enters their signed sheet; never the file's own organ",
        zh="应当由抽取确定的评查员依次本人评分，或者由经办人录入其签名的评分表；被评查单位的人员不得评分",
    )(lambda at: _own_sheet(at, which))  # fmt: skip


by_scorer = {each: _scoring(each) for each in ORDER}

inside_sheet = guard(
    "score_outside_sheet", article=RULES,
    en="The score lies outside its sheet. Check the items",
    zh="得分超出评查标准的范围，请核对扣分项目",
)(lambda at: all(0 <= each <= scoring.FULL for each in _scores(at)))  # fmt: skip

too_far_apart = guard(
    "third_score_needless", article=RULES,
    en="The two scores are ten points apart or less. Settle the score without a third",
    zh="两名评查员的得分相差未超过十分，不需要第三名评查员评分，请直接核定",
)(lambda at: scoring.apart(*_scores(at)[:2]))  # fmt: skip

third_if_apart = guard(
    "third_score_missing", article=RULES,
    en="The two scores are more than ten points apart. Let the third scorer score first",
    zh="两名评查员的得分相差超过十分，应当先由第三名评查员评分",
)(lambda at: len(found := _scores(at)) == len(ORDER) or not scoring.apart(*found))  # fmt: skip

final_as_scored = guard(
    "final_score_differs", article=RULES,
    en="The final score is not what the scores yield: the mean of the two, or of the nearest two of three. Compute it anew",
    zh="最后得分与评分计算的结果不一致：两人评分的取平均分，三人评分的取最接近的两个得分的平均分，请重新计算",
)(lambda at: at.data["final_score"] == scoring.points(scoring.final(_scores(at))))  # fmt: skip

graded_by_score = guard(
    "grade_differs", article=RULES,
    en="The grade does not go with the score: 90.0 or more is excellent, 60.0 or more passes. Check both",
    zh="评查等次与最后得分不符：90.0分以上为优秀，60.0分以上为合格，其余为不合格，得分应当有一位小数，请核对",
)(lambda at: (found := scoring.tenths(at.data["final_score"])) is not None
    and at.data["grade"] == scoring.grade(found))  # fmt: skip

findings_if_marked = guard(
    "findings_missing", article=RULES,
    en="Points were taken off, so something was found. Give the number of findings; with none taken off it is 0",
    zh="有扣分或者否决的，问题数不得为零；没有扣分的，问题数应当为零，请核对",
)(lambda at: (at.data["findings_count"] > 0) is (at.data["final_score"] != "100.0"))  # fmt: skip


day_ahead = guard(
    "evaluation_day_past", article=RULES,
    en="The last day must lie after today",
    zh="期限应当在今日以后，请核对",
)(lambda at: all(at.data.get(name, "9999") > at.on.isoformat() for name in ("object_by_on", "rectify_by_on")))  # fmt: skip


in_time = guard(
    "objection_late", article=RULES,
    en="The time for an objection is over",
    zh="提出异议的期限已经届满",
)(lambda at: not at.overdue("objecting"))  # fmt: skip

nobody_objects = guard(
    "objection_still_possible", article=RULES,
    en="The organ may still object. Wait for the last day, or let it confirm the result itself",
    zh="提出异议的期限尚未届满，请待期限届满，或者由被评查单位确认",
)(lambda at: at.overdue("objecting") or (at.by is not None and at.by.organ == at.get("evaluated_organ")))  # fmt: skip

something_found = guard(
    "nothing_to_rectify", article=RULES,
    en="Nothing was found in this file. Close it",
    zh="该卷未发现问题，无需整改，请直接归档",
)(lambda at: at.get("findings_count") > 0)  # fmt: skip

nothing_found = guard(
    "rectification_missing", article=RULES,
    en="What was found must be put right first",
    zh="该卷发现的问题应当先行整改，核查后归档",
)(lambda at: at.get("findings_count") == 0)  # fmt: skip
