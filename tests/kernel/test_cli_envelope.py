import stat
from pathlib import Path

import pytest

from yifa.kernel.envelopes import key_of, open_sealed
from yifa.site.cli import FAILED, WRONG_USE, main

BID = "投标人：无锡市锡东建设工程有限公司\n投标报价（元）：3286500.00\n"


@pytest.fixture
def bid(tmp_path: Path) -> Path:
    path = tmp_path / "bid.txt"
    path.write_text(BID, encoding="utf-8")
    return path


def sealed(bid: Path) -> tuple[Path, Path]:
    envelope, key = bid.with_name("envelope.txt"), bid.with_name("key.txt")
    assert main(["envelope", "seal", str(bid), "--out", str(envelope), "--key", str(key)]) == 0
    return envelope, key


def test_a_bid_is_sealed_under_a_fresh_key_that_only_its_owner_reads(bid: Path) -> None:
    envelope, key = sealed(bid)
    assert open_sealed(envelope.read_bytes(), key_of(key.read_text(encoding="ascii"))) == BID.encode()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_it_opens_with_its_key(bid: Path, capsys: pytest.CaptureFixture[str]) -> None:
    envelope, key = sealed(bid)
    out = bid.with_name("opened.txt")
    assert main(["envelope", "open", str(envelope), "--key", str(key), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == BID
    assert "已解密" in capsys.readouterr().out


def test_another_key_opens_nothing(bid: Path, capsys: pytest.CaptureFixture[str]) -> None:
    envelope, key = sealed(bid)
    key.write_text("11" * 32, encoding="ascii")
    out = bid.with_name("opened.txt")
    assert main(["envelope", "open", str(envelope), "--key", str(key), "--out", str(out)]) == FAILED
    assert capsys.readouterr().err.startswith("error: envelope_key_wrong: ")
    assert not out.exists()


def test_what_is_no_envelope_or_no_key_is_wrong_use(bid: Path, capsys: pytest.CaptureFixture[str]) -> None:
    envelope, key = sealed(bid)
    out = str(bid.with_name("opened.txt"))
    assert main(["envelope", "open", str(bid), "--key", str(key), "--out", out]) == WRONG_USE
    key.write_text("no key", encoding="ascii")
    assert main(["envelope", "open", str(envelope), "--key", str(key), "--out", out]) == WRONG_USE
    assert "envelope_key_invalid" in capsys.readouterr().err


def test_neither_an_envelope_nor_its_key_is_overwritten(bid: Path) -> None:
    envelope, key = sealed(bid)
    before = envelope.read_bytes(), key.read_bytes()
    assert main(["envelope", "seal", str(bid), "--out", str(bid.with_name("new.txt")), "--key", str(key)]) == FAILED
    assert main(["envelope", "seal", str(bid), "--out", str(envelope), "--key", str(bid.with_name("k2"))]) == FAILED
    assert (envelope.read_bytes(), key.read_bytes()) == before
