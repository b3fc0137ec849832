"""What may be asked on the command line? Names, meanings and an example for each command.

A command's own module is imported when it runs, so that --help answers at once.
"""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from cli.options import Command, engine, form, json_too, signed, ticked, withdrawn

Run = Callable[[argparse.Namespace], int]
Add = Callable[..., Command]
_STATUS = """Exit status:
  0  done; checked: publishable, or nothing to publish
  1  stopped by findings that have to be mended
  2  wrong usage, or nothing to work with: no such file, no store, somebody else was faster
  3  a person is needed: questions to --answer, or warnings to --tick"""


def parser() -> argparse.ArgumentParser:
    """All commands."""
    whole = argparse.ArgumentParser(
        prog="./repatriation",
        description="Repatriation statistics: check and publish claims, read settled counts.",
        epilog="Example:\n  ./repatriation counts --by country,year --countries UZB,KAZ\n\n"
        "The store of editions is data/store, or the place that REPATRIATION_STORE names.\n\n"
        f"{_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for describe in (_check, _publish, _watch, _editions, _diff, _rollback, _counts):
        describe(commands.add_parser)
    return whole


def _command(
    add: Add,
    name: str,
    *,
    run: str,
    does: str,
    example: str,
    more: str = "",
) -> Command:
    command = add(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=f"Example:\n  ./repatriation {example}" + (f"\n\n{more}" if more else ""),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=_late(run))
    return command


def _late(address: str) -> Run:
    """The function of that address (module:function), imported when it is called."""
    module, _, function = address.partition(":")

    def run(asked: argparse.Namespace) -> int:
        return int(getattr(import_module(module), function)(asked))

    return run


def _check(add: Add) -> None:
    command = _command(
        add,
        "check",
        run="cli.refresh:check",
        does="say what a file would change, and what is wrong with it",
        example="check returnees.xlsx --sheet 2025 --map D=women "
        '--answer "speaker=Ministry of Labour"',
        more=_STATUS,
    )
    _file(command)
    json_too(command)


def _publish(add: Add) -> None:
    command = _command(
        add,
        "publish",
        run="cli.refresh:publish",
        does="publish what a file changes, as a new edition",
        example='publish new-claims.csv --by "A. Karimova" --reason "Ministry figures of May"',
        more=_STATUS,
    )
    _file(command)
    json_too(command)
    signed(command)


def _watch(add: Add) -> None:
    command = _command(
        add,
        "watch",
        run="cli.watch:watch",
        does="publish each file that lands in a folder, if nobody is needed for it",
        example='watch inbox --by "Registry, every night"',
        more="A file without stop, open question or unticked warning is published and moved to\n"
        "FOLDER/published; any other to FOLDER/aside, with NAME.findings.csv beside it.\n"
        "With --once, status 1 tells that files were set aside.\n\n" + _STATUS,
    )
    command.add_argument("folder", metavar="FOLDER", type=Path, help="where files land")
    command.add_argument("--once", action="store_true", help="what is there now, then end")
    command.add_argument("--by", metavar="NAME", default="watch", help="who publishes (watch)")
    meaning = "why; the name of the file follows (A file landed in FOLDER)"
    command.add_argument("--reason", metavar="TEXT", help=meaning)
    form(command)
    ticked(command)


def _file(command: Command) -> None:
    meaning = "CSV, TSV, XLSX, ODS or a zipped CSV"
    command.add_argument("file", metavar="FILE", nargs="?", type=Path, help=meaning)
    form(command)
    engine(command)
    ticked(command)
    withdrawn(command)


def _editions(add: Add) -> None:
    command = _command(
        add,
        "editions",
        run="cli.editions:editions",
        does="list the published editions, the newest first",
        example="editions --json",
    )
    json_too(command)


def _diff(add: Add) -> None:
    command = _command(
        add,
        "diff",
        run="cli.editions:diff",
        does="say in people in what an edition differs from an earlier one",
        example="diff 2026-02-24-a41f 2026-05-03-77c0",
    )
    command.add_argument("one", metavar="EDITION", help="the id, as `editions` lists it")
    meaning = "the one that differs (the newest)"
    command.add_argument("other", metavar="OTHER", nargs="?", help=meaning)
    json_too(command)


def _rollback(add: Add) -> None:
    command = _command(
        add,
        "rollback",
        run="cli.editions:rollback",
        does="publish an earlier edition anew; nothing is deleted",
        example='rollback 2026-02-24-a41f --by "A. Karimova" --reason "Wrong file in May"',
    )
    command.add_argument("edition", metavar="EDITION", help="the id, as `editions` lists it")
    json_too(command)
    signed(command)


def _counts(add: Add) -> None:
    command = _command(
        add,
        "counts",
        run="cli.counts:counts",
        does="print settled counts: people, their range, and the claims behind them",
        example="counts --by country,year,group --as-of 2024-11-27 --countries UZB,KAZ "
        "\\\n      --groups women,children --format json --out counts.json",
    )
    several = "separated by commas"
    for option, meaning in (
        ("--by", f"columns, {several}: country, origin, operation, year, group (country)"),
        ("--countries", f"countries, {several}: ISO 3166-1 alpha-3 or a name (all)"),
        ("--years", f"years, {several}, or a span such as 2019-2023 (all)"),
        ("--groups", f"groups, {several}, such as women,children (all leaves)"),
        ("--origins", f"countries that people left, {several}, or not_stated (all)"),
    ):
        command.add_argument(option, metavar="LIST", help=meaning)
    command.add_argument("--as-of", metavar="DATE", help="as known by a day such as 2024-11-27")
    command.add_argument("--edition", metavar="ID", help="a published edition (the newest)")
    formats = ("csv", "json", "parquet")
    command.add_argument("--format", choices=formats, help="by the ending of --out, else csv")
    command.add_argument("--out", metavar="FILE", type=Path, help="write there, not to the screen")
