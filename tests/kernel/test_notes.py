import base64
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.kernel.errors import Refused
from yifa.kernel.notes import (
    Checkpoint,
    key_name,
    parse,
    parse_checkpoint,
    private_key,
    public_key,
    sign,
    signed_by,
    verify,
)

# Published with golang.org/x/mod/sumdb/note, on whose form c2sp.org/signed-note rests.
PETER_PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
PETER_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
ENOCH_LINE = (
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
)
NOTE = f"{TEXT}\n{PETER_LINE}"

# The example of c2sp.org/tlog-checkpoint.
CHECKPOINT = """\
example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
"""


def test_signing_gives_the_published_note() -> None:
    assert sign(TEXT, PETER_PRIVATE) == NOTE


def test_a_private_key_gives_the_published_public_key() -> None:
    assert public_key(PETER_PRIVATE) == PETER
    assert key_name(PETER) == "PeterNeumann"


def test_the_published_seed_gives_the_published_private_key() -> None:
    seed = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
    assert private_key("PeterNeumann", seed) == PETER_PRIVATE


@pytest.mark.parametrize(
    "lines, keys",
    [
        (PETER_LINE, [PETER]),
        (PETER_LINE + ENOCH_LINE, [PETER]),
        (PETER_LINE + ENOCH_LINE, [ENOCH]),
        (PETER_LINE + ENOCH_LINE, [PETER, ENOCH]),
        (PETER_LINE + PETER_LINE, [PETER, PETER]),
    ],
)
def test_a_note_is_verified_with_the_keys_that_are_known(lines: str, keys: list[str]) -> None:
    assert verify(f"{TEXT}\n{lines}", keys) == TEXT


@pytest.mark.parametrize("keys", [[], [ENOCH]])
def test_a_note_without_a_signature_of_a_trusted_key_is_refused(keys: list[str]) -> None:
    with pytest.raises(Refused, match=r"^signature_missing: "):
        verify(NOTE, keys)


def test_a_trusted_keys_name_with_another_keys_id_does_not_count() -> None:
    other_id = PETER_LINE.replace("x08go", "x18go")
    with pytest.raises(Refused, match=r"^signature_missing: "):
        verify(f"{TEXT}\n{other_id}", [PETER])


@pytest.mark.parametrize(
    "note",
    [
        NOTE.replace("your problem is.", "your problem was."),
        NOTE.replace("BwJnAM=", "BwJnAQ="),
        f"{TEXT}\n{ENOCH_LINE}{PETER_LINE.replace('ZJku', 'ZJkv')}",
        f"{TEXT}\n{PETER_LINE}{PETER_LINE.replace('ZJku', 'ZJkv')}",
    ],
)
def test_a_wrong_signature_of_a_trusted_key_is_refused_even_beside_a_good_one(note: str) -> None:
    with pytest.raises(Refused, match=r"^signature_invalid: .*PeterNeumann"):
        verify(note, [PETER, ENOCH])


@pytest.mark.parametrize(
    "note",
    [
        "",
        TEXT,
        TEXT + "\n",
        TEXT + PETER_LINE,
        NOTE[:-1],
        NOTE + "\n",
        "\x01" + NOTE,
        "\ud800" + NOTE,
        NOTE.replace("\n", "\r\n"),
        NOTE + "Unexpected line.\n",
        NOTE.replace("—", "-"),
        NOTE.replace("PeterNeumann", "Bad Name"),
        NOTE.replace("PeterNeumann", "Bad+Name"),
        NOTE.replace("PeterNeumann", "名\u3000字"),
        NOTE.replace("BwJnAM=", "BwJnAM"),
        # The same bytes, but with a letter changed in bits that base64 does not use.
        NOTE.replace("BwJnAM=", "BwJnAN="),
        f"{TEXT}\n— PeterNeumann x08gow==\n",
        f"{TEXT}\n{PETER_LINE * 101}",
    ],
)
def test_a_malformed_note_is_refused(note: str) -> None:
    with pytest.raises(Refused, match=r"^note_invalid: "):
        verify(note, [PETER])


def test_a_note_may_have_a_hundred_signatures_and_empty_lines_in_its_text() -> None:
    text = "一\n\n二\n\n"
    line = sign(text, PETER_PRIVATE).splitlines()[-1] + "\n"
    assert verify(f"{text}\n{line * 100}", [PETER]) == text


