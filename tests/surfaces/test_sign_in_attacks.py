"""Attacks on signing in: locking others out, forging where one comes from, reading what the one before left behind."""

from typing import Any

import pytest
from axes.models import AccessAttempt
from django.test import Client

from tests.surfaces.conftest import PASSWORD, reader


def try_in(password: str, forwarded: str, client: Client | None = None) -> int:
    sent = {"username": "officer", "password": password}
    return (client or Client()).post("/login/", sent, headers={"x-forwarded-for": forwarded}).status_code


@pytest.fixture
def _behind_a_proxy(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


@pytest.mark.usefixtures("_behind_a_proxy")
def test_behind_a_proxy_a_stranger_locks_nobody_but_the_own_address_out(numbers: dict[str, str]) -> None:
    # What the stranger writes into the header comes first; the proxy adds what it saw.
    assert [try_in("wrong", f"10.0.0.{n}, 203.0.113.9") for n in range(6)] == [400, 400, 400, 400, 429, 429]
    assert try_in(PASSWORD, "203.0.113.9") == 429
    assert try_in(PASSWORD, "198.51.100.7") == 302


@pytest.mark.usefixtures("_behind_a_proxy")
@pytest.mark.parametrize("forwarded", ["", "nowhere", "1.2.3.4, 'x"])
def test_an_address_that_is_none_counts_as_the_proxys(numbers: dict[str, str], forwarded: str) -> None:
    assert [try_in("wrong", forwarded) for _ in range(5)][-1] == 429


def test_without_a_proxy_the_header_changes_nothing(numbers: dict[str, str]) -> None:
    assert [try_in("wrong", f"203.0.113.{n}") for n in range(5)] == [400, 400, 400, 400, 429]
    assert try_in(PASSWORD, "198.51.100.7") == 429


def test_attempts_during_a_lockout_neither_prolong_it_nor_are_kept(numbers: dict[str, str]) -> None:
    assert [try_in("wrong", "") for _ in range(5)][-1] == 429
    attempt = AccessAttempt.objects.get()
    assert [try_in("wrong", "") for _ in range(3)] == [429, 429, 429]
    after = AccessAttempt.objects.get()
    assert (after.failures_since_start, after.attempt_time) == (5, attempt.attempt_time)
    assert after.post_data == attempt.post_data


def test_what_somebody_signed_in_sees_is_kept_nowhere(numbers: dict[str, str]) -> None:
    officer, address = reader("officer"), f"/cases/{numbers['decided']}/"
    for path in (address, "/cases/", f"{address}events/1/proof.json", f"{address}events/9/decision.docx", "/nothing/"):
        assert officer.get(path)["Cache-Control"] == "private, no-store", path
    assert "Cache-Control" not in reader("public").get(address)


def test_a_session_ends_with_the_working_day(numbers: dict[str, str]) -> None:
    client = Client()
    assert try_in(PASSWORD, "", client) == 302
    # Without Max-Age a browser forgets it when it is closed.
    assert client.cookies["sessionid"]["max-age"] == ""
    assert client.session.get_expiry_age() <= 10 * 3600
