"""How do `check` and `publish` answer? What would change, in people, and what was noticed."""

import argparse
import json
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import pandas as pd

from domain.errors import UsageError
from domain.findings import SEVERITIES, Finding
from etl.pipeline import Draft, draft, open_store
from etl.pipeline import publish as publish_draft

STOPPED = 1


def check(asked: argparse.Namespace) -> int:
    """Says what publishing would change; changes nothing."""
    made = _draft(asked)
    _say(made, asked, edition=None)
    return 0 if made.publishable() else STOPPED


def publish(asked: argparse.Namespace) -> int:
    """Publishes, unless a finding stops it."""
    made = _draft(asked)
    if not made.publishable():
        _say(made, asked, edition=None)
        return STOPPED
    edition = publish_draft(open_store(), made, by=asked.by, reason=asked.reason)
    _say(made, asked, edition=edition.edition if made.changes else None)
    return 0


def _draft(asked: argparse.Namespace) -> Draft:
    if asked.file is None and asked.withdraw is None:
        raise UsageError("Name a file of claims, or with --withdraw a file of claim ids.")
    for path in (asked.file, asked.withdraw):
        if path is not None and not path.is_file():
            raise UsageError(f"There is no file {path}.")
    return draft(open_store(), asked.file, withdraw=asked.withdraw)


def _say(made: Draft, asked: argparse.Namespace, *, edition: str | None) -> None:
    if asked.json:
        answer = _answer(made)
        if asked.command == "publish":
            answer["edition"] = edition
        json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
        print()
        return
    print("\n".join([*_read(made, asked.file), *_moved(made), *_noticed(made.findings)]))
    print(_outcome(made, edition))


def _answer(made: Draft) -> dict[str, Any]:
    """What a script is told."""
    return {
        "encoding": made.understood.opened.encoding if made.understood else "",
        "delimiter": made.understood.opened.delimiter if made.understood else "",
        "rows": made.rows,
        "claims": made.claims,
        "people": made.people,
        "findings": [_told(one) for one in made.findings],
        "differences": _records(made.differences),
    }


def _told(one: Finding) -> dict[str, Any]:
    keys = ("severity", "rule", "file", "row", "column", "value")
    values = {key: getattr(one, key) for key in keys}
    return values | {"message": one.said(), "remedy": one.advised()}


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    plain = frame.astype("object")
    rows = plain.where(plain.notna(), None).to_dict("records")
    return [{str(name): value for name, value in one.items()} for one in rows]


def _read(made: Draft, path: Path | None) -> list[str]:
    if path is None:
        return []
    signs = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
    opened = made.understood.opened if made.understood else None
    sign = signs.get(opened.delimiter, opened.delimiter) if opened else ""
    form = f"({opened.encoding}, {sign})" if opened else ""
    return [f"{path.name}: {made.rows} rows read {form}, {made.claims} claims understood."]


def _moved(made: Draft) -> list[str]:
    """The differences in people, as a table."""
    lines = ["", f"Change of the settled whole: {made.people:+d} people."]
    if made.differences.empty:
        return lines
    moved = made.differences
    table = moved.assign(
        year=moved["year"].astype("object").where(moved["year"].notna(), "not reported"),
        change=(moved["after"] - moved["before"]).map("{:+d}".format),
    ).to_string(index=False)
    return [*lines, *(f"  {line}" for line in table.splitlines())]


def _noticed(findings: list[Finding]) -> list[str]:
    """The findings, the gravest first, those of one rule together."""
    lines: list[str] = []
    order = sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), one.rule))
    for (severity, rule), group in groupby(order, key=lambda one: (one.severity, one.rule)):
        same = list(group)
        lines += ["", f"{severity}: {rule} ({len(same)})"]
        for one in same:
            lines += [f"  {_where(one)}{one.said()}", f"    → {one.advised()}"]
    return lines


def _where(one: Finding) -> str:
    parts = [
        one.file,
        f"row {one.row}" if one.row is not None else "",
        f"column {one.column}" if one.column else "",
        f"value “{one.value}”" if one.value else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"{said}: " if said else ""


def _outcome(made: Draft, edition: str | None) -> str:
    stopping = sum(one.severity == "stop" for one in made.findings)
    if stopping:
        what = "one finding has" if stopping == 1 else f"{stopping} findings have"
        return f"\nStopped: {what} to be mended first."
    if edition:
        return f"\nPublished as {edition}."
    if not made.changes:
        return "\nNothing to publish."
    return "\nPublishable."
