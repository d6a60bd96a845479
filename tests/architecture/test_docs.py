"""The documentation says what is so: links lead somewhere, commands and settings exist, examples run, pages are current."""

import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.procedures.stories import Loader, tell
from tools.docs import pages
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry
from yifa.site.cli import COMMANDS, Parser

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part.startswith(".") or part in {"var", "dist", "build"} for part in path.relative_to(ROOT).parts)
)
MADE = dict(pages())
# What a page shows as code: fenced blocks with their language, and spans.
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose(path: Path) -> str:
    return FENCED.sub("", text(path))


def code(path: Path) -> list[str]:
    return [block for _, block in FENCED.findall(text(path))] + SPAN.findall(prose(path))


def blocks(path: Path, language: str) -> list[str]:
    return [block for kind, block in FENCED.findall(text(path)) if kind == language]


def anchors(path: Path) -> set[str]:
    """The names by which a page's headings can be linked to, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.M)
    return {
        re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()).replace(" ", "-")
        for heading in headings
    }


def dead(path: Path) -> Iterator[str]:
    for target in LINK.findall(SPAN.sub("", prose(path))):
        address, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        found = (path.parent / address).resolve() if address else path
        if not found.exists() or (anchor and anchor not in anchors(found)):
            yield f"{shown(path)}: {target}"


def test_every_link_leads_somewhere() -> None:
    assert [each for path in PAGES for each in dead(path)] == []


def test_every_page_of_the_docs_is_in_the_index() -> None:
    index = ROOT / "docs/README.md"
    linked = {(index.parent / target.partition("#")[0]).resolve() for target in LINK.findall(text(index))}
    assert [shown(path) for path in (ROOT / "docs").glob("*.md") if path != index and path not in linked] == []


def test_every_command_that_is_named_exists() -> None:
    named = {
        (shown(path), name)
        for path in PAGES
        for piece in code(path)
        for name in re.findall(r"(?<![\w./-])yifa ([a-z]+)\b", piece)
    }
    assert {name for _, name in named} >= {"due", "load", "figures", "report", "ledger", "serve"}
    assert sorted(each for each in named if each[1] not in COMMANDS) == []


def test_every_command_in_a_block_has_arguments_that_are_taken() -> None:
    lines = [
        line
        for path in PAGES
        for block in blocks(path, "sh")
        for line in block.splitlines()
        if line.startswith("yifa ")
    ]
    assert lines
    for line in lines:
        # What follows a pipe or goes to a file is the shell's.
        _, name, *arguments = shlex.split(re.split(r" [|>#&] ?", line)[0])
        command = import_module(COMMANDS[name].module)
        parser = Parser(prog=f"yifa {name}", allow_abbrev=False)
        command.register(parser)
        parser.parse_args(arguments)


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.M))
    named = {
        (shown(path), name)
        for path in PAGES
        for piece in code(path)
        for name in re.findall(r"(?:^|[;&] ?)make ([a-z]+)\b", piece, re.M)
    }
    assert {name for _, name in named} >= {"demo", "test", "docs"}
    assert sorted(each for each in named if each[1] not in targets) == []


def test_every_setting_is_described_and_every_described_one_is_read() -> None:
    read = {
        name
        for path in (ROOT / "yifa").rglob("*.py")
        for name in re.findall(r"environ(?:\.get\(|\.setdefault\(|\[)\s*\"(YIFA_\w+|PORT)\"", text(path))
    }
    described = set(re.findall(r"^\| `(YIFA_\w+|PORT)` \|", text(ROOT / "docs/operators.md"), re.M))
    assert read == described


def test_every_setting_that_is_named_is_read_somewhere() -> None:
    spelt = {
        name
        for folder in ("yifa", "tests", "tools")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {"", ".py"}
        for name in re.findall(r"\bYIFA_[A-Z_]+", text(path))
    } | set(re.findall(r"\bYIFA_[A-Z_]+", text(ROOT / "Makefile")))
    named = {(shown(path), name) for path in PAGES for name in re.findall(r"\bYIFA_[A-Z_]+", text(path))}
    assert sorted(each for each in named if each[1] not in spelt) == []


@pytest.mark.parametrize("path", MADE, ids=shown)
def test_a_page_made_from_the_code_is_current(path: Path) -> None:
    assert path.exists(), f"{shown(path)} is missing: run `make docs`."
    assert text(path) == MADE[path], f"{shown(path)} is out of date: run `make docs`."


def test_no_page_of_a_procedure_is_left_over() -> None:
    assert [shown(path) for path in (ROOT / "docs/procedures").glob("*.md") if path not in MADE] == []


def test_the_procedure_in_the_developers_guide_works_as_its_worked_case_says() -> None:
    page = ROOT / "docs/developers.md"
    names: dict[str, Any] = {"__name__": "developers_guide"}
    for block in blocks(page, "python"):
        exec(compile(block, shown(page), "exec"), names)
    declared = [each for each in names.values() if isinstance(each, type) and issubclass(each, Procedure)]
    registry = Registry(each for each in declared if each is not Procedure)
    stories = [story for block in blocks(page, "yaml") for story in yaml.load(block, Loader)]
    assert stories
    for story in stories:
        told = tell({**story, "file": shown(page)}, registry)
        assert {action.key for _, action, _, _ in told.steps} == set(registry[story["procedure"]].actions)


def test_nothing_is_promised_for_later() -> None:
    later = re.compile(r"\b(?:TO" + r"DO|TBD|coming soon|not yet written)\b|敬请期待|待补充")
    assert [shown(path) for path in PAGES if path not in MADE and later.search(text(path))] == []


def test_both_readmes_show_the_same_commands() -> None:
    english, chinese = (FENCED.findall(text(ROOT / name)) for name in ("README.md", "README.zh-CN.md"))
    assert english == chinese
