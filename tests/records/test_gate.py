from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser, User

from yifa.kernel.errors import Refused
from yifa.records import gate, models
from yifa.records.attachments import attach
from yifa.records.correcting import correct
from yifa.records.performing import perform
from yifa.registers.keeping import put_organ
from yifa.registers.models import Account, Post

from .district import DECIDED, FILED, clerk, decided, filed, head

pytestmark = pytest.mark.usefixtures("xishan")
ROADS, HOUSING, AUDIT = "xishan.housing.roads", "xishan.housing", "xishan.audit"


def seen(viewer: gate.Viewer) -> set[str]:
    return set(gate.cases(viewer).values_list("number", flat=True))


def officer(*posts: str) -> gate.Viewer:
    return gate.viewer_in(Post.objects.filter(key__in=posts))


def published(organ: str = HOUSING) -> str:
    number = decided(organ=organ).number
    perform(number, "publish", {}, clerk(organ), DECIDED)
    return number


def test_the_public_sees_published_cases_alone_and_of_them_public_fields_masked() -> None:
    public, hidden = published(), decided().number
    assert seen(gate.PUBLIC) == {public}
    case = models.Case.objects.get(number=public)
    assert gate.shown(case, gate.PUBLIC) == {"applicant": "王某某", "subject": "临时占用道路", "outcome": "granted"}
    assert gate.shown(models.Case.objects.get(number=hidden), gate.PUBLIC) == {}
    assert set(gate.events(gate.PUBLIC).values_list("case__number", flat=True)) == {public}
    assert set(gate.marks(gate.PUBLIC).values_list("case__number", flat=True)) == {public}
    opening = gate.events(gate.PUBLIC).get(sequence=1)
    assert gate.shown_of(opening, gate.PUBLIC) == {"applicant": "王某某", "subject": "临时占用道路"}
    assert gate.provable(opening, gate.PUBLIC) == {"subject"}


def test_a_publication_that_is_corrected_hides_the_case_again() -> None:
    number = published()
    correct(number, 4, "尚未审核", clerk(), head(), DECIDED)
    assert seen(gate.PUBLIC) == set()


def test_an_officer_sees_the_cases_of_the_own_organ_and_below_whole() -> None:
    roads, housing, audit = filed(organ=ROADS).number, filed(organ=HOUSING).number, filed(organ=AUDIT).number
    assert seen(officer(f"{ROADS}.clerk")) == {roads}
    assert seen(officer(f"{HOUSING}.clerk")) == {roads, housing}
    assert seen(officer("xishan.clerk")) == {roads, housing, audit}
    assert seen(officer(f"{ROADS}.clerk", f"{AUDIT}.clerk")) == {roads, audit}
    assert seen(officer()) == set()
    case = models.Case.objects.get(number=roads)
    assert gate.shown(case, officer(f"{HOUSING}.clerk"))["applicant"] == "王小芳"
    assert gate.whole(case, officer(f"{HOUSING}.clerk"))
    assert not gate.whole(case, officer(f"{AUDIT}.clerk"))


def test_an_officer_sees_of_another_organs_published_case_what_the_public_sees() -> None:
    number = published(AUDIT)
    viewer = officer(f"{HOUSING}.clerk")
    assert seen(viewer) == {number}
    assert gate.shown(models.Case.objects.get(number=number), viewer)["applicant"] == "王某某"


def test_an_organ_that_a_case_names_sees_it_whole() -> None:
    number = filed(organ=HOUSING, responsible_organ=AUDIT).number
    assert seen(officer(f"{AUDIT}.clerk")) == {number}
    assert gate.whole(models.Case.objects.get(number=number), officer(f"{AUDIT}.head"))
    assert seen(officer(f"{ROADS}.clerk")) == set()


def test_supervisors_see_everything() -> None:
    numbers = {filed(organ=organ).number for organ in (ROADS, HOUSING, AUDIT)}
    assert seen(officer("xishan.supervisor")) == numbers == seen(gate.OFFICE)


def test_an_organ_that_moved_is_seen_from_where_it_is_now() -> None:
    number = filed(organ=ROADS).number
    put_organ(ROADS, "市政管理所", mark="锡市政", parent=AUDIT)
    assert seen(officer(f"{AUDIT}.clerk")) == {number}
    assert seen(officer(f"{HOUSING}.clerk")) == set()


def test_an_account_sees_by_the_posts_that_are_held_that_day() -> None:
    number = filed().number
    user = User.objects.create_user("zhangwei")
    account = Account.objects.create(user=user)
    assert seen(gate.viewer(user, FILED)) == set()
    account.posts.add(Post.objects.get(key=f"{HOUSING}.clerk"))
    assert seen(gate.viewer(user, FILED)) == {number}
    Post.objects.filter(key=f"{HOUSING}.clerk").update(until=date(2018, 6, 30))
    assert seen(gate.viewer(user, date(2018, 6, 30))) == {number}
    assert seen(gate.viewer(user, date(2018, 7, 1))) == set()
    assert gate.viewer(AnonymousUser(), FILED) == gate.PUBLIC


def test_a_file_is_given_only_with_its_case_and_only_whole() -> None:
    digest, other = (
        attach(b"%PDF-1.7 report", "勘查记录.pdf", "application/pdf"),
        attach(b"\xff\xd8\xff1", "1.jpg", "image/jpeg"),
    )
    number = filed().number
    perform(number, "note", {"text": "现场勘查"}, clerk(), FILED, attachments=[digest])
    event = models.Event.objects.get(case__number=number, sequence=2)
    assert gate.attachment(digest, event, officer(f"{HOUSING}.clerk")).name == "勘查记录.pdf"
    for asked, viewer in ((digest, gate.PUBLIC), (other, gate.OFFICE), (digest, officer(f"{AUDIT}.clerk"))):
        with pytest.raises(Refused, match="attachment_unknown"):
            gate.attachment(asked, event, viewer)
