"""How is a draft, or a comparison of two editions, told to a person on the command line?"""

from collections.abc import Collection
from itertools import groupby
from pathlib import Path

import pandas as pd

from domain.findings import SEVERITIES, Finding
from etl.intake.given import Question, Understood
from etl.intake.unread import SECTION
from etl.pipeline import Draft

SHOWN = 40  # rows of claims; the rest are counted
_SIGNS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def told(
    made: Draft, path: Path | None, *, ticks: Collection[str], edition: str | None
) -> list[str]:
    """A draft: the file, the change in people, what would disappear, the findings, the outcome."""
    asked = made.understood.questions if made.understood else ()
    return [
        *(_read(made, made.understood, path) if made.understood and path else []),
        *people_told(made.people, made.differences),
        *_disappearing(made.absent),
        *_asked(asked),
        *_noticed(made.findings),
        "",
        _outcome(made, ticks, edition),
    ]


def people_told(people: int, differences: pd.DataFrame) -> list[str]:
    """The differences in people, as a table."""
    lines = ["", f"Change of the settled whole: {people:+d} people."]
    if differences.empty:
        return lines
    table = differences.assign(
        year=differences["year"]
        .astype("object")
        .where(differences["year"].notna(), "not reported"),
        change=(differences["after"] - differences["before"]).map("{:+d}".format),
    )
    return [*lines, *table_told(table)]


def table_told(table: pd.DataFrame) -> list[str]:
    """The rows, indented, as many as can be looked at."""
    lines = [f"  {line}" for line in table.head(SHOWN).to_string(index=False).splitlines()]
    rest = len(table) - SHOWN
    return [*lines, f"  … and {rest} more; --json has them all."] if rest > 0 else lines


def _read(made: Draft, one: Understood, path: Path) -> list[str]:
    sign = _SIGNS.get(one.opened.delimiter, one.opened.delimiter)
    form = ", ".join(part for part in (one.opened.encoding, sign) if part) or one.opened.form
    sheet = f", sheet {one.sheet}" if one.sheet else ""
    first = f"{path.name}{sheet}: {made.rows} rows read ({form}), {made.claims} claims understood."
    if one.shape == "claims":
        return [first]
    columns = (f"  {at.letters:>3} {at.heading} → {at.field or 'not read'}" for at in one.columns)
    alone = [str(row) for row, reason in one.unread if reason == SECTION]
    above = f"  Countries stand as rows of their own, above their rows: {', '.join(alone)}."
    return [first, *columns, *([above] if alone else [])]


def _disappearing(absent: pd.DataFrame) -> list[str]:
    if absent.empty:
        return []
    rows = absent[["claim", "country", "operation", "end", "group", "count"]]
    said = "The document said these before, the file does not. They stay, unless you --drop them:"
    return ["", said, *table_told(rows)]


def _asked(questions: Collection[Question]) -> list[str]:
    return [
        line
        for one in questions
        if one.needed and not one.answer
        for line in (
            "",
            f"question: {one.key}: {one.text}",
            f"    → --answer {one.key}={'|'.join(one.choices) or '…'}",
        )
    ]


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


def _outcome(made: Draft, ticks: Collection[str], edition: str | None) -> str:
    stopping = sum(one.severity == "stop" for one in made.findings)
    if stopping:
        what = "one finding has" if stopping == 1 else f"{stopping} findings have"
        return f"Stopped: {what} to be mended first."
    if made.open:
        return f"Not yet: answer {', '.join(one.key for one in made.open)} with --answer."
    if left := made.unticked(ticks):
        return f"Not yet: look at the warnings, then {' '.join(f'--tick {one}' for one in left)}."
    if edition:
        return f"Published as {edition}."
    return "Publishable." if made.changes else "Nothing to publish."
