import base64
import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from yifa.kernel.envelopes import BLOCK, Envelope, key_of, open_sealed, read_envelope, seal
from yifa.kernel.errors import Refused

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
BID = "投标人：无锡市锡东建设工程有限公司\n投标报价（元）：3286500.00\n".encode()


def refusal(envelope: bytes, key: bytes) -> str:
    with pytest.raises(Refused) as refused:
        open_sealed(envelope, key)
    return refused.value.code


@given(st.binary(max_size=3 * BLOCK), st.binary(min_size=32, max_size=32))
def test_what_was_sealed_comes_out_again(plain: bytes, key: bytes) -> None:
    assert open_sealed(seal(plain, key), key) == plain


def test_an_envelope_is_a_short_text_that_shows_nothing_of_its_content() -> None:
    envelope = seal(BID, KEY)
    assert envelope.startswith(b"yifa-envelope/1\n")
    assert envelope.isascii()
    assert len(envelope) < 1024
    assert KEY.hex().encode() not in envelope
    assert "锡东".encode() not in envelope


def test_a_price_of_more_digits_makes_no_longer_envelope() -> None:
    assert len(seal(BID, KEY)) == len(seal(BID.replace(b"3286500", b"13286500000"), KEY))


def test_sealing_again_gives_the_same_envelope_and_another_content_another_nonce() -> None:
    assert seal(BID, KEY) == seal(BID, KEY)
    assert read_envelope(seal(BID, KEY)).nonce != read_envelope(seal(BID + b" ", KEY)).nonce


def test_the_commitment_is_the_digest_of_tag_nonce_and_key() -> None:
    found = read_envelope(seal(BID, KEY))
    assert found.commitment == hashlib.sha256(b"yifa-envelope/1 key\n" + found.nonce + KEY).digest()


def test_an_envelope_is_opened_by_hand_as_its_format_says() -> None:
    """Written from docs/envelope-format.md alone."""
    first, commitment, nonce, *body = seal(BID, KEY).decode("ascii").splitlines()
    assert first == "yifa-envelope/1"
    assert bytes.fromhex(nonce) == hmac.digest(KEY, b"yifa-envelope/1 nonce\n" + BID, "sha256")[:12]
    assert all(len(line) == 76 for line in body[:-1])
    data = f"{first}\n{commitment}\n{nonce}\n".encode()
    plain = AESGCM(KEY).decrypt(bytes.fromhex(nonce), base64.b64decode("".join(body)), data)
    assert plain == len(BID).to_bytes(8, "big") + BID + bytes(512 - 8 - len(BID))


def test_another_key_than_the_one_committed_to_opens_nothing() -> None:
    assert refusal(seal(BID, KEY), OTHER) == "envelope_key_wrong"


def test_no_envelope_opens_in_two_ways_even_where_the_cipher_alone_would() -> None:
    # AES-GCM takes a text that was made under a second key, whatever the first one says; the header does not.
    found = read_envelope(seal(BID, KEY))
    cheaper = AESGCM(OTHER).encrypt(found.nonce, b"\x00" * BLOCK, found.header)
    forged = Envelope(found.commitment, found.nonce, cheaper)
    assert AESGCM(OTHER).decrypt(found.nonce, cheaper, forged.header) == b"\x00" * BLOCK
    assert refusal(forged.text, OTHER) == "envelope_key_wrong"
    assert refusal(forged.text, KEY) == "envelope_altered"
    renamed = Envelope(
        hashlib.sha256(b"yifa-envelope/1 key\n" + found.nonce + OTHER).digest(), found.nonce, found.ciphertext
    )
    assert refusal(renamed.text, OTHER) == "envelope_altered"
    assert refusal(renamed.text, KEY) == "envelope_key_wrong"


def test_an_envelope_changed_anywhere_does_not_open() -> None:
    envelope = seal(BID, KEY)
    for at in range(0, len(envelope), 7):
        changed = bytes((*envelope[:at], envelope[at] ^ 1, *envelope[at + 1 :]))
        assert refusal(changed, KEY) in ("envelope_invalid", "envelope_key_wrong", "envelope_altered")


@pytest.mark.parametrize(
    "text",
    [b"", b"yifa-envelope/2\n", seal(BID, KEY)[:-5], seal(BID, KEY) + b"\n", seal(BID, KEY).replace(b"\n", b"\r\n")],
)
def test_what_is_not_a_whole_envelope_is_refused_as_such(text: bytes) -> None:
    assert refusal(text, KEY) == "envelope_invalid"


@pytest.mark.parametrize("text", ["", "00" * 31, "00" * 33, "钥匙", "zz" * 32])
def test_a_key_of_another_length_or_alphabet_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="envelope_key_invalid"):
        key_of(text)


def test_a_key_may_be_given_with_the_line_break_of_its_file() -> None:
    assert key_of(f"{KEY.hex()}\n") == KEY
