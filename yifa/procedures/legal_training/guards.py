"""Conditions on the steps of a course and of its trainees (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.legal_training.data import CourseKind, TraineeKind

OUTLINE = "法治政府建设实施纲要（2015—2020年）第二部分第（七）项；法治政府建设实施纲要（2021—2025年）第五部分"
CERTIFICATES = "江苏省行政执法证件管理办法"


@guard(
    "training_plan_wrong",
    article=OUTLINE,
    en="A course is enrolled for, then begins, then ends; the hours required are no more than all. Check days and hours",
    zh="报名截止日不得早于今日、晚于开班日期，开班日期不得晚于结束日期，最低学时不得多于总学时，请核对",
)
def course_possible(at: Moment) -> bool:
    """The days follow one another, and the numbers agree."""
    enrol, begin, end = at.day("enrol_by_on"), at.day("begin_on"), at.day("end_on")
    assert enrol is not None
    assert begin is not None
    assert end is not None
    return at.on <= enrol <= begin <= end and bool(at.get("required_hours") <= at.get("hours"))


first_certificate_examined = guard(
    "training_without_examination", article=CERTIFICATES,
    en="Who is trained for a first enforcement certificate is examined. Plan an examination",
    zh="新申领执法证人员培训应当设结业考试，请填写合格分数线",
)(lambda at: at.get("course_kind") != CourseKind.FIRST_CERTIFICATE or at.get("pass_mark") is not None)  # fmt: skip


begun = guard(
    "training_not_begun", article=OUTLINE,
    en="The course begins later. Record its beginning on the day, or change its days first",
    zh="尚未到开班日期，请在开班当日登记，或者先调整培训安排",
)(lambda at: (day := at.day("begin_on")) is not None and day <= at.on)  # fmt: skip


ended = guard(
    "training_not_ended", article=OUTLINE,
    en="The course has not ended yet",
    zh="培训尚未到结束日期，请在结束以后登记",
)(lambda at: (day := at.day("end_on")) is not None and day <= at.on)  # fmt: skip


@guard(
    "trainees_unfinished",
    article=OUTLINE,
    en="Some trainees have neither completed nor left the course. Finish their records first",
    zh="尚有参训人员未结业、未登记缺席或者不合格，请先逐一办结",
)
def trainees_finished(at: Moment) -> bool:
    """A course ends after every trainee's record has."""
    assert at.case is not None
    assert at.facts is not None
    return all(trainee.closed_on is not None for trainee in at.facts.children(at.case.number))


@guard(
    "training_has_trainees",
    article=OUTLINE,
    en="People are enrolled. Have their enrolments withdrawn before cancelling the course",
    zh="已有人员报名，请先撤销其报名，再取消培训",
)
def nobody_enrolled(at: Moment) -> bool:
    """A course that is cancelled leaves nobody waiting."""
    return trainees_finished.test(at)


@guard(
    "enrolment_closed",
    article=OUTLINE,
    en="The course does not take enrolments: it is not approved, has begun, or its last day for enrolment has passed",
    zh="培训班未批准、已经开班或者报名已经截止，不得报名",
)
def enrolment_open(at: Moment) -> bool:
    """Enrolment is possible from the approval until the last day given."""
    return (
        at.parent is not None
        and at.parent.state == "approved"
        and at.on <= date.fromisoformat(at.parent.data["enrol_by_on"])
    )


@guard(
    "enrolment_repeated",
    article=OUTLINE,
    en="This person is enrolled already, or the course is full",
    zh="该人员已经报名，或者报名人数已满，请核对",
)
def place_free(at: Moment) -> bool:
    """Each person once, and no more people than places."""
    assert at.facts is not None
    assert at.parent is not None
    others = [case for case in at.facts.children(at.parent.number) if case.state != "withdrawn"]
    named = {case.data.get("trainee") for case in others}
    return at.data["trainee"] not in named and len(others) < at.parent.data["capacity"]


