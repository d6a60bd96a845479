import base64
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from yifa.kernel.canonical import canonical
from yifa.kernel.digests import check_disclosure, disclose, event_digest, field_digests, log_entry, withhold
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import hash_at, inclusion_proof, leaf_hash, root
from yifa.kernel.notes import Checkpoint, private_key, public_key, sign
from yifa.kernel.proofs import build, check

LEDGER = "xishan.gov.example/ledger"
PRIVATE = private_key(LEDGER, hashlib.sha256(b"ledger").digest())
VKEY = public_key(PRIVATE)
STRANGER = private_key(LEDGER, hashlib.sha256(b"stranger").digest())
WITNESS = private_key("witness.example", hashlib.sha256(b"witness").digest())

POSITION, SIZE = 9, 13
ENVELOPE = {"case": "锡政行复〔2018〕12号", "sequence": 7, "action": "decide", "occurred_on": "2018-05-04"}
DATA = {
    "@actor": "xishan.p7",
    "@attachments": [{"digest": "ab" * 32, "media_type": "application/pdf", "name": "复议决定书.pdf"}],
    "@key": None,
    "@post": "xishan.review.clerk1",
    "outcome": "维持",
    "applicant": "王小明",
    "paid": 350_000,
    "panel": ["李律师", "赵教授"],
    "heard": False,
}
SECRET = bytes(range(100, 132))
SHOWN = disclose(ENVELOPE, DATA, SECRET, {"outcome", "paid", "panel"})
DIGEST = event_digest(ENVELOPE, field_digests(DATA, SECRET))
LEAVES = [leaf_hash(log_entry(f"{place:064x}")) for place in range(SIZE)]
LEAVES[POSITION] = leaf_hash(log_entry(DIGEST))
PATH = inclusion_proof(POSITION, SIZE, hash_at(LEAVES))
CHECKPOINT = Checkpoint(LEDGER, SIZE, root(LEAVES))
NOTE = sign(CHECKPOINT.text(), PRIVATE)
PROOF = build(SHOWN, POSITION, PATH, NOTE, VKEY)


def fails(proof: bytes, vkey: str = VKEY) -> str:
    """Return the part that the check names."""
    with pytest.raises(Refused, match=r"^proof_invalid: ") as refused:
        check(proof, vkey)
    part: str = refused.value.facts["part"]
    assert part in refused.value.english
    assert part in refused.value.chinese
    return part


def test_a_proof_shows_the_event_its_position_and_its_checkpoint() -> None:
    proved = check(PROOF, VKEY)
    assert proved.position == POSITION
    assert proved.checkpoint == CHECKPOINT
    assert proved.disclosure == SHOWN
    assert check_disclosure(proved.disclosure) == DIGEST
    assert [word for word in ("王小明", "xishan.p7", "clerk1", "复议决定书", "ab" * 32) if word in PROOF.decode()] == []


def test_another_program_that_follows_the_document_finds_the_proof_good() -> None:
    proof = json.loads(PROOF)

    def plain(value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    assert proof["format"] == "yifa-proof/2"
    assert plain(proof) == PROOF
    fields = {
        name: field.get("digest")
        or hashlib.sha256(b"yifa/field\n" + bytes.fromhex(field["salt"]) + plain(field["value"])).hexdigest()
        for name, field in proof["disclosure"]["fields"].items()
    }
    event = hashlib.sha256(b"yifa/event\n" + plain({**proof["disclosure"], "fields": fields})).hexdigest()
    node = hashlib.sha256(b"\x00sha256\n" + event.encode()).digest()
    # RFC 9162, section 2.1.3.2
    fn, sn = proof["position"], proof["size"] - 1
    for step in map(bytes.fromhex, proof["inclusion"]):
        assert sn
        if fn & 1 or fn == sn:
            node = hashlib.sha256(b"\x01" + step + node).digest()
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = hashlib.sha256(b"\x01" + node + step).digest()
        fn, sn = fn >> 1, sn >> 1
    assert sn == 0

    text, line = proof["checkpoint"].split("\n\n")
    origin, size, top = text.split("\n")
    assert (origin, size, base64.b64decode(top)) == (LEDGER, "13", node)
    key = base64.b64decode(VKEY.split("+", 2)[2])
    assert key[0] == 1
    Ed25519PublicKey.from_public_bytes(key[1:]).verify(base64.b64decode(line.split(" ")[2])[4:], f"{text}\n".encode())


def test_any_flipped_bit_anywhere_is_found() -> None:
    for place in range(len(PROOF)):
        for bit in range(8):
            changed = bytearray(PROOF)
            changed[place] ^= 1 << bit
            fails(bytes(changed))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_byte_changed_added_or_left_out_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(PROOF) - 1))
    new = data.draw(st.integers(0, 255).filter(lambda byte: byte != PROOF[place]))
    fails(PROOF[:place] + bytes([new]) + PROOF[place + 1 :])
    fails(PROOF[:place] + bytes([new]) + PROOF[place:])
    fails(PROOF[:place] + PROOF[place + 1 :])


def _change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(parts: dict[str, Any]) -> None:
        *way, last = path.split(".")
        for name in way:
            parts = parts[name]
        parts[last] = value

    return change


