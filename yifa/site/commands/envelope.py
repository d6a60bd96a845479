"""``yifa envelope``: seal a bid before the deadline with a key that the bidder keeps, and open it again with that key."""

import argparse
import hashlib
import os
from pathlib import Path

from yifa.kernel.envelopes import KEY_BYTES, key_of, open_sealed, seal
from yifa.kernel.errors import Refused


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    act = acts.add_parser("seal", help="seal a file under a fresh key (密封)", allow_abbrev=False)
    act.add_argument("file", type=Path, metavar="FILE", help="the bid, whose first lines are the opening sheet")
    act.add_argument("--out", type=Path, required=True, metavar="FILE", help="the envelope to write and to deposit")
    act.add_argument("--key", type=Path, required=True, metavar="FILE", help="the key to write and to keep secret")
    act = acts.add_parser("open", help="open an envelope with its key (解密)", allow_abbrev=False)
    act.add_argument("file", type=Path, metavar="FILE", help="the envelope as it was deposited")
    act.add_argument("--key", type=Path, required=True, metavar="FILE", help="the key that it was sealed with")
    act.add_argument("--out", type=Path, required=True, metavar="FILE", help="the content to write")


def run(args: argparse.Namespace) -> int:
    """Do what was asked."""
    content = _content(args.file)
    if args.act == "open":
        opened = open_sealed(content, key_of(_content(args.key).decode("ascii", errors="replace")))
        _write(args.out, opened)
        print(f"已解密，内容写入 {args.out}。\n密封文件摘要值：{hashlib.sha256(content).hexdigest()}")
        return 0
    key = os.urandom(KEY_BYTES)
    envelope = seal(content, key)
    # The key first: an envelope whose key was not kept could never be opened.
    _write(args.key, f"{key.hex()}\n".encode(), mode=0o600)
    _write(args.out, envelope)
    print(
        f"已密封，写入 {args.out}，请在投标截止时间以前递交。\n密封文件摘要值：{hashlib.sha256(envelope).hexdigest()}\n"
        f"密钥写入 {args.key}：开标以前不要交给任何人，遗失即无法开标。"
    )
    return 0


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("file_unreadable", field="file", path=path, why=error.strerror) from None


def _write(path: Path, content: bytes, mode: int = 0o666) -> None:
    # Neither a deposited envelope nor its key may be overwritten.
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise Refused("file_there_already", field="out", path=path) from None
    except OSError as error:
        raise Refused("file_not_written", field="out", path=path, why=error.strerror) from None
