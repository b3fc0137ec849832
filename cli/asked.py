"""What did a person say of a file on the command line, and what does it mean for its reading?"""

import argparse
import re
from pathlib import Path

from domain.errors import UsageError
from domain.findings import stops
from etl.intake import understand
from etl.intake.columns import is_field
from etl.intake.given import Asked
from etl.intake.headings import FIELDS
from etl.pipeline import Draft
from etl.reference import Reference

STOPPED, WRONG, ASKS = 1, 2, 3
SIGNS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
QUESTIONS = (
    *("speaker", "publisher", "published", "scope", "country", "origin", "title", "url"),
    *("delimiter", "encoding", "date_order", "decimal"),
)
_LETTERS = re.compile(r"[A-Z]{1,3}")


def asked_of(said: argparse.Namespace, path: Path | None, *, reference: Reference) -> Asked:
    """What was said of a file; a column named by its heading is looked up in the file."""
    answers = dict(_pair(one, "--answer", "KEY=VALUE") for one in said.answer)
    unknown = [key for key in answers if key not in QUESTIONS]
    if unknown:
        raise UsageError(
            "--answer: {text} is no question; there are {known}.",
            text=unknown[0],
            known=", ".join(QUESTIONS),
        )
    sign = said.delimiter
    if sign and sign not in SIGNS and sign not in SIGNS.values():
        raise UsageError(
            "--delimiter: {text} is none of {known}.", text=sign, known=", ".join(SIGNS)
        )
    without = Asked(
        encoding=said.encoding,
        delimiter=SIGNS.get(sign, sign),
        sheet=said.sheet,
        header=said.header,
        answers=answers,
    )
    columns = _columns(said.map, path, without, reference)
    return Asked(**vars(without) | {"columns": columns})


def status_of(made: Draft, ticks: list[str]) -> int:
    """How a command about a draft ends: publishable, stopped, or asking for a person."""
    if stops(made.findings):
        return STOPPED
    return 0 if made.publishable(ticks) else ASKS


def _columns(
    given: list[str], path: Path | None, asked: Asked, reference: Reference
) -> dict[str, str]:
    """Fields by the letters of their columns."""
    fields = dict(_pair(one, "--map", "COLUMN=FIELD", last=True) for one in given)
    for field in fields.values():
        if not is_field(field):
            raise UsageError(
                "--map: {text} is no field; there are {known},"
                " group:women and the like, year:2024 and the like; nothing leaves it unread.",
                text=field,
                known=", ".join(FIELDS),
            )
    named = [column for column in fields if not _LETTERS.fullmatch(column)]
    if not named or path is None:
        return fields
    found = understand(path, reference=reference, asked=asked).columns
    letters = {one.heading.casefold(): one.letters for one in found}
    unknown = [one for one in named if one.casefold() not in letters]
    if unknown:
        raise UsageError(
            "--map: {file} has no column {text}; it has {known}.",
            file=path.name,
            text=unknown[0],
            known=", ".join(f"{one.letters} {one.heading}" for one in found),
        )
    return {letters.get(one.casefold(), one): field for one, field in fields.items()}


def _pair(text: str, option: str, form: str, *, last: bool = False) -> tuple[str, str]:
    """The two sides; of a heading the last sign of equality parts it from its field."""
    left, sign, right = text.rpartition("=") if last else text.partition("=")
    if not sign or not left.strip():
        raise UsageError("{option}: write {form}, not {text}.", option=option, form=form, text=text)
    return left.strip(), right.strip()
