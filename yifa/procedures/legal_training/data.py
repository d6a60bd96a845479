"""What each step of a course and of a trainee's attendance asks for (培训的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class CourseKind(Choice):
    """Kinds of courses (培训类别)."""

    ADMINISTRATION = "administration", "依法行政培训"
    FIRST_CERTIFICATE = "first_certificate", "新申领执法证人员培训"
    ENFORCEMENT = "enforcement", "执法人员在岗培训"
    LEADERSHIP = "leadership", "领导干部法治培训"
    LITIGATION = "litigation", "复议应诉培训"


class TraineeKind(Choice):
    """Kinds of trainees (参训人员类别)."""

    LEGAL_STAFF = "legal_staff", "法制骨干"
    NEW_OFFICERS = "new_officers", "新申领执法证人员"
    OFFICERS = "officers", "在岗执法人员"
    LEADERS = "leaders", "领导干部"
    OTHERS = "others", "其他人员"


class AbsenceGround(Choice):
    """Why somebody did not attend, or not enough (缺席事由)."""

    DUTY = "duty", "因公"
    SICK = "sick", "因病、因事"
    NO_REASON = "no_reason", "无故缺席"
    TOO_SHORT = "too_short", "学时不足"


class Course(Data):
    """A course as planned (培训方案)."""

    title: str = field("培训班名称")
    course_kind: CourseKind = field("培训类别")
    begin_on: date = field("开班日期")
    end_on: date = field("结束日期")
    place: str = field("培训地点")
    contents: str = field("培训内容")
    hours: int = field("总学时", unit="学时", minimum=1)
    required_hours: int = field("最低学时", unit="学时", minimum=1, help="达到最低学时的，可以结业、参加考试。")
    capacity: int = field("计划人数", unit="人", minimum=1)
    pass_mark: int | None = field(
        "合格分数线", default=None, help="设结业考试的填写，百分制；不设的不填。", minimum=1, maximum=100
    )
    enrol_by_on: date = field("报名截止日")


class Change(Data):
    """Other days or another place (调整)."""

    begin_on: date = field("开班日期")
    end_on: date = field("结束日期")
    enrol_by_on: date = field("报名截止日")
    place: str = field("培训地点")
    changed_because: str = field("调整理由")


class Cancellation(Data):
    """Why there is no course (取消)."""

    cancelled_because: str = field("取消理由")


class Summary(Data):
    """What the course came to (培训总结)."""

    summary: str = field("培训总结", help="不含个人信息，供公布。")


class Enrolment(Data):
    """Somebody is enrolled (报名)."""

    trainee: str = field("人员标识", help="该人员在人员登记中的标识。")
    trainee_name: str = field("姓名", personal=Personal.NAME)
    trainee_organ: str = field("参训单位", organ=True)
    trainee_kind: TraineeKind = field("参训人员类别")
    duties: str = field("岗位和职务")


class Attendance(Data):
    """How long somebody attended (参训)."""

    attended_hours: int = field("实际学时", unit="学时", minimum=1)


class Absence(Data):
    """Somebody did not attend, or not enough (缺席)."""

    absence_ground: AbsenceGround = field("缺席事由")


class Examination(Data):
    """One sitting (考试)."""

    exam: str = field("考试名称")
    exam_on: date = field("考试日期", happened=True)
    score: int = field("考试成绩", help="百分制。", minimum=0, maximum=100)


class FailedExamination(Examination):
    """A sitting that was not passed, and until when it may be sat again (考试不合格)."""

    resit_by_on: date | None = field("补考截止日", default=None, help="准予补考的填写。")


class Completion(Data):
    """The certificate of the course (结业)."""

    completion_number: str = field("结业证书编号")
