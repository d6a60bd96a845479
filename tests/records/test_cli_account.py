from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser

from yifa.records import gate
from yifa.site.cli import WRONG_USE, main

pytestmark = pytest.mark.usefixtures("xishan")
DAY = date(2018, 3, 1)


def user(name: str) -> AbstractUser:
    found = get_user_model().objects.get(username=name)
    assert isinstance(found, AbstractUser)
    return found


def test_an_account_sees_what_its_posts_let_it_see(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["account", "add", "zhangwei", "--post", "xishan.housing.clerk"]) == 0
    assert user("zhangwei").check_password(capsys.readouterr().out.strip())
    assert gate.viewer(user("zhangwei"), DAY).organs == {"xishan.housing", "xishan.housing.roads"}
    assert main(["account", "posts", "zhangwei", "--post", "xishan.supervisor"]) == 0
    assert gate.viewer(user("zhangwei"), DAY).everything


def test_a_new_password_ends_the_old_one_and_a_closed_account_signs_in_no_longer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["account", "add", "liqiang", "--post", "xishan.housing.head"])
    first = capsys.readouterr().out.strip()
    assert main(["account", "password", "liqiang"]) == 0
    second = capsys.readouterr().out.strip()
    assert not user("liqiang").check_password(first)
    assert user("liqiang").check_password(second)
    assert main(["account", "close", "liqiang"]) == 0
    assert not user("liqiang").is_active
    assert main(["account", "list"]) == 0
    assert capsys.readouterr().out == "liqiang  xishan.housing.head  （已停用）\n"


@pytest.mark.parametrize(
    "arguments, code",
    [
        (["add", "chenjing", "--post", "xishan.supervisor"], "account_known"),
        (["add", "wangfang", "--post", "xishan.nobody"], "post_unknown"),
        (["close", "wangfang"], "account_unknown"),
    ],
)
def test_wrong_use_is_refused_and_changes_nothing(
    arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["account", "add", "chenjing", "--post", "xishan.supervisor"])
    capsys.readouterr()
    assert main(["account", *arguments]) == WRONG_USE
    assert capsys.readouterr().err.startswith(f"error: {code}: ")
    assert list(get_user_model().objects.values_list("username", flat=True)) == ["chenjing"]
