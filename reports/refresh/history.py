"""Who published what, when and why? Every edition, the newest first, with what it changed."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from domain.words import Words
from reports.section import Section
from reports.wording import NONE

_SHORT = 12  # signs of a sha256 that tell files apart


def history(
    words: Words, *, editions: Sequence[Mapping[str, Any]], changed: Mapping[str, Sequence[str]]
) -> Section:
    """`editions` are rows of the store's list, the newest first; `changed` tells of each by its id.

    A row leads to its edition.
    """
    names = {
        words.text("Published"): [moment(words, str(one["published_at"])) for one in editions],
        words.text("Edition"): [str(one["edition"]) for one in editions],
        words.text("By"): [str(one["by"]) for one in editions],
        words.text("Reason"): [words.wording(str(one["reason"])) for one in editions],
        words.text("What changed, in people"): [
            "; ".join(changed.get(str(one["edition"]), ())) or NONE for one in editions
        ],
        words.text("File (sha256)"): [str(one["sha256"])[:_SHORT] or NONE for one in editions],
    }
    table = pd.DataFrame(names, dtype="str")
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[words.text("Edition")] = "edition=" + table[words.text("Edition")]
    return Section(
        key="history",
        title=words.text("Every edition, the newest first"),
        paragraphs=(
            words.text(
                "Nothing is ever deleted: an edition can be opened, compared and published again."
            ),
        ),
        table=table,
        numbers=links,
    )


def moment(words: Words, stamp: str) -> str:
    """A moment of the list, in words, in universal time; the stamp itself where it is none."""
    try:
        when = datetime.fromisoformat(stamp).astimezone(UTC)
    except ValueError:
        return stamp
    return words.text("{date}, {time} UTC", date=words.date(when.date()), time=f"{when:%H:%M}")


def edition_name(words: Words, row: Mapping[str, Any]) -> str:
    """An edition in a list to choose from: its id, who published it and why."""
    return words.text(
        "{edition} – {by}: {reason}",
        edition=str(row["edition"]),
        by=str(row["by"]),
        reason=words.wording(str(row["reason"])),
    )
