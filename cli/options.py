"""Which options do several commands share? How a file is read, what is ticked, who signs."""

import argparse
from pathlib import Path

Command = argparse.ArgumentParser


def form(command: Command) -> None:
    """What overrules what is detected in a file, and answers what the file does not say."""
    several = "may be given several times"
    command.add_argument("--sheet", metavar="NAME", default="", help="the sheet of a workbook")
    command.add_argument("--header", metavar="ROW", type=int, default=0, help="the header's row")
    command.add_argument("--encoding", metavar="NAME", default="", help="such as windows-1251")
    meaning = "comma, semicolon, tab or bar"
    command.add_argument("--delimiter", metavar="SIGN", default="", help=meaning)
    meaning = f"read a column, by its letters or its heading, as a field; {several}"
    _several(command, "--map", metavar="COLUMN=FIELD", meaning=meaning)
    meaning = f"answer a question that `check` asks; {several}"
    _several(command, "--answer", metavar="KEY=VALUE", meaning=meaning)


def engine(command: Command) -> None:
    """Who normalises a file of claims that one machine is too small for."""
    meaning = "normalise a large file of claims part by part; dask: on the machines of a cluster"
    command.add_argument("--engine", choices=("dask",), help=meaning)
    meaning = "the scheduler of the cluster, such as tcp://10.0.0.5:8786 (this machine's own)"
    command.add_argument("--scheduler", metavar="ADDRESS", default="", help=meaning)


def ticked(command: Command) -> None:
    """What a person has looked at and lets pass."""
    meaning = "let warnings of this rule pass, or all; may be given several times"
    _several(command, "--tick", metavar="RULE", meaning=meaning)


def withdrawn(command: Command) -> None:
    """Which published claims go."""
    meaning = "a file of claim ids to take out of the edition"
    command.add_argument("--withdraw", metavar="FILE", type=Path, help=meaning)
    meaning = "let a claim go that the file's document made and the file lacks, or all of them"
    _several(command, "--drop", metavar="CLAIM", meaning=meaning)


def json_too(command: Command) -> None:
    """An answer for scripts."""
    command.add_argument("--json", action="store_true", help="as JSON, for scripts")


def signed(command: Command) -> None:
    """Who publishes, and why."""
    command.add_argument("--by", metavar="NAME", required=True, help="who decides; it is kept")
    command.add_argument("--reason", metavar="TEXT", required=True, help="why; it is kept")


def _several(command: Command, option: str, *, metavar: str, meaning: str) -> None:
    command.add_argument(option, metavar=metavar, action="append", default=[], help=meaning)
