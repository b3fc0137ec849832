"""How are lists, countries, years and days read on the command line, and where does output go?"""

import re
import sys
from datetime import date
from pathlib import Path

from domain.countries import country_of, fold
from domain.errors import UsageError
from etl.store import Edition

_SPAN = re.compile(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?")


def listed(text: str | None, option: str) -> list[str] | None:
    """The parts of a list apart by commas; None where nothing was asked."""
    if text is None:
        return None
    parts = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not parts:
        raise UsageError("{option} names nothing; leave it out to ask for all.", option=option)
    return parts


def countries(text: str | None, edition: Edition, option: str, *others: str) -> list[str] | None:
    """ISO 3166-1 alpha-3 codes; a name is read as the reference tables spell it, never guessed."""
    parts = listed(text, option)
    if parts is None:
        return None
    known = country_of(edition.reference.countries, edition.reference.not_countries)
    found = {part: part if part in others else known.get(fold(part)) for part in parts}
    unknown = [part for part, code in found.items() if code is None]
    if unknown:
        raise UsageError(
            "{option}: no country is called {names}. Use ISO 3166-1 alpha-3 codes such as UZB, or a"
            " name from data/reference/countries.csv.",
            option=option,
            names=", ".join(unknown),
        )
    return [code for code in found.values() if code is not None]


def years(text: str | None) -> list[int] | None:
    """Years and spans of years; None where nothing was asked."""
    parts = listed(text, "--years")
    if parts is None:
        return None
    found: list[int] = []
    for part in parts:
        span = _SPAN.fullmatch(part)
        if span is None:
            raise UsageError("--years: {text} is no year; write 2019, or 2019-2023.", text=part)
        found += range(int(span[1]), int(span[2] or span[1]) + 1)
    return found


def day(text: str | None, option: str = "--as-of") -> date | None:
    """A day as a calendar has it; None where nothing was asked."""
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as why:
        raise UsageError(
            "{option}: {text} is no day; write one such as 2024-11-27.",
            option=option,
            text=str(text),
        ) from why


def write(content: bytes, out: Path | None) -> None:
    """Into the file, or to whoever reads our output."""
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    try:
        out.write_bytes(content)
    except OSError as why:
        raise UsageError(
            "Cannot write {file}: {why}.", file=str(out), why=str(why.strerror)
        ) from why
