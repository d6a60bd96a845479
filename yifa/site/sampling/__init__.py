"""A sample year (模拟年度): its ledgers as they are stored, and the large ones written out from its recipes.

A recipe is data: who, where, how many, in which words. With its seed the same rows come out every time. What comes out
are ledgers as a district would bring them; whether each row is lawful is for loading to say.
"""

import csv
import shutil
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from yifa.kernel.data import choices
from yifa.kernel.days import load_calendar
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry
from yifa.records.columns import STEP
from yifa.site.sampling.disputes import Row, Year
from yifa.site.sampling.series import Series, read_staff

RECIPE = "recipe.toml"
"""The recipe of the year; ``recipes/<ledger>.toml`` beside it are those of single ledgers."""


def recipe(sample: Path) -> dict[str, Any]:
    """The recipe of a sample."""
    return tomllib.loads((sample / RECIPE).read_text(encoding="utf-8"))


def write_out(sample: Path, into: Path, registry: Registry) -> None:
    """Write all ledgers of a sample into the folder ``into``, which is emptied first."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    for stored in sorted(sample.glob("*.csv")):
        shutil.copyfile(stored, into / stored.name)
    if (sample / "files").is_dir():
        shutil.copytree(sample / "files", into / "files")
    whole = recipe(sample)
    year = Year(whole, _mediators(sample / "posts.csv"), _towns(sample / "organs.csv"))
    for key, rows in year.ledgers().items():
        _write(into / f"{key}.csv", registry[key], rows)
    staff, calendar = read_staff(sample), load_calendar()
    for path in sorted((sample / "recipes").glob("*.toml")):
        own = tomllib.loads(path.read_text(encoding="utf-8"))
        series = Series(own, f"{whole['seed']}/{path.stem}", whole["people"], staff, calendar)
        key, _, rest = path.stem.partition("-")
        ledgers: dict[str, list[Row]] = {}
        for row in series.rows():
            ledgers.setdefault(row.pop("ledger", key), []).append(row)
        for each, rows in ledgers.items():
            _write(into / f"{each}-{rest}.csv" if rest else into / f"{each}.csv", registry[each], rows)


def _mediators(posts: Path) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    with posts.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["角色"] == "调解员":
                found.setdefault(row["机关代码"], []).append((row["岗位代码"], row["姓名"]))
    return found


def _towns(organs: Path) -> dict[str, str]:
    with organs.open(encoding="utf-8", newline="") as file:
        return {
            row["机关代码"]: row["机关名称"].removesuffix("人民政府").removesuffix("办事处")
            for row in csv.DictReader(file)
        }


def _write(path: Path, procedure: type[Procedure], rows: Iterable[Row]) -> None:
    """Write a ledger with Chinese column names, and labels in place of keys."""
    fields = procedure.fields()
    labels = {key: label for label, key in STEP.items()}
    rows = list(rows)
    used = {name for row in rows for name, value in row.items() if value != ""}
    columns = [key for key in labels if key in used] + [name for name in fields if name in used]
    answers = {
        name: {member.value: member.label for member in listed} for name in fields if (listed := choices(fields[name]))
    }
    actions = {key: action.label for key, action in procedure.actions.items()}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(
            labels.get(name) or f"{fields[name].title}{'（元）' if name.endswith('_fen') else ''}" for name in columns
        )
        for row in rows:
            told = row | {"step": actions[row["step"]]}
            writer.writerow(answers.get(name, {}).get(told.get(name, ""), told.get(name, "")) for name in columns)
