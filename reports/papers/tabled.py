"""How is a table written as HTML? Its headings, its cells, and which of them are numbers."""

import re
from html import escape

import pandas as pd

from reports.exhibit import Exhibit

_WORD = 24  # signs of a word that is never broken
_NUMBER = re.compile(r"[\d\s.,%–−+\u00a0\u202f-]*")


def tabled(table: pd.DataFrame, exhibit: Exhibit | None) -> str:
    """The table, or a part of that of an exhibit, whose shades it keeps."""
    columns = [table[name].astype("str").tolist() for name in table]
    whole = table if exhibit is None else exhibit.table
    kinds = [' class="n"' if _numeric(whole[name]) else "" for name in table]
    shades = _shades(table, exhibit)
    heads = "".join(
        f'<th scope="col"{kind}>{escape(str(name))}</th>'
        for name, kind in zip(table, kinds, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(map(_cell, range(len(kinds)), row, kinds, shade))}</tr>"
        for row, shade in zip(zip(*columns, strict=True), shades, strict=True)
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _numeric(column: pd.Series) -> bool:
    """Whether a column holds numbers, and nothing else; an empty one does not."""
    said = [text for text in column.astype("str").unique() if text]
    return bool(said) and all(map(_NUMBER.fullmatch, said))


def _shades(table: pd.DataFrame, exhibit: Exhibit | None) -> list[list[float]]:
    if exhibit is None or exhibit.shades is None:
        return [[0.0] * table.shape[1] for _ in range(len(table))]
    own: list[list[float]] = exhibit.shades.loc[table.index].astype(float).to_numpy().tolist()
    return own


def _cell(place: int, text: str, kind: str, shade: float) -> str:
    depth = f' style="--shade:{round(shade * 100)}%"' if shade > 0 else ""
    if not kind and len(text) <= _WORD and len(text.split()) == 1:
        kind = ' class="w"'  # Zhusan-2 stays on one line
    if place == 0:
        return f'<th scope="row"{kind}{depth}>{escape(text)}</th>'
    return f"<td{kind}{depth}>{escape(text)}</td>"
