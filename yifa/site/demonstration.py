"""The demonstration (演示): the sample year loaded through the one writer, its reports published, accounts to look around."""

import os
import secrets
from collections.abc import Mapping
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from django.contrib.auth import get_user_model

from yifa.kernel.errors import Refused
from yifa.records.facts import StoredFacts
from yifa.records.loading import load
from yifa.records.models import Event
from yifa.registers.models import Account, Post
from yifa.reports.editions import published
from yifa.site.progress import Bar
from yifa.site.publishing import publish_report
from yifa.site.registry import REGISTRY
from yifa.site.sampling import recipe, write_out
from yifa.site.settings import VAR

SAMPLE = "xishan_2018"
"""The sample year that is shown."""


def make_ready() -> None:
    """Load the sample, publish its reports and make accounts, as far as that was not done before.

    Raises ``sample_refused`` where a row of the sample was refused, and ``database_in_use`` where the database holds cases
    and is none of a demonstration.
    """
    with as_file(files("yifa.samples").joinpath(SAMPLE)) as sample:
        plan = recipe(sample)["demonstration"]
        _accounts(plan["accounts"])
        if not published().exists():
            _load(sample)
        for report in plan["reports"]:
            _publish(**report)
    for name, posts in plan["accounts"].items():
        Account.objects.get(user__username=name).posts.set(Post.objects.filter(key__in=posts))


def _publish(case: str, post: str, published_on: date) -> None:
    """Publish the report of a case, if it has not been."""
    found = StoredFacts().case(case)
    if found is None or found.published_on is None:
        publish_report(case, post, published_on)


def _accounts(wanted: Mapping[str, list[str]]) -> None:
    """Make the accounts; by them a demonstration's database is known. Their passwords are told once, and kept in ``var``."""
    users = get_user_model()
    if users.objects.filter(username__in=wanted).exists():
        return
    if Event.objects.exists():
        raise Refused("database_in_use")
    passwords = {name: secrets.token_urlsafe(12) for name in wanted}
    for name, password in passwords.items():
        Account.objects.create(user=users.objects.create_user(name, password=password))
    lines = [f"{name}  {password}" for name, password in passwords.items()]
    path = VAR / "demo-accounts.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        print("\n".join(lines), file=file)
    print("\n".join([f"演示账号和密码（保存在 {path}）：", *lines]), flush=True)


def _load(sample: Path) -> None:
    into = VAR / "samples" / SAMPLE
    write_out(sample, into, REGISTRY)
    # What an interrupted demonstration had loaded is passed over.
    resume = Event.objects.exists()
    with Bar("载入模拟年度") as bar:
        for outcome in load(into, resume=resume, begun=bar.begin):
            bar.advance()
            if (fault := outcome.fault) is not None:
                raise Refused("sample_refused", file=fault.file, row=fault.row, why=str(fault.refused))
