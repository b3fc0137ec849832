"""Which delimiter splits a text into columns? The one that splits most records alike.

Each is tried on the first records, line breaks within quotes understood; what its cells look like
counts too, for decimal commas split as regularly as any. Records are read in `separated`.
"""

import csv
import re
from collections import Counter
from itertools import islice

from domain.errors import UnreadableFile
from domain.findings import shown
from etl.layout import DELIMITERS

_RECORDS = 200
_CLOSE = 0.8
_NAMES = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|"}
_SAID = re.compile(r"sep=([,;\t|])\s*$", re.IGNORECASE)  # what Excel writes into the first line
_UNSPLIT = re.compile(r"[;\t|]|(?<!\d),(?=\S)|,(?!\d)(?=\S)")


def asked(name: str, delimiter: str) -> str:
    """The delimiter that a person asks for; `UnreadableFile` where it is none that we read."""
    found = _NAMES.get(delimiter.strip(" ").casefold(), delimiter)
    if len(found) != 1 or found not in DELIMITERS:
        raise UnreadableFile(
            "{file}: '{delimiter}' is no delimiter that is read; choose one of , ; | tab.",
            file=name,
            delimiter=shown(delimiter),
        )
    return found


def delimiter_of(head: list[str]) -> tuple[str, bool]:
    """The delimiter of a text by its first lines, and whether another splits them as well."""
    if head and (said := _SAID.match(head[0])):
        return said[1], False
    scores = {mark: _score(head, mark) for mark in DELIMITERS}
    best, second = sorted(DELIMITERS, key=lambda mark: -scores[mark])[:2]
    if not scores[best]:
        return best, False
    return best, scores[second] >= scores[best] * _CLOSE


def _score(head: list[str], delimiter: str) -> float:
    """The share of records with the usual number of columns, and of whole cells within those."""
    try:
        records = list(islice(csv.reader(head, delimiter=delimiter), _RECORDS))
    except csv.Error:
        return 0
    records = [record for record in records if any(map(str.strip, record))]
    widths = Counter(len(record) for record in records if len(record) > 1)
    if not widths:
        return 0
    usual = max(widths, key=lambda width: (widths[width], width))
    cells = [cell for record in records if len(record) == usual for cell in record]
    whole = sum(not _UNSPLIT.search(cell) for cell in cells) / len(cells)
    return whole * widths[usual] / len(records)
