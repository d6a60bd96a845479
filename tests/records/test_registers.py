from datetime import date

import pytest

from yifa.kernel.errors import Refused
from yifa.registers.keeping import actor, below, party, put_organ, put_post
from yifa.registers.models import Organ, Post

pytestmark = pytest.mark.usefixtures("xishan")


def post(**more: object) -> Post:
    given: dict[str, object] = {
        "key": "legal.head", "person": "p7", "name": "赵强", "organ": "xishan", "title": "主任",
        "roles": ["负责人", "legal_office"],
    }  # fmt: skip
    return put_post(**{**given, **more})  # type: ignore[arg-type] # some of what is given is wrong on purpose


def test_a_post_acts_with_its_roles_on_the_days_that_it_is_held() -> None:
    post(since=date(2018, 3, 1), until=date(2018, 9, 30))
    for day in (date(2018, 3, 1), date(2018, 9, 30)):
        found = actor("legal.head", day)
        assert (found.key, found.name, found.organ) == ("p7", "赵强", "xishan")
        assert found.roles == {"head", "legal_office"}
    for day in (date(2018, 2, 28), date(2018, 10, 1)):
        with pytest.raises(Refused, match="post_not_held"):
            actor("legal.head", day)
    with pytest.raises(Refused, match="post_unknown"):
        actor("nobody", date(2018, 3, 1))


@pytest.mark.parametrize(
    "change, code",
    [
        ({"key": "科长 1"}, "key_malformed"),
        ({"person": ""}, "key_malformed"),
        ({"name": " "}, "register_field_missing"),
        ({"title": ""}, "register_field_missing"),
        ({"organ": "nowhere"}, "organ_unknown"),
        ({"roles": ["局长"]}, "role_unknown"),
        ({"since": date(2018, 2, 1), "until": date(2018, 1, 31)}, "term_reversed"),
    ],
)
def test_a_faulty_post_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        post(**change)
    assert refused.value.code == code
    assert not Post.objects.filter(person="p7").exists()


@pytest.mark.parametrize(
    "key, name, more, code",
    [
        ("锡山", "某局", {}, "key_malformed"),
        ("x/y", "某局", {}, "key_malformed"),
        ("x", "", {}, "register_field_missing"),
        ("x", "某局", {"parent": "nowhere"}, "organ_unknown"),
        ("xishan", "锡山区人民政府", {"parent": "xishan.audit"}, "organ_below_itself"),
        ("x", "某局", {"mark": "锡审"}, "mark_taken"),
        ("x", "某局", {"since": date(2018, 2, 1), "until": date(2018, 1, 1)}, "term_reversed"),
    ],
)
def test_a_faulty_organ_is_refused(key: str, name: str, more: dict[str, object], code: str) -> None:
    before = Organ.objects.count()
    with pytest.raises(Refused) as refused:
        put_organ(key, name, **more)  # type: ignore[arg-type] # some of what is given is wrong on purpose
    assert refused.value.code == code
    assert Organ.objects.count() == before


def test_what_lies_below_an_organ_moves_with_it() -> None:
    assert set(below("xishan.housing")) == {"xishan.housing", "xishan.housing.roads"}
    put_organ("xishan.housing", "锡山区住房和城乡建设局", mark="锡住建", parent="xishan.audit")
    assert Organ.objects.get(key="xishan.housing.roads").path == (
        "/xishan/xishan.audit/xishan.housing/xishan.housing.roads/"
    )
    assert set(below("xishan.audit")) == {"xishan.audit", "xishan.housing", "xishan.housing.roads"}
    with pytest.raises(Refused, match="organ_unknown"):
        below("nowhere")


def test_an_entry_can_be_brought_up_to_date() -> None:
    post()
    post(name="赵强国", roles=["审核人"])
    found = actor("legal.head", date(2018, 3, 1))
    assert (found.name, found.roles) == ("赵强国", {"reviewer"})


def test_a_party_belongs_to_no_organ() -> None:
    found = party("applicant", "王小芳", "锡住建许〔2018〕1号")
    assert (found.organ, found.post, found.case, found.roles) == ("", "", "锡住建许〔2018〕1号", {"applicant"})
    with pytest.raises(Refused, match="role_unknown"):
        party("citizen", "王小芳", "")
