"""Writes the pages of ``docs/`` that are drawn from the code: ``python -m tools.docs``, or ``make docs``."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from yifa.kernel.errors import sentences
from yifa.kernel.procedure import Procedure
from yifa.site.cli import FAILED, WRONG_USE, WRONG_USES
from yifa.site.commands import procedures
from yifa.site.registry import REGISTRY

DOCS = Path(__file__).parents[1] / "docs"
_NOTE = "<!-- Written from the code by `make docs`; change it there. 本页自动生成，请勿手工修改。 -->"
_HEADER = "| code | exit | English | 中文 |\n|---|---|---|---|"
_EXITS = f"""\
A refusal (拒绝) has a code for programs and a sentence in two languages. The command line prints `error: <code>: <sentence>` to
standard error and ends with the status below: {WRONG_USE} for wrong use, {FAILED} for a failure. Words in braces are filled in.

命令行出错时，在标准错误输出中给出错误代码和说明；表中“exit”为退出状态：{WRONG_USE} 表示用法有误，{FAILED} 表示办理未成。
花括号内的词由具体情况填入。"""
_GUARDS = """\
Each guard of a procedure refuses with a code of its own. 以下为各程序的办理条件，不符合的不予办理，并列明所依据的条款。"""


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that the code makes, with its text."""
    yield DOCS / "errors.md", errors()
    for name, text in procedures.pages().items():
        yield DOCS / "procedures" / name, text


def errors() -> str:
    """The reference page of all refusals, section by section as ``errors.toml`` has them, then those of guards."""
    lines = ["# Errors 错误代码", "", _NOTE, "", _EXITS]
    said = sentences()
    for title, codes in _sections():
        lines += ["", f"## {title}", "", _HEADER]
        lines += [_row(code, said[code]["en"], said[code]["zh"]) for code in codes]
    lines += ["", "## Conditions of law 办理条件", "", _GUARDS]
    for procedure in REGISTRY:
        rows = list(_guards(procedure))
        if rows:
            lines += ["", f"### {procedure.label} `{procedure.key}`", "", _HEADER, *rows]
    return "\n".join(lines) + "\n"


def _sections() -> Iterator[tuple[str, list[str]]]:
    # The headings are comments, which a TOML reader does not give.
    title, codes = "General", []
    for line in files("yifa.kernel").joinpath("errors.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("# --- "):
            if codes:
                yield title, codes
            title, codes = line.removeprefix("# --- ").strip(" -"), []
        elif found := re.fullmatch(r"\[(\w+)\]", line.strip()):
            codes.append(found[1])
    yield title, codes


def _guards(procedure: type[Procedure]) -> Iterator[str]:
    guards = {guard.code: guard for action in procedure.actions.values() for guard in action.guards}
    for guard in guards.values():
        yield _row(guard.code, f"{guard.en} ({guard.article})", f"{guard.zh}（{guard.article}）")


def _row(code: str, english: str, chinese: str) -> str:
    status = WRONG_USE if code in WRONG_USES else FAILED
    # How a fact is formatted is no concern of the reader's.
    cells = (re.sub(r"\{(\w+)[^}]*\}", r"{\1}", text).replace("|", "\\|") for text in (english, chinese))
    return f"| `{code}` | {status} | {' | '.join(cells)} |"


def main() -> None:
    """Write every page, and delete those of procedures that are gone."""
    made = dict(pages())
    for path in set((DOCS / "procedures").glob("*.md")) - made.keys():
        path.unlink()
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
