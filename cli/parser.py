"""What may be asked on the command line? Names, meanings and an example for each command.

What is handed to a meeting is described in `paper_parser`.
"""

import argparse
from pathlib import Path

from cli.describing import STATUS, Add, command
from cli.options import Command, engine, form, json_too, signed, ticked, withdrawn
from cli.paper_parser import PAPERS


def parser() -> argparse.ArgumentParser:
    """All commands."""
    whole = argparse.ArgumentParser(
        prog="./repatriation",
        description="Repatriation statistics: check and publish claims, read settled counts, hand"
        " them to a meeting.",
        epilog="Example:\n  ./repatriation counts --by country,year --countries UZB,KAZ\n\n"
        "The store of editions is data/store, or the place that REPATRIATION_STORE names.\n\n"
        f"{STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for describe in (_check, _publish, _watch, _editions, _diff, _rollback, _counts, *PAPERS):
        describe(commands.add_parser)
    return whole


def _check(add: Add) -> None:
    own = command(
        add,
        "check",
        run="cli.refresh:check",
        does="say what a file would change, and what is wrong with it",
        example="check returnees.xlsx --sheet 2025 --map D=women "
        '--answer "speaker=Ministry of Labour"',
        more=STATUS,
    )
    _file(own)
    json_too(own)


def _publish(add: Add) -> None:
    own = command(
        add,
        "publish",
        run="cli.refresh:publish",
        does="publish what a file changes, as a new edition",
        example='publish new-claims.csv --by "A. Karimova" --reason "Ministry figures of May"',
        more=STATUS,
    )
    _file(own)
    json_too(own)
    signed(own)


def _watch(add: Add) -> None:
    own = command(
        add,
        "watch",
        run="cli.watch:watch",
        does="publish each file that lands in a folder, if nobody is needed for it",
        example='watch inbox --by "Registry, every night"',
        more="A file without stop, open question or unticked warning is published and moved to\n"
        "FOLDER/published; any other to FOLDER/aside, with NAME.findings.csv beside it.\n"
        "With --once, status 1 tells that files were set aside.\n\n" + STATUS,
    )
    own.add_argument("folder", metavar="FOLDER", type=Path, help="where files land")
    own.add_argument("--once", action="store_true", help="what is there now, then end")
    own.add_argument("--by", metavar="NAME", default="watch", help="who publishes (watch)")
    meaning = "why; the name of the file follows (A file landed in FOLDER)"
    own.add_argument("--reason", metavar="TEXT", help=meaning)
    form(own)
    ticked(own)


def _file(own: Command) -> None:
    meaning = "CSV, TSV, XLSX, ODS or a zipped CSV"
    own.add_argument("file", metavar="FILE", nargs="?", type=Path, help=meaning)
    form(own)
    engine(own)
    ticked(own)
    withdrawn(own)


def _editions(add: Add) -> None:
    own = command(
        add,
        "editions",
        run="cli.editions:editions",
        does="list the published editions, the newest first",
        example="editions --json",
    )
    json_too(own)


def _diff(add: Add) -> None:
    own = command(
        add,
        "diff",
        run="cli.editions:diff",
        does="say in people in what an edition differs from an earlier one",
        example="diff 2026-02-24-a41f 2026-05-03-77c0",
    )
    own.add_argument("one", metavar="EDITION", help="the id, as `editions` lists it")
    meaning = "the one that differs (the newest)"
    own.add_argument("other", metavar="OTHER", nargs="?", help=meaning)
    json_too(own)


def _rollback(add: Add) -> None:
    own = command(
        add,
        "rollback",
        run="cli.editions:rollback",
        does="publish an earlier edition anew; nothing is deleted",
        example='rollback 2026-02-24-a41f --by "A. Karimova" --reason "Wrong file in May"',
    )
    own.add_argument("edition", metavar="EDITION", help="the id, as `editions` lists it")
    json_too(own)
    signed(own)


def _counts(add: Add) -> None:
    own = command(
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
        own.add_argument(option, metavar="LIST", help=meaning)
    own.add_argument("--as-of", metavar="DATE", help="as known by a day such as 2024-11-27")
    own.add_argument("--edition", metavar="ID", help="a published edition (the newest)")
    formats = ("csv", "json", "parquet")
    own.add_argument("--format", choices=formats, help="by the ending of --out, else csv")
    own.add_argument("--out", metavar="FILE", type=Path, help="write there, not to the screen")
