from datetime import date

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.kernel.running import Status
from yifa.records import models
from yifa.records.performing import perform
from yifa.records.session import Session
from yifa.registers.keeping import actor, party, put_organ, put_post

from .district import ACCEPTED, APPLICATION, DECIDED, FILED, clerk, decided, filed, head
from .procedures import Inspection, Permit

pytestmark = pytest.mark.usefixtures("xishan")


def rows() -> dict[str, list[object]]:
    """Everything that is stored."""
    return {
        model.__name__: sorted(map(str, model._default_manager.values_list()))
        for model in (
            models.Case, models.Event, models.Mark, models.Tally, models.Clock, models.Link, models.Involved,
            models.Serial, models.Head, models.Node,
        )
    }  # fmt: skip


def test_a_step_leaves_event_clock_marks_and_the_case_as_it_now_stands() -> None:
    number = filed().number
    perform(number, "受理", {}, clerk(), ACCEPTED)
    receipt = perform(number, "decide", {"outcome": "准予", "fee_fen": 3_500}, head(), DECIDED)

    case = models.Case.objects.get(number="锡住建许〔2018〕1号")
    assert (case.state, case.outcome, case.sequence) == ("decided", "granted", 3)
    assert (case.opened_on, case.closed_on, case.next_due) == (FILED, DECIDED, None)
    assert case.path == "/xishan/xishan.housing/"
    clock = models.Clock.objects.get(case=case)
    # 二十个工作日自2018年3月6日起算：3月6日至30日共19个工作日，第20个为4月2日。
    assert (clock.started_on, clock.due, clock.status) == (ACCEPTED, date(2018, 4, 2), Status.MET)
    assert receipt.position == 2
    assert [(mark.count, mark.amount) for mark in models.Mark.objects.filter(event_id=2).order_by("count")] == [
        ("permit.decided_count", 1), ("permit.fees", 3_500), ("permit.granted", 1), ("permit.on_time", 1),
    ]  # fmt: skip
    assert models.Tally.objects.get(scope="xishan", occurred_on=DECIDED, count="permit.fees").amount == 3_500
    assert not models.Tally.objects.filter(scope="xishan.audit").exists()


def test_events_follow_one_another_in_the_log_and_in_their_case() -> None:
    first, other = filed(), filed(organ="xishan.audit")
    last = perform(first.number, "accept", {}, clerk(), ACCEPTED)
    events = list(models.Event.objects.order_by("position"))
    assert [event.position for event in events] == [0, 1, 2]
    assert [event.sequence for event in events] == [1, 1, 2]
    assert [event.previous for event in events] == ["", "", first.digest]
    assert {other.digest, last.digest} == {events[1].digest, events[2].digest}
    assert events[2].opens == ""
    assert models.Head.objects.get().size == 3


@pytest.mark.parametrize(
    "action, data, on, code",
    [
        ("decide", {"outcome": "granted"}, DECIDED, "wrong_state"),
        ("approve", {}, DECIDED, "action_unknown"),
        ("accept", {"text": "多余"}, ACCEPTED, "field_foreign"),
        ("accept", {}, date(2018, 2, 28), "date_before_last_event"),
        ("accept", {}, date(2999, 1, 1), "date_in_future"),
        ("note", {}, ACCEPTED, "field_missing"),
        ("note", {"text": "\ud800"}, ACCEPTED, "field_invalid"),
    ],
)
def test_a_refused_step_writes_nothing(action: str, data: dict[str, str], on: date, code: str) -> None:
    number = filed().number
    before = rows()
    with pytest.raises(Refused) as refused:
        perform(number, action, data, clerk(), on)
    assert refused.value.code == code
    assert rows() == before


def test_a_post_of_another_organ_or_role_is_refused() -> None:
    number = filed().number
    for by in (clerk("xishan.audit"), head()):
        with pytest.raises(Refused, match="not_permitted"):
            perform(number, "accept", {}, by, ACCEPTED)
    perform(number, "accept", {}, clerk(), ACCEPTED)
    put_post("both", person="xishan.housing.p1", name="张伟", organ="xishan.housing", title="副局长", roles=["head"])
    with pytest.raises(Refused, match="same_person"):
        perform(number, "decide", {"outcome": "granted"}, actor("both", FILED), DECIDED)


