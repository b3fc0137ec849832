"""What was answered of a file, or of another laid out alike? Asked once, kept beside the editions.

What holds for one file alone, the day its figures are of, is never taken for the next.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from etl.intake.given import Asked, Understood
from etl.store import Store
from etl.store.kept import Kept

OF_ONE_FILE = ("published",)
_FILE, _LAYOUT = "answers", "layout"


def remember(store: Store, understood: Understood, *, asked: Asked, sha256: str) -> None:
    """Keeps what was asked of a file: all of it for the same bytes, what recurs for its layout."""
    kept = Kept(store)
    kept.put(_FILE, sha256, json.dumps(as_plain(asked), ensure_ascii=False))
    lasting = {key: said for key, said in asked.answers.items() if key not in OF_ONE_FILE}
    if understood.layout and (asked.columns or lasting):
        own = Asked(columns=asked.columns, answers=lasting)
        kept.put(_LAYOUT, understood.layout, json.dumps(as_plain(own), ensure_ascii=False))


def remembered(store: Store, layout: str) -> Asked:
    """The columns and the answers that were published last for this layout."""
    return _found(store, _LAYOUT, layout)


def remembered_of_file(store: Store, sha256: str) -> Asked:
    """What was asked of the very same bytes when they were published."""
    return _found(store, _FILE, sha256)


def over(asked: Asked, before: Asked) -> Asked:
    """What is asked now, and where nothing is, what was asked before."""
    return Asked(
        encoding=asked.encoding or before.encoding,
        delimiter=asked.delimiter or before.delimiter,
        sheet=asked.sheet or before.sheet,
        header=asked.header or before.header,
        columns={**before.columns, **asked.columns},
        answers={**before.answers, **asked.answers},
    )


def with_memory(understood: Understood, *, asked: Asked) -> Understood:
    """The columns of which a person said nothing this time are marked as remembered."""
    columns = (
        replace(one, how="remembered")
        if one.how == "asked" and one.letters not in asked.columns
        else one
        for one in understood.columns
    )
    return replace(understood, columns=tuple(columns))


def as_plain(asked: Asked) -> dict[str, Any]:
    """What was asked, for JSON."""
    plain = asdict(replace(asked, columns=dict(asked.columns), answers=dict(asked.answers)))
    return {name: value for name, value in plain.items() if value}


def from_plain(plain: Mapping[str, Any]) -> Asked:
    """What was asked, out of JSON."""
    return Asked(**plain)


def _found(store: Store, kind: str, key: str) -> Asked:
    if not key:
        return Asked()
    kept = Kept(store).get(kind, key)
    return from_plain(json.loads(kept[0])) if kept else Asked()
