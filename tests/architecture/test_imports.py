"""Who may import whom: the contracts of pyproject.toml, and what they cannot say."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]


def imported(folder: Path) -> dict[str, str]:
    """Each top-level package that ``folder`` imports, with one place that does."""
    return {
        name.partition(".")[0]: f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }


def test_the_import_contracts_are_kept() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo"],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_kernel_imports_three_libraries_and_itself() -> None:
    allowed = sys.stdlib_module_names | {"pydantic", "orjson", "cryptography", "yifa"}
    assert {name: where for name, where in imported(ROOT / "yifa/kernel").items() if name not in allowed} == {}


def test_procedures_import_the_kernel_alone() -> None:
    allowed = sys.stdlib_module_names | {"yifa"}
    assert {name: where for name, where in imported(ROOT / "yifa/procedures").items() if name not in allowed} == {}


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.match(r"[\w.-]+", line)[0]) for line in project["dependencies"]}  # type: ignore[index] # always matches
    found = packages_distributions()
    assert {
        name: where
        for name, where in imported(ROOT / "yifa").items()
        if name not in sys.stdlib_module_names
        and name != "yifa"
        and not declared & {normal(distribution) for distribution in found.get(name, [])}
    } == {}


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