def test_an_organ_named_in_the_case_may_act_and_others_not() -> None:
    put_post("named", person="p9", name="周敏", organ="xishan.audit", title="科长", roles=["责任单位"])
    named = actor("named", FILED)
    mine, other = filed(responsible_organ="xishan.audit"), filed()
    perform(mine.number, "note", {"text": "已核实现场情况"}, named, FILED)
    with pytest.raises(Refused, match="not_permitted"):
        perform(other.number, "note", {"text": "已核实现场情况"}, named, FILED)
    assert sorted(models.Involved.objects.filter(case__number=mine.number).values_list("organ_id", flat=True)) == [
        "xishan.audit", "xishan.housing",
    ]  # fmt: skip


def test_a_party_acts_in_its_own_case_alone() -> None:
    mine = perform(Opening(Permit, "xishan.housing"), "file", APPLICATION, party("applicant", "王小芳", ""), FILED)
    other = filed()
    me = party("applicant", "王小芳", mine.number)
    with pytest.raises(Refused, match="not_permitted"):
        perform(other.number, "withdraw", {}, me, ACCEPTED)
    assert perform(mine.number, "withdraw", {}, me, ACCEPTED).case.state == "withdrawn"


def test_numbers_run_by_organ_procedure_and_year_of_the_legal_day() -> None:
    numbers = [
        filed().number,
        filed(organ="xishan.audit").number,
        filed(on=date(2017, 12, 29)).number,
        filed().number,
        filed(on=date(2017, 12, 28)).number,
    ]
    assert numbers == [
        "锡住建许〔2018〕1号", "锡审许〔2018〕1号", "锡住建许〔2017〕1号", "锡住建许〔2018〕2号", "锡住建许〔2017〕2号",
    ]  # fmt: skip


def test_a_refused_opening_takes_no_number() -> None:
    with pytest.raises(Refused, match="field_missing"):
        perform(Opening(Permit, "xishan.housing"), "file", {"applicant": "王小芳"}, clerk(), FILED)
    with Session() as session:
        with pytest.raises(Refused, match="case_unknown"):
            filed(session, earlier="锡住建许〔2018〕9号")
        assert filed(session).number == "锡住建许〔2018〕1号"
    assert filed().number == "锡住建许〔2018〕2号"


def test_a_case_opens_only_in_an_organ_that_exists_that_day_and_has_a_mark() -> None:
    put_organ("late", "行政审批局", mark="锡行审", parent="xishan", since=date(2018, 6, 1))
    put_organ("gone", "法制办公室", mark="锡法", parent="xishan", until=date(2018, 2, 28))
    put_organ("plain", "临时机构", parent="xishan")
    for organ, code in (
        ("late", "organ_not_active"), ("gone", "organ_not_active"), ("plain", "organ_without_mark"),
        ("nowhere", "organ_unknown"),
    ):  # fmt: skip
        if organ != "nowhere":
            put_post(f"{organ}.clerk", person="p8", name="孙丽", organ=organ, title="科员", roles=["clerk"])
        by = actor(f"{organ}.clerk", FILED) if organ != "nowhere" else clerk()
        with pytest.raises(Refused) as refused:
            perform(Opening(Permit, organ), "file", APPLICATION, by, FILED)
        assert refused.value.code == code
    assert not models.Case.objects.exists()


def test_a_sub_case_needs_its_parent_and_its_guard_sees_it() -> None:
    permit = filed()
    for parent, code in (
        ("", "parent_missing"),
        ("无此案号", "case_unknown"),
        (permit.number, "not_open_for_inspection"),
    ):
        with pytest.raises(Refused) as refused:
            perform(Opening(Inspection, "xishan.housing", parent), "plan", {}, clerk(), FILED)
        assert refused.value.code in (code, "parent_missing")
    perform(permit.number, "accept", {}, clerk(), ACCEPTED)
    perform(permit.number, "decide", {"outcome": "denied"}, head(), DECIDED)
    child = perform(Opening(Inspection, "xishan.housing", permit.number), "plan", {}, clerk(), DECIDED)
    stored = models.Case.objects.get(number=child.number)
    assert stored.parent is not None
    assert stored.parent.number == permit.number
    with Session() as session:
        session.begin(None, None)
        assert [case.number for case in session.facts.children(permit.number)] == [child.number]


