"""What does the list of editions say of each, and of whom is it told when two publish at once?

A row names who published what and why, and the versions of the tables that make up the edition.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, count
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from domain.errors import SomeoneElsePublished, UnknownEdition, UsageError
from domain.findings import shown
from etl.store.scanning import rows_of

if TYPE_CHECKING:
    from deltalake import DeltaTable

LISTED = ("edition", "published_at", "by", "reason", "sha256", "rules", "parent")
TEXTS = (*LISTED, "content", "versions")
LEDGER = pa.schema([pa.field("number", pa.int64()), *(pa.field(t, pa.string()) for t in TEXTS)])


@dataclass(frozen=True)
class Remark:
    """Who publishes, why, and from which file."""

    by: str
    reason: str
    sha256: str = ""

    def __post_init__(self) -> None:
        """An audit trail with blanks in it is none."""
        if not self.by.strip() or not self.reason.strip():
            raise UsageError("Publishing needs a name and a reason; both are kept.")


def listed(table: "DeltaTable") -> pd.DataFrame:
    """The editions in one state of the list, the newest last."""
    frame: pd.DataFrame = rows_of(table).to_pandas()
    return frame.sort_values("number", ignore_index=True)


def with_row(ledger: pd.DataFrame, row: Mapping[str, object]) -> pa.Table:
    """The whole list with one more row: in one file, however long it grows, it is read at once."""
    before = pa.Table.from_pandas(ledger, schema=LEDGER, preserve_index=False)
    return pa.concat_tables([before, pa.Table.from_pylist([row], schema=LEDGER)])


def refuse_if_moved(ledger: pd.DataFrame, version: int, *, base: int) -> None:
    """Raises where an edition came after `base`; an empty list made twice at once holds none."""
    if version != base and len(ledger):
        raise overtaken(ledger)


def today() -> date:
    """The day where we are; a mission of this morning is no mission of tomorrow."""
    return datetime.now().astimezone().date()


def free(name: str, taken: set[str]) -> str:
    """The name, or the first of name-2, name-3, … that nobody has."""
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(one for one in names if one not in taken)


def unknown(edition: str | None, known: list[str]) -> UnknownEdition:
    """What is said of an edition that is not listed."""
    if not known:
        return UnknownEdition("Nothing was published in this store yet.")
    return UnknownEdition(
        "There is no edition '{edition}'. There are: {editions}.",
        edition=shown(str(edition)),
        editions=", ".join(known[::-1][:12]),
    )


def overtaken(ledger: pd.DataFrame) -> SomeoneElsePublished:
    """What a person is told whose draft came second."""
    newest = ledger.iloc[-1]
    return SomeoneElsePublished(
        "{by} published {edition} before you ({reason}). "
        "Your file is untouched: check it again, against that edition, and publish it then.",
        **{name: str(newest[name]) for name in ("by", "edition", "reason")},
    )