@pytest.mark.parametrize("text", ["", "没有换行", "有制表符\t\n"])
def test_a_text_that_cannot_be_a_note_is_not_signed(text: str) -> None:
    with pytest.raises(Refused, match=r"^note_invalid: "):
        sign(text, PETER_PRIVATE)


def test_no_part_of_a_key_passes_for_a_key() -> None:
    for start, stop in combinations(range(len(PETER) + 1), 2):
        if PETER[start:stop] != PETER:
            with pytest.raises(Refused, match=r"^key_invalid: "):
                key_name(PETER[start:stop])
    for start, stop in combinations(range(len(PETER_PRIVATE) + 1), 2):
        if PETER_PRIVATE[start:stop] != PETER_PRIVATE:
            with pytest.raises(Refused, match=r"^key_invalid: "):
                public_key(PETER_PRIVATE[start:stop])


def test_no_changed_letter_of_a_key_goes_unseen() -> None:
    for key, read in ((PETER, key_name), (PETER_PRIVATE, public_key)):
        for place, letter in enumerate(key):
            for other in (chr(ord(letter) + 1), letter.swapcase(), " ", "案"):
                if other != letter:
                    with pytest.raises(Refused, match=r"^key_invalid: "):
                        read(key[:place] + other + key[place + 1 :])


@pytest.mark.parametrize(
    "key",
    [
        # Published as wrong: a key of the wrong length, and an unknown algorithm, each with the id that would fit it.
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "",
        "++",
        PETER_PRIVATE,
    ],
)
def test_what_is_no_public_key_is_refused(key: str) -> None:
    with pytest.raises(Refused, match=r"^key_invalid: "):
        verify(NOTE, [key])


@pytest.mark.parametrize("name", ["", "有 空格", "全角\u3000空格", "a+b", "a\nb", "a\x00b", "\ud800"])
def test_a_key_cannot_have_such_a_name(name: str) -> None:
    with pytest.raises(Refused, match=r"^key_name_invalid: "):
        private_key(name, bytes(32))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_private_key_is_made_of_thirty_two_bytes(length: int) -> None:
    with pytest.raises(Refused, match=r"^key_invalid: "):
        private_key("xishan.gov.example/ledger", bytes(length))


def test_of_several_signatures_that_of_one_key_can_be_kept() -> None:
    assert signed_by(f"{TEXT}\n{ENOCH_LINE}{PETER_LINE}{PETER_LINE}", PETER) == NOTE
    with pytest.raises(Refused, match=r"^signature_missing: "):
        signed_by(f"{TEXT}\n{ENOCH_LINE}", PETER)


def test_the_published_checkpoint_is_read_and_written_as_it_stands() -> None:
    text, [signature] = parse(CHECKPOINT)
    checkpoint = parse_checkpoint(text)
    assert checkpoint.origin == "example.com/behind-the-sofa"
    assert checkpoint.size == 20_852_163
    assert checkpoint.root.hex() == "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62"
    assert checkpoint.text() == text
    assert f"{text}\n{signature.line()}\n" == CHECKPOINT


def test_lines_that_extend_a_checkpoint_are_passed_over() -> None:
    checkpoint = Checkpoint("锡山区/账本", 0, bytes(32))
    assert parse_checkpoint(checkpoint.text() + "延伸一\n延伸二\n") == checkpoint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "名\n1\n",
        "\n1\n" + "A" * 43 + "=\n",
        "名\n01\n" + "A" * 43 + "=\n",
        "名\n-1\n" + "A" * 43 + "=\n",
        "名\n１\n" + "A" * 43 + "=\n",
        "名\n" + "9" * 20 + "\n" + "A" * 43 + "=\n",
        "名\n1\n" + "A" * 40 + "\n",
        "名\n1\n" + "A" * 43 + "\n",
        "名\n1\n" + "A" * 42 + "B=\n",
        "名\n1\n" + "A" * 43 + "=",
        "名\n1\n" + "A" * 43 + "=\n\n",
        "名\n1\n" + "A" * 43 + "=\n\n延伸\n",
    ],
)
def test_a_malformed_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^checkpoint_invalid: "):
        parse_checkpoint(text)


@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[chr(n) for n in range(32)])),
    seed=st.binary(min_size=32, max_size=32),
)
def test_what_a_key_signed_its_public_key_verifies(text: str, seed: bytes) -> None:
    private = private_key("锡山区人民政府/账本", seed)
    assert verify(sign(text + "\n", private), [public_key(private)]) == text + "\n"