def test_a_link_to_another_case_is_kept_with_its_relation() -> None:
    earlier = filed()
    later = filed(earlier=earlier.number)
    link = models.Link.objects.get()
    assert (link.case.number, link.target.number, link.relation) == (later.number, earlier.number, "原案")


def test_the_same_request_is_done_once() -> None:
    number = filed().number
    perform(number, "note", {"text": "补记一"}, clerk(), FILED, key="网上申请-0001")
    before = rows()
    with pytest.raises(Refused) as refused:
        perform(number, "note", {"text": "补记一"}, clerk(), FILED, key="网上申请-0001")
    assert refused.value.code == "request_repeated"
    assert (refused.value.facts["number"], refused.value.facts["sequence"]) == (number, 2)
    assert rows() == before
    with Session() as session:
        session.perform(number, "note", {"text": "补记二"}, clerk(), FILED, key="网上申请-0002")
        with pytest.raises(Refused, match="request_repeated"):
            session.perform(number, "note", {"text": "补记二"}, clerk(), FILED, key="网上申请-0002")
    for bad in ("", "长" * 201, "a\0b"):
        with pytest.raises(Refused, match="key_malformed"):
            perform(number, "note", {"text": "补记"}, clerk(), FILED, key=bad)


def test_a_clock_pauses_and_goes_on() -> None:
    number = filed().number
    perform(number, "accept", {}, clerk(), ACCEPTED)
    perform(number, "suspend", {}, clerk(), date(2018, 3, 12))
    case = models.Case.objects.get(number=number)
    assert case.next_due is None
    assert models.Clock.objects.get(case=case).status == "paused"
    # 中止期间3月12日至15日共4个工作日不计入；4月2日之后第4个工作日：4月3日、4日、8日（调休上班）、9日。
    perform(number, "resume", {}, clerk(), date(2018, 3, 16))
    case.refresh_from_db()
    assert case.next_due == date(2018, 4, 9)


def test_a_thousand_steps_leave_what_as_many_single_ones_leave() -> None:
    organs = ("xishan.housing", "xishan.audit")

    def story(session: Session) -> None:
        for turn in range(7):
            decided("granted", turn, organs[turn % 2], session)

    def left() -> list[list[tuple[object, ...]]]:
        # Of the first seven cases, or of the seven after them: what does not tell the one from the other.
        cases = models.Case.objects.order_by("id")[models.Case.objects.count() - 7 :].values_list("id", flat=True)
        of_cases = {"case__in": list(cases)}
        return [
            list(
                models.Case.objects.filter(id__in=of_cases["case__in"])
                .order_by("id")
                .values_list("state", "data", "runs")
            ),
            list(models.Clock.objects.filter(**of_cases).order_by("case", "run").values_list("clock", "due", "status")),
            list(models.Mark.objects.filter(**of_cases).order_by("id").values_list("count", "amount", "organ", "path")),
            list(models.Event.objects.filter(**of_cases).order_by("position").values_list("action", "data", "state")),
        ]

    with Session(batch=1) as one_by_one:
        story(one_by_one)
    apart = left()
    with Session() as together:
        story(together)
    assert left() == apart
    # 0 + 1 + … + 6 = 21，两遍共42分。
    assert models.Tally.objects.get(scope="xishan", occurred_on=DECIDED, count="permit.fees").amount == 42
    assert dict(models.Serial.objects.values_list("series", "last")) == {
        "锡住建许〔2018〕{}号": 8,
        "锡审许〔2018〕{}号": 6,
    }


def test_what_a_session_did_not_flush_is_not_recorded() -> None:
    before = rows()

    def cut_off() -> None:
        with Session() as session:
            decided(session=session)
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        cut_off()
    assert rows() == before
    assert filed().number == "锡住建许〔2018〕1号"


def test_a_session_that_lives_on_sees_what_others_wrote() -> None:
    with Session() as session:
        number = filed(session).number
        session.flush()
        perform(number, "accept", {}, clerk(), ACCEPTED)
        session.perform(number, "decide", {"outcome": "denied"}, head(), DECIDED)
        assert filed(session).number == "锡住建许〔2018〕2号"
    assert models.Case.objects.get(number=number).sequence == 3
