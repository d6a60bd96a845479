import pytest

from yifa.kernel.errors import Refused
from yifa.registers.keeping import put_organ, put_post

pytestmark = pytest.mark.usefixtures("xishan")


@pytest.mark.parametrize("mark", ["锡{0}", "锡{}", "锡 审", "锡/审", "锡#审"])
def test_a_mark_that_would_spoil_case_numbers_is_refused(mark: str) -> None:
    with pytest.raises(Refused) as refused:
        put_organ("xishan.water", "锡山区水利局", mark=mark, parent="xishan")
    assert (refused.value.code, refused.value.field) == ("mark_malformed", "mark")


@pytest.mark.parametrize("field, most", [("name", 100), ("mark", 20), ("kind", 40)])
def test_what_an_organ_is_called_must_fit_into_the_register(field: str, most: int) -> None:
    given = {"name": "锡山区水利局", "parent": "xishan", field: "局" * most}
    put_organ("xishan.water", **given)
    with pytest.raises(Refused) as refused:
        put_organ("xishan.water", **{**given, field: "局" * (most + 1)})
    assert (refused.value.code, refused.value.field) == ("text_too_long", field)


@pytest.mark.parametrize("field", ["name", "title"])
def test_what_a_person_is_called_must_fit_into_the_register(field: str) -> None:
    given = {"person": "p9", "name": "赵强", "organ": "xishan", "title": "主任", field: "长" * 61}
    with pytest.raises(Refused) as refused:
        put_post("xishan.p9", roles=["clerk"], **given)
    assert (refused.value.code, refused.value.field) == ("text_too_long", field)


def test_an_organ_cannot_lie_so_deep_that_its_path_does_not_fit() -> None:
    # 每级代码60个字符加一条斜杠，“/xishan/”之下至多六级。
    above = "xishan"
    for depth in range(6):
        above = put_organ(f"{depth}{'x' * 59}", "办公室", parent=above).key
    with pytest.raises(Refused) as refused:
        put_organ("6" + "x" * 59, "办公室", parent=above)
    assert (refused.value.code, refused.value.field) == ("text_too_long", "path")
