"""How are settled counts asked for on the command line, and in which forms do they come?"""

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from domain.countries import country_of, fold
from domain.errors import UsageError
from domain.frames import NOT_STATED
from etl.differences import named
from etl.pipeline import open_store, settled_as_of
from etl.store import Edition
from stats.table import tabulate

_SPAN = re.compile(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?")


def counts(asked: argparse.Namespace) -> int:
    """Prints or writes the rows that were asked for."""
    kind = _format(asked)
    by = tuple(_listed(asked.by, "--by") or ["country"])
    years, as_of = _years(asked.years), _day(asked.as_of)
    edition = open_store().read(asked.edition)
    state = settled_as_of(edition, as_of)
    table = tabulate(
        state.totals,
        state.counts,
        by=by,
        countries=_countries(asked.countries, edition, "--countries"),
        years=years,
        origins=_countries(asked.origins, edition, "--origins", NOT_STATED),
        groups=_listed(asked.groups, "--groups"),
    )
    if "operation" in by:
        names = named(state.operations)
        table = table.assign(operation=[names.get(one, one) for one in table["operation"]])
    _write(_encoded(table, kind), asked.out)
    return 0


def _listed(text: str | None, option: str) -> list[str] | None:
    """The parts of a list apart by commas; None where nothing was asked."""
    if text is None:
        return None
    parts = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not parts:
        raise UsageError("{option} names nothing; leave it out to ask for all.", option=option)
    return parts


def _countries(text: str | None, edition: Edition, option: str, *others: str) -> list[str] | None:
    """ISO 3166-1 alpha-3 codes; a name is read as the reference tables spell it, never guessed."""
    parts = _listed(text, option)
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


def _years(text: str | None) -> list[int] | None:
    parts = _listed(text, "--years")
    if parts is None:
        return None
    years: list[int] = []
    for part in parts:
        span = _SPAN.fullmatch(part)
        if span is None:
            raise UsageError("--years: {text} is no year; write 2019, or 2019-2023.", text=part)
        years += range(int(span[1]), int(span[2] or span[1]) + 1)
    return years


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as why:
        raise UsageError(
            "--as-of: {text} is no day; write one such as 2024-11-27.", text=str(text)
        ) from why


def _format(asked: argparse.Namespace) -> str:
    """The form that was asked for, else the one that the name of the file promises."""
    promised = asked.out.suffix.lstrip(".").lower() if asked.out else ""
    kind = asked.format or (promised if promised in ("json", "parquet") else "csv")
    if kind == "parquet" and asked.out is None and sys.stdout.isatty():
        raise UsageError("Parquet is not for the screen: name a file with --out.")
    return str(kind)


def _encoded(table: pd.DataFrame, kind: str) -> bytes:
    if kind == "csv":
        return table.to_csv(index=False, lineterminator="\n").encode()
    ids = table.assign(claims=table["claims"].str.split())
    if kind == "parquet":
        return ids.to_parquet(index=False)
    plain = ids.astype("object")
    rows: list[dict[Any, Any]] = plain.where(plain.notna(), None).to_dict("records")
    return (json.dumps(rows, ensure_ascii=False, indent=2) + "\n").encode()


def _write(content: bytes, out: Path | None) -> None:
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
