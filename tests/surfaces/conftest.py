from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import town
from yifa.kernel.notes import private_key
from yifa.registers.models import Account, Post

PASSWORD = "一个足够长的演示密码"
ROLES = {"officer": "xishan.housing.clerk", "supervisor": "xishan.legal.staff", "outsider": "donggang.mediator"}
"""Accounts, each by a post: of the organ that answers in the cases, of the legal office, and of a town far from them."""


@pytest.fixture(autouse=True)
def _installation(settings: Any) -> None:
    settings.YIFA_LOG_KEY = private_key("xishan.example/ledger", bytes(range(32)))
    # Hashing passwords slowly is for attackers to bear, not for tests.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def numbers(db: None) -> dict[str, str]:
    """The small town with its cases; their numbers by a short name."""
    found = town.fill()
    for role, post in ROLES.items():
        account = Account.objects.create(user=User.objects.create_user(role, password=PASSWORD))
        account.posts.add(Post.objects.get(key=post))
    return found


def reader(role: str) -> Client:
    """A browser of somebody in that role; anybody's for ``public``."""
    client = Client()
    if role != "public":
        client.force_login(User.objects.get(username=role), backend="django.contrib.auth.backends.ModelBackend")
    return client
