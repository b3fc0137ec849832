"""Which document says it? An address is a document; without one, its publisher, title and date.

The id is made from these alone, so that the same page has the same id in every file.
"""

import re
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import pandas as pd

from domain.frames import SOURCES
from etl.normalise.cells import Codes, category
from etl.normalise.problems import Rule
from etl.normalise.reading import Columns, Reading
from etl.wanted import if_wanted

_ADDRESS = re.compile(r"https?://[^\s/?#]+([/?#]\S*)?$", re.IGNORECASE)
_WITHOUT_ADDRESS = ("publisher", "title", "published", "language")
_BETWEEN = "\x1f"  # cannot begin an address: cells are trimmed
_BYTES = 6  # of a hash: enough for a million documents


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def read_documents(cells: Columns) -> Reading:
    """source: an id of letters and digits, the same for all claims of one document."""
    url = cells["url"]
    bare = url.rows_where([not text for text in url.texts])
    described, firsts = _joint_codes([cells[name].codes[bare] for name in _WITHOUT_ADDRESS])
    codes = url.codes.astype(np.int64)
    codes[bare] = described + len(url.texts)
    keys = [*url.texts, *_descriptions(cells, bare[firsts])]
    used = np.bincount(codes, minlength=len(keys)) > 0
    ids = [_id(key) for key, is_used in zip(keys, used, strict=True) if is_used]
    return Reading(
        {"source": category((np.cumsum(used) - 1)[codes], ids)},
        [_NO_ADDRESS.broken_by(url, [_is_no_address(text) for text in url.texts])],
    )


@if_wanted
def sources_of(cells: Columns, source: pd.Categorical) -> pd.DataFrame:
    """The sources frame: what the first row of each document says of it."""
    rows = _first_rows(source.codes, len(source.categories))
    taken = {
        name: [cells[name].texts[code] for code in cells[name].codes[rows]]
        for name in SOURCES
        if name != "source"
    }
    return pd.DataFrame({"source": source.categories.to_numpy(), **taken}).astype(SOURCES)


def cited(sources: pd.DataFrame, source: pd.Categorical) -> pd.DataFrame:
    """The sources that some claim names; they stand in the order of its categories."""
    named = np.bincount(source.codes, minlength=len(sources)) > 0
    return sources[named].reset_index(drop=True)


def _first_rows(codes: Codes, size: int) -> np.ndarray:
    """The first row of each code; of repeated places numpy keeps what is written last."""
    first = np.zeros(size, np.int64)
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    return first


def _joint_codes(columns: Sequence[Codes]) -> tuple[np.ndarray, np.ndarray]:
    """One code for each combination that occurs, and the first place of each."""
    joint = np.zeros(len(columns[0]), np.int64)
    for column in columns:
        joint = pd.factorize(joint * (int(column.max(initial=0)) + 1) + column)[0]
    return joint, _first_rows(joint, int(joint.max(initial=-1)) + 1)


def _descriptions(cells: Columns, rows: np.ndarray) -> list[str]:
    parts = [[cells[n].texts[code] for code in cells[n].codes[rows]] for n in _WITHOUT_ADDRESS]
    return [_BETWEEN.join(["", *one]) for one in zip(*parts, strict=True)]


def _is_no_address(text: str) -> bool:
    """Readers are led to it, so it is a page or nothing."""
    return bool(text) and not _ADDRESS.match(text)


def _id(key: str) -> str:
    return "s" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


_NO_ADDRESS = Rule(
    "stop",
    "no_address",
    _("“{text}” is no address of a page."),
    _("Write the whole address, from https:// on and without blanks, or leave it empty."),
)