@pytest.mark.parametrize(
    "change, part",
    [
        (_change("format", "yifa-proof/1"), "format"),
        (_change("extra", 1), "format"),
        (lambda parts: parts.pop("inclusion"), "format"),
        (_change("position", "9"), "format"),
        (_change("position", True), "format"),
        (_change("size", None), "format"),
        (_change("checkpoint", 1), "format"),
        (_change("inclusion", "00"), "format"),
        (_change("inclusion", [1]), "format"),
        (_change("inclusion", ["AB" * 32]), "format"),
        (_change("vkey", public_key(STRANGER)), "vkey"),
        (_change("checkpoint", sign(CHECKPOINT.text(), STRANGER)), "checkpoint"),
        (_change("checkpoint", sign("这不是检查点\n", PRIVATE)), "checkpoint"),
        (_change("checkpoint", "不是签名文本"), "checkpoint"),
        (
            _change("checkpoint", sign(Checkpoint("another/ledger", SIZE, CHECKPOINT.root).text(), PRIVATE)),
            "checkpoint",
        ),
        (_change("checkpoint", NOTE + NOTE.splitlines()[-1] + "\n"), "checkpoint"),
        (_change("checkpoint", NOTE + sign(CHECKPOINT.text(), WITNESS).splitlines()[-1] + "\n"), "checkpoint"),
        (_change("size", 14), "size"),
        (_change("disclosure", []), "disclosure"),
        (_change("disclosure.algorithm", "md5"), "disclosure"),
        (_change("disclosure.fields.outcome.salt", "00"), "disclosure"),
        (_change("disclosure.fields.outcome.value", "撤销"), "inclusion"),
        (_change("disclosure.fields.applicant.digest", "0" * 64), "inclusion"),
        (_change("disclosure.fields.@actor.digest", "0" * 64), "inclusion"),
        (lambda parts: parts["disclosure"]["fields"].pop("@post"), "inclusion"),
        (_change("disclosure.envelope.occurred_on", "2018-05-03"), "inclusion"),
        (_change("disclosure.algorithm", "sm3"), "inclusion"),
        (_change("position", 8), "inclusion"),
        (_change("position", -1), "inclusion"),
        (_change("inclusion", []), "inclusion"),
        (_change("inclusion", [step.hex() for step in PATH[::-1]]), "inclusion"),
    ],
)
def test_a_proof_with_a_changed_part_fails_and_the_part_is_named(
    change: Callable[[dict[str, Any]], None], part: str
) -> None:
    parts = json.loads(PROOF)
    change(parts)
    assert fails(canonical(parts)) == part


@pytest.mark.parametrize(
    "proof",
    [
        b"",
        b"null",
        b"[]",
        b"\xff",
        b'{"a":1',
        PROOF + b"\n",
        b" " + PROOF,
        json.dumps(json.loads(PROOF)).encode(),
        # A name given twice: which of the two counts depends on who reads it.
        PROOF[:-1] + b',"vkey":"' + VKEY.encode() + b'"}',
        b"[" * 100_000,
        PROOF.replace(b'"position":9', b'"position":9.0'),
    ],
)
def test_a_proof_written_in_any_other_way_is_refused(proof: bytes) -> None:
    assert fails(proof) == "format"


def test_a_proof_does_not_pass_with_another_key() -> None:
    assert fails(PROOF, public_key(STRANGER)) == "vkey"
    with pytest.raises(Refused, match=r"^key_invalid: "):
        check(PROOF, VKEY[:-1])


def test_fewer_fields_can_be_shown_and_the_proof_still_holds() -> None:
    less = withhold(SHOWN, {"paid", "panel"})
    proved = check(build(less, POSITION, PATH, NOTE, VKEY), VKEY)
    assert [name for name, field in proved.disclosure["fields"].items() if "value" in field] == ["outcome"]


def test_a_proof_keeps_of_a_checkpoint_only_the_ledgers_own_signature() -> None:
    cosigned = NOTE + sign(CHECKPOINT.text(), WITNESS).splitlines()[-1] + "\n"
    assert build(SHOWN, POSITION, PATH, cosigned, VKEY) == PROOF


def test_an_event_digested_with_sm3_is_proved_likewise() -> None:
    shown = disclose(ENVELOPE, DATA, SECRET, {"outcome"}, "sm3")
    leaves = [*LEAVES[:4], leaf_hash(log_entry(check_disclosure(shown), "sm3"))]
    note = sign(Checkpoint(LEDGER, 5, root(leaves)).text(), PRIVATE)
    proof = build(shown, 4, inclusion_proof(4, 5, hash_at(leaves)), note, VKEY)
    assert check(proof, VKEY).position == 4


def test_the_only_event_of_a_log_needs_no_path() -> None:
    note = sign(Checkpoint(LEDGER, 1, LEAVES[POSITION]).text(), PRIVATE)
    assert check(build(SHOWN, 0, [], note, VKEY), VKEY).checkpoint.size == 1


def test_no_proof_is_built_that_would_not_hold() -> None:
    with pytest.raises(Refused, match=r"^proof_invalid: .*inclusion"):
        build(SHOWN, POSITION - 1, PATH, NOTE, VKEY)
    with pytest.raises(Refused, match=r"^signature_missing: "):
        build(SHOWN, POSITION, PATH, sign(CHECKPOINT.text(), WITNESS), VKEY)
