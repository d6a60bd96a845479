import stat
from pathlib import Path

import pytest

from yifa.kernel.errors import Refused
from yifa.site.environment import database, kept_secret


def test_an_address_of_sqlite_names_a_file() -> None:
    found = database("sqlite:////srv/yifa/data.sqlite3")
    assert found["NAME"] == Path("/srv/yifa/data.sqlite3")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert database("sqlite:///var/a%20b.sqlite3")["NAME"] == Path.cwd() / "var/a b.sqlite3"


@pytest.mark.parametrize(
    "address, user, password, host, port, name",
    [
        ("postgresql://yifa:s%40crt@db.example:5433/yifa", "yifa", "s@crt", "db.example", "5433", "yifa"),
        ("postgres://yifa@db.example/yifa", "yifa", "", "db.example", "", "yifa"),
        ("postgresql:///yifa", "", "", "", "", "yifa"),
        ("postgresql://yifa@%2Fvar%2Frun%2FpgSQL/yifa", "yifa", "", "/var/run/pgSQL", "", "yifa"),
        ("postgresql://[::1]:5432/yifa", "", "", "::1", "5432", "yifa"),
    ],
)
def test_an_address_of_postgresql_names_its_parts(
    address: str, user: str, password: str, host: str, port: str, name: str
) -> None:
    found = database(address)
    assert [found[part] for part in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [user, password, host, port, name]


def test_options_of_postgresql_follow_a_question_mark() -> None:
    assert database("postgresql://db.example/yifa?sslmode=require")["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize(
    "address",
    [
        "", "yifa.sqlite3", "sqlite:///", "sqlite://host/file", "mysql://db/yifa", "postgresql://db.example",
        "postgresql://db.example:port/yifa", "postgresql://db.example/a/b", "http://[",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_read_is_refused(address: str) -> None:
    with pytest.raises(Refused, match="database_url_invalid"):
        database(address)


def test_a_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret-key"
    made = kept_secret(path)
    assert len(made) >= 50
    assert kept_secret(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]
    assert kept_secret(tmp_path / "other") != made
