"""``yifa account``: the accounts by which people who hold posts sign in to the site (账号)."""

import argparse
import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db import transaction

from yifa.kernel.errors import Refused
from yifa.registers.models import Account, Post
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    for act, help in (
        ("add", "make an account and print its password, once"),
        ("posts", "let an account act in these posts alone"),
        ("password", "give an account a new password and print it, once"),
        ("close", "let an account sign in no longer"),
    ):
        acting = acts.add_parser(act, help=help, allow_abbrev=False)
        acting.add_argument("name", metavar="NAME", help="the name to sign in with")
        if act in ("add", "posts"):
            acting.add_argument(
                "--post", dest="posts", action="append", required=True, metavar="KEY", help="may be repeated"
            )
    acts.add_parser("list", help="list all accounts with their posts", allow_abbrev=False)


def run(args: argparse.Namespace) -> int:
    """Do it."""
    prepare()
    if args.act == "list":
        for account in Account.objects.select_related("user").order_by("user__username"):
            posts = "、".join(account.posts.order_by("key").values_list("key", flat=True))
            print(f"{account.user.get_username()}  {posts}{'' if account.user.is_active else '  （已停用）'}")
        return 0
    with transaction.atomic():
        password = _changed(args)
    if password:
        print(password)
    return 0


def _changed(args: argparse.Namespace) -> str:
    """Change the account as asked; its new password, where it got one."""
    users = get_user_model().objects
    if args.act == "add":
        if users.filter(username=args.name).exists():
            raise Refused("account_known", field="name", name=args.name)
        password = secrets.token_urlsafe(12)
        Account.objects.create(user=users.create_user(args.name, password=password)).posts.set(_posts(args.posts))
        return password
    account = Account.objects.select_related("user").filter(user__username=args.name).first()
    if account is None:
        raise Refused("account_unknown", field="name", name=args.name)
    user: AbstractUser = account.user
    match args.act:
        case "posts":
            account.posts.set(_posts(args.posts))
        case "close":
            user.is_active = False
            user.save()
        case "password":
            password = secrets.token_urlsafe(12)
            user.set_password(password)
            user.is_active = True
            user.save()
            return password
    return ""


def _posts(keys: list[str]) -> list[Post]:
    found = {post.key: post for post in Post.objects.filter(key__in=keys)}
    for key in keys:
        if key not in found:
            raise Refused("post_unknown", field="post", post=key)
    return list(found.values())