@guard(
    "trainee_of_another_course",
    article=CERTIFICATES,
    en="A course for first certificates trains those who apply for one, and no other course does",
    zh="新申领执法证人员参加新申领执法证人员培训，该培训不招收其他人员，请核对参训人员类别",
)
def kind_fits_course(at: Moment) -> bool:
    """Those who apply for a first certificate have a course of their own."""
    assert at.parent is not None
    first = at.parent.data["course_kind"] == CourseKind.FIRST_CERTIFICATE
    return bool(first == (at.data["trainee_kind"] == TraineeKind.NEW_OFFICERS))


course_held = guard(
    "training_not_held", article=OUTLINE,
    en="The course has not begun. Record attendance while it is held, or after it",
    zh="培训班尚未开班，请在培训期间或者结束后登记",
)(lambda at: at.parent is not None and at.parent.state in ("underway", "ended"))  # fmt: skip


@guard(
    "training_hours_wrong",
    article=OUTLINE,
    en="The hours attended are more than the course has, or less than it requires. Who attended less is recorded as absent",
    zh="实际学时多于培训总学时或者少于最低学时；学时不足的，请登记缺席，事由选择“学时不足”",
)
def attended_enough(at: Moment) -> bool:
    """The hours lie between those required and all."""
    assert at.parent is not None
    return bool(at.parent.data["required_hours"] <= at.data["attended_hours"] <= at.parent.data["hours"])


def _mark(at: Moment) -> int | None:
    mark = at.parent.data.get("pass_mark") if at.parent is not None else None
    return mark if isinstance(mark, int) else None


exam_passed = guard(
    "training_exam_not_passed", article=CERTIFICATES,
    en="The course has no examination, or the mark is below its pass mark",
    zh="该培训不设结业考试，或者成绩低于合格分数线，不得登记为合格",
)(lambda at: (mark := _mark(at)) is not None and at.data["score"] >= mark)  # fmt: skip


exam_failed = guard(
    "training_exam_passed", article=CERTIFICATES,
    en="The course has no examination, or the mark reaches its pass mark",
    zh="该培训不设结业考试，或者成绩已达合格分数线，不得登记为不合格",
)(lambda at: (mark := _mark(at)) is not None and at.data["score"] < mark)  # fmt: skip


exam_after_begin = guard(
    "training_exam_before_course", article=CERTIFICATES,
    en="The examination lies before the course began. Check its day",
    zh="考试日期早于开班日期，请核对",
)(
    lambda at: at.parent is not None
    and (at.day("exam_on") or at.on) >= date.fromisoformat(at.parent.data["begin_on"])
)  # fmt: skip


@guard(
    "training_resit_late",
    article=CERTIFICATES,
    en="The last day for the resit has passed, or no resit was granted. Record the trainee as not qualified",
    zh="未准予补考或者补考截止日已过，不得补考，请作考试不合格结束培训处理",
)
def resit_open(at: Moment) -> bool:
    """After a failed sitting, another only while a resit is open on the day of the examination."""
    assert at.case is not None
    if not at.case.did("fail_exam"):
        return True
    run, sat = at.live("resitting"), at.day("exam_on")
    return run is not None and sat is not None and sat <= run.due


resit_over = guard(
    "training_resit_open", article=CERTIFICATES,
    en="A resit is still open. Wait for its last day or record the resit",
    zh="补考期限尚未届满，请在补考后或者期满后登记",
)(lambda at: at.live("resitting") is None or at.overdue("resitting"))  # fmt: skip


@guard(
    "training_unexamined",
    article=CERTIFICATES,
    en="This course ends with an examination. Record that it was passed first",
    zh="该培训设有结业考试，应当考试合格后结业",
)
def examined_where_due(at: Moment) -> bool:
    """Where there is an examination, only who passed completes."""
    assert at.case is not None
    return _mark(at) is None or at.case.did("pass_exam")
