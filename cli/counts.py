"""How are settled counts asked for on the command line, and in which forms do they come?"""

import argparse
import json
import sys
from typing import Any

import pandas as pd

from cli.lists import countries, day, listed, write, years
from domain.errors import UsageError
from domain.frames import NOT_STATED
from etl.differences import named
from etl.pipeline import open_store, settled_as_of
from stats.table import tabulate


def counts(asked: argparse.Namespace) -> int:
    """Prints or writes the rows that were asked for."""
    kind = _format(asked)
    by = tuple(listed(asked.by, "--by") or ["country"])
    spans, as_of = years(asked.years), day(asked.as_of)
    edition = open_store().read(asked.edition)
    state = settled_as_of(edition, as_of)
    table = tabulate(
        state.totals,
        state.counts,
        by=by,
        countries=countries(asked.countries, edition, "--countries"),
        years=spans,
        origins=countries(asked.origins, edition, "--origins", NOT_STATED),
        groups=listed(asked.groups, "--groups"),
    )
    if "operation" in by:
        names = named(state.operations)
        table = table.assign(operation=[names.get(one, one) for one in table["operation"]])
    write(_encoded(table, kind), asked.out)
    return 0


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
