"""One person's training (参训人员): enrolment, attendance, examination, completion."""

from collections.abc import Callable

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, TRAINEE_ORGAN
from yifa.procedures.legal_training import data, guards
from yifa.procedures.legal_training.data import TraineeKind

OUTLINE, CERTIFICATES = guards.OUTLINE, guards.CERTIFICATES


def _of(kind: TraineeKind) -> Callable[[Moment], bool]:
    return lambda at: at.get("trainee_kind") == kind


class LegalTrainee(Procedure):
    """One person in one course; a certificate of enforcement may refer to the examination that was passed here."""

    key, label, number = "legal_trainee", "参训人员", "{organ}参训〔{year}〕{serial}号"
    family, parent, subject = "legal_training", "legal_training", "trainee_name"
    summary = "参训单位报名，登记实际学时；设结业考试的，考试合格后结业，准予补考的在期限内补考。"
    statute = "《法治政府建设实施纲要》《江苏省行政执法证件管理办法》"

    enrolled = State("已报名", initial=True)
    attended = State("已参训")
    passed = State("考试合格")
    completed = State("已结业", final=True)
    failed = State("考试不合格", final=True)
    absent = State("缺席", final=True)
    withdrawn = State("已撤销报名", final=True)

    resitting = Clock("补考期限", until="resit_by_on")

    completion_certificate = Document("结业证书", to="结业人员")

    enrol = Action(
        "报名", enrolled.opens(), by=(TRAINEE_ORGAN, CLERK), data=data.Enrolment,
        guards=(guards.enrolment_open, guards.place_free, guards.kind_fits_course), basis=OUTLINE,
    )  # fmt: skip
    withdraw = Action(
        "撤销报名", enrolled.to(withdrawn), by=(TRAINEE_ORGAN, CLERK), outcome="撤销报名", basis=OUTLINE,
    )  # fmt: skip
    attend = Action(
        "参加培训", enrolled.to(attended), by=CLERK, data=data.Attendance,
        guards=(guards.course_held, guards.attended_enough), basis=f"{OUTLINE}；{CERTIFICATES}",
    )  # fmt: skip
    miss = Action(
        "登记缺席", enrolled.to(absent), by=CLERK, data=data.Absence, guards=guards.course_held,
        outcome="absence_ground", basis=OUTLINE,
    )  # fmt: skip
    pass_exam = Action(
        "考试合格", attended.to(passed), by=CLERK, data=data.Examination,
        guards=(guards.exam_passed, guards.exam_after_begin, guards.resit_open),
        stops=resitting, at="exam_on", basis=CERTIFICATES,
    )  # fmt: skip
    fail_exam = Action(
        "考试不合格", attended.stays(), by=CLERK, data=data.FailedExamination,
        guards=(guards.exam_failed, guards.exam_after_begin, guards.resit_open), stops=resitting, at="exam_on",
        starts=Start(resitting, when=lambda at: "resit_by_on" in at.data),
        basis=CERTIFICATES,
    )  # fmt: skip
    end_unqualified = Action(
        "不合格结束", attended.to(failed), by=CLERK, after=fail_exam, guards=guards.resit_over, stops=resitting,
        outcome="考试不合格", basis=CERTIFICATES,
    )  # fmt: skip
    complete = Action(
        "结业", (attended | passed).to(completed), by=CLERK, data=data.Completion, guards=guards.examined_where_due,
        outcome="结业", issues=completion_certificate, basis=f"{OUTLINE}；{CERTIFICATES}",
    )  # fmt: skip

    enrolments = Count("报名人数", enrol, unit="人次", means="报名参加法治培训的人次。")
    trainees = Count("参训人数", attend, unit="人次", means="实际参加法治培训、达到最低学时的人次。")
    training_hours = Count("参训学时", attend, amount="attended_hours", unit="学时", means="参训人员实际学时的合计。")
    legal_staff = Count(
        "法制骨干参训", attend, unit="人", where=_of(TraineeKind.LEGAL_STAFF), means="参加培训的法制骨干人数。"
    )
    new_officers = Count(
        "新申领执法证人员参训",
        attend,
        unit="人",
        where=_of(TraineeKind.NEW_OFFICERS),
        means="参加培训的新申领执法证人员人数。",
    )
    officers = Count(
        "在岗执法人员参训", attend, unit="人", where=_of(TraineeKind.OFFICERS), means="参加培训的在岗执法人员人数。"
    )
    leaders = Count(
        "领导干部参训", attend, unit="人", where=_of(TraineeKind.LEADERS), means="参加法治培训的领导干部人数。"
    )
    others = Count("其他人员参训", attend, unit="人", where=_of(TraineeKind.OTHERS), means="参加培训的其他人员人数。")
    absences = CountEach("缺席分类", miss, "absence_ground", unit="人次", means="报名后因“{}”缺席的人次。")
    examined = Count("考试人次", (pass_exam, fail_exam), unit="人次", means="参加结业考试的人次，补考另计。")
    passes = Count("考试合格人数", pass_exam, unit="人", means="结业考试合格的人数，含补考合格的。")
    unqualified = Count("不合格人数", end_unqualified, unit="人", means="经考试、补考不合格而结束培训的人数。")
    completions = Count("结业人数", complete, unit="人次", means="结业的参训人次。")
    pass_rate = Share("结业考试合格率", passes, examined, means="结业考试合格人数占考试人次的比例。")
