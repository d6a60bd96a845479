"""The command line ``yifa``: the table of its commands, and how a refusal ends one.

Only the chosen command's module is imported, so that ``yifa due`` starts without Django.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, NoReturn

from yifa.kernel.errors import Refused


class Command(NamedTuple):
    """A command: the module that runs it, what it does in one line, and whether it needs Django."""

    module: str
    help: str
    django: bool = False


COMMANDS = {
    "due": Command("yifa.site.commands.due", "compute when a period ends, day by day (期限计算)"),
    "law": Command("yifa.site.commands.law", "show a limit in its versions, or list all limits (法定期限)"),
    "procedures": Command("yifa.site.commands.procedures", "list the procedures, or describe one (程序目录)"),
    "load": Command("yifa.site.commands.load", "load a folder of ledgers (台账导入)", True),
    "figures": Command(
        "yifa.site.commands.figures", "figures of a year, each with the cases behind it (数据指标)", True
    ),
    "standings": Command("yifa.site.commands.standings", "who stands in what on a day (资格名录)", True),
    "table": Command(
        "yifa.site.commands.table", "fill a statutory table, with its identities checked (统计报表)", True
    ),
    "report": Command(
        "yifa.site.commands.report", "freeze a year's report, write it as a page and a document (年度报告)", True
    ),
    "ledger": Command("yifa.site.commands.ledger", "verify the ledger, sign a checkpoint, prove an event (台账)", True),
    "check": Command("yifa.site.commands.check", "check the proof of an event, offline (核验证明)"),
    "draw": Command("yifa.site.commands.draw", "recompute a published draw, offline (抽取复核)"),
    "envelope": Command("yifa.site.commands.envelope", "seal a bid, or open one with its key (密封投标)"),
    "account": Command("yifa.site.commands.account", "make and close the accounts that sign in (账号)", True),
    "calendar": Command("yifa.site.commands.calendar", "add a holiday notice to the calendar (节假日历)", True),
    "serve": Command("yifa.site.commands.serve", "serve the site on this machine (网站服务)"),
    "demo": Command("yifa.site.commands.demo", "load a sample year and serve it (演示)"),
}

FAILED, WRONG_USE = 1, 2
"""Exit statuses: what was asked for failed, or it was asked for wrongly (arguments, names, dates, files of no use)."""

WRONG_USES = frozenset(
    {
        "account_known",
        "account_unknown",
        "arguments_invalid",
        "command_unknown",
        "database_url_invalid",
        "date_invalid",
        "date_out_of_range",
        "draw_avoid_unknown",
        "draw_before_commitment",
        "draw_class_without_rate",
        "draw_file_altered",
        "draw_file_cut",
        "draw_file_version",
        "draw_line_invalid",
        "draw_organ_missing",
        "draw_record_invalid",
        "draw_too_many",
        "envelope_invalid",
        "envelope_key_invalid",
        "extension_without_length",
        "figure_unknown",
        "file_unreadable",
        "folder_missing",
        "ledger_event_unknown",
        "limit_not_extendable",
        "limit_not_in_force",
        "limit_unknown",
        "limit_without_length",
        "notice_unreadable",
        "organ_needed",
        "organ_unknown",
        "pool_id_repeated",
        "pool_line_invalid",
        "pool_not_sorted",
        "port_invalid",
        "position_outside_log",
        "post_unknown",
        "procedure_unknown",
        "register_unknown",
        "report_cut_off_outside",
        "reveal_mismatch",
        "seed_incomplete",
        "seed_known",
        "seed_not_due",
        "seed_value_invalid",
        "suspension_before_start",
        "suspension_empty",
        "suspension_invalid",
        "table_too_early",
        "table_unknown",
        "teams_impossible_by_field",
        "teams_impossible_by_load",
        "teams_impossible_by_organ",
        "teams_impossible_by_recusal",
        "teams_not_found",
        "year_mismatch",
    }
)
"""The codes of refusals that mean wrong use; every other refusal is a failure."""


class Parser(argparse.ArgumentParser):
    """An argument parser that refuses wrong arguments as everything else is refused."""

    def error(self, message: str) -> NoReturn:
        """Raise ``arguments_invalid``."""
        raise Refused("arguments_invalid", why=message, command=self.prog.removeprefix("yifa "))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, ``FAILED`` or ``WRONG_USE``."""
    name, *rest = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    try:
        if name in ("-h", "--help"):
            print(_overview())
            return 0
        if name not in COMMANDS:
            raise Refused("command_unknown", given=name)
        if COMMANDS[name].django:
            # Models can be imported only once Django is set up.
            import_module("yifa.site.preparing").set_up()
        command = import_module(COMMANDS[name].module)
        parser = Parser(prog=f"yifa {name}", description=COMMANDS[name].help, allow_abbrev=False)
        command.register(parser)
        status = int(command.run(parser.parse_args(rest)))
        sys.stdout.flush()
        return status
    except Refused as refused:
        print(f"error: {refused}", file=sys.stderr)
        return WRONG_USE if refused.code in WRONG_USES else FAILED
    except BrokenPipeError:
        # The reader (head, less) has gone; what Python still holds back must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {command.help}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: yifa COMMAND [ARGUMENT]...", "", *lines, "", "`yifa COMMAND --help` tells more."])


if __name__ == "__main__":
    sys.exit(main())
