"""Who may act: a certificate that is not valid that day stops every way in, and names itself and the day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.procedures.stories import Known
from yifa.kernel.cases import Facts
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records import gate, models, replaying
from yifa.records.correcting import correct
from yifa.records.facts import StoredFacts
from yifa.records.holding import entries, holding, last_held
from yifa.records.loading import load
from yifa.records.performing import perform
from yifa.records.session import Receipt, Session

from .district import clerk, head
from .procedures import Certificate, Patrol

pytestmark = pytest.mark.usefixtures("xishan")

ROADS, HOUSING = "xishan.housing.roads", "xishan.housing"
ISSUED = date(2018, 1, 10)


def certify(number: str, officer: str, *, until: str = "2018-06-30", organ: str = HOUSING) -> Receipt:
    data = {"officer": officer, "certificate_number": number, "domains": ["城市管理", "燃气"], "valid_until": until}
    return perform(Opening(Certificate, organ), "issue", data, clerk(organ), ISSUED)


def patrol(*officers: str, on: date = date(2018, 6, 30), domain: str = "燃气", organ: str = HOUSING) -> Receipt:
    data = {"officers": list(officers), "domain": domain}
    return perform(Opening(Patrol, organ), "go", data, clerk(organ), on)


def code(*officers: str, on: date = date(2018, 6, 30), domain: str = "燃气", organ: str = HOUSING) -> str:
    with pytest.raises(Refused) as refused:
        patrol(*officers, on=on, domain=domain, organ=organ)
    return refused.value.code


def test_two_officers_go_out_on_the_last_day_of_their_certificates() -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳")
    assert patrol("苏B001", "苏B002").case.state == "out"


def test_an_officer_whose_certificate_expired_yesterday_is_refused_with_certificate_and_day() -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳", until="2019-06-30")
    with pytest.raises(Refused) as refused:
        patrol("苏B002", "苏B001", on=date(2018, 7, 1))
    assert refused.value.code == "standing_expired"
    assert refused.value.field == "officers"
    assert "苏B001" in refused.value.chinese
    assert "2018-07-01" in refused.value.chinese
    assert "2018-06-30" in refused.value.chinese
    assert not models.Case.objects.filter(procedure="patrol").exists()


def test_it_is_refused_in_a_step_of_a_case_that_began_in_time() -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳")
    number = patrol("苏B001", "苏B002").number
    with pytest.raises(Refused, match="standing_expired"):
        perform(number, "look", {}, clerk(), date(2018, 7, 1))


def test_it_is_refused_in_a_ledger_that_is_loaded(tmp_path: Path) -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳")
    (tmp_path / "patrol.csv").write_text(
        "案件,步骤,日期,机关,经办岗位,执法人员,执法领域\n"
        "1,出发,2018-06-30,xishan.housing,xishan.housing.clerk,苏B001、苏B002,燃气\n"
        "2,出发,2018-07-01,xishan.housing,xishan.housing.clerk,苏B001、苏B002,燃气\n",
        encoding="utf-8",
    )
    faults = [outcome.fault for outcome in load(tmp_path) if outcome.fault]
    assert [(fault.row, fault.refused.code) for fault in faults] == [(3, "standing_expired")]
    assert models.Case.objects.filter(procedure="patrol").count() <= 1


def test_each_reason_has_its_own_code() -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳"), certify("苏B003", "周强", organ=ROADS)
    assert code("苏B001", "苏B009") == "standing_unknown"
    assert code("苏B001", "苏B002", on=date(2018, 1, 9)) == "standing_not_begun"
    assert code("苏B001", "苏B003") == "standing_elsewhere"
    assert code("苏B001", "苏B002", domain="消防") == "standing_out_of_scope"
    assert code("苏B001") == "standing_too_few"
    assert code("苏B001", "苏B001") == "standing_too_few"


def test_two_certificates_of_one_officer_are_not_two_officers() -> None:
    certify("苏B001", "孙明"), certify("苏B002", "孙明")
    assert code("苏B001", "苏B002") == "standing_too_few"


def test_a_certificate_withheld_holds_again_when_given_back() -> None:
    number = certify("苏B001", "孙明").number
    certify("苏B002", "钱芳")
    perform(number, "withhold", {}, head(), date(2018, 3, 1))
    assert code("苏B001", "苏B002", on=date(2018, 3, 1)) == "standing_interrupted"
    perform(number, "give_back", {}, head(), date(2018, 3, 20))
    assert code("苏B001", "苏B002", on=date(2018, 3, 19)) == "standing_interrupted"
    assert patrol("苏B001", "苏B002", on=date(2018, 3, 20)).case.state == "out"
    # It was valid on the day before it was withheld, and still is not after its last day.
    assert patrol("苏B001", "苏B002", on=date(2018, 2, 28)).case.state == "out"
    assert code("苏B001", "苏B002", on=date(2018, 7, 1)) == "standing_expired"


def test_a_certificate_given_in_the_same_session_counts_at_once() -> None:
    with Session() as session:
        for number, officer in (("苏B001", "孙明"), ("苏B002", "钱芳")):
            data = {"officer": officer, "certificate_number": number, "domains": ["燃气"]}
            # Whoever asked before it was issued must not be told from memory afterwards.
            assert session.facts.standings("certificate.certified", name=number) == []
            session.perform(Opening(Certificate, HOUSING), "issue", data, clerk(), ISSUED)
        data = {"officers": ["苏B001", "苏B002"], "domain": "燃气"}
        session.perform(Opening(Patrol, HOUSING), "go", data, clerk(), ISSUED)
    assert models.Case.objects.filter(procedure="patrol").count() == 1


def test_what_was_issued_in_error_never_stood() -> None:
    certificate = certify("苏B001", "孙明")
    certify("苏B002", "钱芳")
    correct(certificate.number, 1, "证号填写错误", clerk(), head(), date(2018, 2, 1))
    assert code("苏B001", "苏B002") == "standing_unknown"
    assert StoredFacts().standings("certificate.certified", subject="孙明") == []


def stored() -> Facts:
    return StoredFacts()


def in_memory() -> Facts:
    """The same cases, as the worked cases of the procedures know theirs."""
    numbers = models.Case.objects.values_list("number", flat=True)
    return Known({number: case for number in numbers if (case := StoredFacts().case(number)) is not None})


@pytest.mark.parametrize("facts", [stored, in_memory])
def test_standings_are_asked_for_by_subject_by_number_or_by_both_and_never_of_nobody(
    facts: Callable[[], Facts],
) -> None:
    certify("苏B001", "孙明"), certify("苏B002", "钱芳"), certify("苏B003", "孙明")

    def numbers(standing: str = "certificate.certified", **asked: str) -> list[str]:
        return sorted(hold.name for hold in facts().standings(standing, **asked))

    assert numbers(subject="孙明") == ["苏B001", "苏B003"]
    assert numbers(name="苏B002") == ["苏B002"]
    assert numbers(subject="孙明", name="苏B003") == ["苏B003"]
    assert numbers(subject="钱芳", name="苏B003") == []
    assert numbers("certificate.other", subject="孙明") == []
    assert numbers() == numbers(subject="", name="") == []


def test_the_register_is_replayed_from_the_cases() -> None:
    number = certify("苏B001", "孙明").number
    perform(number, "renew", {"valid_until": "2020-06-30"}, clerk(), date(2018, 5, 1))
    stored = list(models.Standing.objects.order_by("stretch").values_list("since", "until", "ended"))
    assert stored == [
        (ISSUED, date(2018, 6, 30), date(2018, 5, 1)),
        (date(2018, 5, 1), date(2020, 6, 30), None),
    ]
    models.Standing.objects.update(name="苏B777")
    assert list(replaying.check()) == [f"{number}: standing"]
    replaying.rebuild()
    assert list(replaying.check()) == []


def test_the_public_sees_only_standings_of_published_cases() -> None:
    certify("苏B001", "孙明")
    assert gate.standings(gate.PUBLIC).count() == 1


def test_the_register_of_a_day_names_who_held_on_it() -> None:
    number = certify("苏B001", "孙明").number
    certify("苏B002", "钱芳", organ=ROADS)
    perform(number, "withhold", {}, head(), date(2018, 3, 1))

    def named(on: date, organ: str = "") -> list[str]:
        return [each.hold.subject for each in entries(holding("certificate.certified", on, gate.PUBLIC, organ))]

    assert named(date(2018, 1, 9)) == []
    assert named(ISSUED) == ["孙明", "钱芳"]
    assert named(date(2018, 3, 1)) == ["钱芳"]
    assert named(date(2018, 3, 1), HOUSING) == ["钱芳"]
    assert named(ISSUED, ROADS) == ["钱芳"]
    assert named(date(2018, 7, 1)) == []
    with pytest.raises(Refused, match="register_unknown"):
        holding("certificate.certifed", ISSUED, gate.PUBLIC)
    with pytest.raises(Refused, match="organ_unknown"):
        holding("certificate.certified", ISSUED, gate.PUBLIC, "xishan.hosing")


def test_a_certificate_cancelled_after_its_last_day_had_expired() -> None:
    number = certify("苏B001", "孙明").number
    certify("苏B002", "钱芳", until="2019-06-30")
    perform(number, "cancel", {}, clerk(), date(2018, 8, 1))
    assert code("苏B002", "苏B001", on=date(2018, 9, 3)) == "standing_expired"


def test_the_last_day_on_which_anybody_held_was_one() -> None:
    number = certify("苏B001", "孙明").number
    perform(number, "cancel", {}, clerk(), ISSUED)
    # It was taken away on the day it was given.
    assert last_held("certificate.certified", gate.PUBLIC, date(2018, 9, 1)) is None
    number = certify("苏B002", "钱芳").number
    assert last_held("certificate.certified", gate.PUBLIC, date(2018, 9, 1)) == date(2018, 6, 30)
    assert last_held("certificate.certified", gate.PUBLIC, date(2018, 3, 1)) == date(2018, 3, 1)
    perform(number, "cancel", {}, clerk(), date(2018, 5, 2))
    assert last_held("certificate.certified", gate.PUBLIC, date(2018, 9, 1)) == date(2018, 5, 1)


def test_a_session_does_not_remember_what_another_has_changed_since() -> None:
    certify("苏B002", "钱芳")
    with Session() as session:
        session.begin(None, None)
        assert session.facts.standings("certificate.certified", name="苏B001") == []
        session.flush()
        certify("苏B001", "孙明")
        data = {"officers": ["苏B001", "苏B002"], "domain": "燃气"}
        assert session.perform(Opening(Patrol, HOUSING), "go", data, clerk(), ISSUED).case.state == "out"


def test_a_renewal_made_in_error_leaves_the_register_as_it_was() -> None:
    number = certify("苏B001", "孙明").number
    perform(number, "renew", {"valid_until": "2020-06-30"}, clerk(), date(2018, 5, 1))
    correct(number, 2, "换证日期登记错误", clerk(), head(), date(2018, 5, 2))
    stored = models.Standing.objects.values_list("stretch", "since", "until", "ended")
    assert list(stored) == [(0, ISSUED, date(2018, 6, 30), None)]
    assert list(replaying.check()) == []


def test_a_stretch_that_no_case_gives_is_found_and_goes() -> None:
    number = certify("苏B001", "孙明").number
    row = models.Standing.objects.get()
    models.Standing.objects.create(
        case_id=row.case_id, stretch=1, standing=row.standing, subject="无名氏", name="苏B009", since=row.since
    )
    assert list(replaying.check()) == [f"{number}: standing"]
    replaying.rebuild()
    assert [each.subject for each in models.Standing.objects.all()] == ["孙明"]
