"""What may be asked on the command line? Names, meanings and an example for each command.

A command's own module is imported when it runs, so that --help answers at once.
"""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Run = Callable[[argparse.Namespace], int]
Add = Callable[..., argparse.ArgumentParser]


def parser() -> argparse.ArgumentParser:
    """All commands."""
    whole = argparse.ArgumentParser(
        prog="./repatriation",
        description="Repatriation statistics: check and publish claims, read settled counts.",
        epilog="Example:\n  ./repatriation counts --by country,year --countries UZB,KAZ\n\n"
        "The store of editions is data/store, or the place that REPATRIATION_STORE names.\n"
        "Exit status: 0 done, 1 stopped by findings, 2 wrong usage.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for describe in (_check, _publish, _editions, _rollback, _counts):
        describe(commands.add_parser)
    return whole


def _command(
    add: Add,
    name: str,
    *,
    run: str,
    does: str,
    example: str,
) -> argparse.ArgumentParser:
    command = add(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=f"Example:\n  ./repatriation {example}",
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
        does="say what a file of claims would change, and what is wrong with it",
        example="check new-claims.csv --json",
    )
    _file(command)


def _publish(add: Add) -> None:
    command = _command(
        add,
        "publish",
        run="cli.refresh:publish",
        does="add a file's claims, replacing those with the same claim_id, as a new edition",
        example='publish new-claims.csv --by "A. Karimova" --reason "Ministry figures of May"',
    )
    _file(command)
    _signed(command)


def _editions(add: Add) -> None:
    command = _command(
        add,
        "editions",
        run="cli.editions:editions",
        does="list the published editions, the newest first",
        example="editions --json",
    )
    command.add_argument("--json", action="store_true", help="a list of objects")


def _rollback(add: Add) -> None:
    command = _command(
        add,
        "rollback",
        run="cli.editions:rollback",
        does="publish an earlier edition anew; nothing is deleted",
        example='rollback 2026-02-24-a41f --by "A. Karimova" --reason "Wrong file in May"',
    )
    command.add_argument("edition", metavar="EDITION", help="the id, as `editions` lists it")
    _signed(command)


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


def _file(command: argparse.ArgumentParser) -> None:
    meaning = "a CSV with the columns of data/claims/"
    command.add_argument("file", metavar="FILE", nargs="?", type=Path, help=meaning)
    meaning = "a file of claim ids to take out of the edition"
    command.add_argument("--withdraw", metavar="FILE", type=Path, help=meaning)
    command.add_argument("--json", action="store_true", help="one object, for scripts")


def _signed(command: argparse.ArgumentParser) -> None:
    command.add_argument("--by", metavar="NAME", required=True, help="who decides; it is kept")
    command.add_argument("--reason", metavar="TEXT", required=True, help="why; it is kept")
