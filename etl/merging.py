"""Which claims stand once a file is added to an edition, and others are withdrawn?

A file adds its claims and replaces those with the same id; nothing else is touched.
"""

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from domain.errors import UnreadableFile
from domain.findings import Finding, shown
from domain.frames import CLAIMS, SOURCES, typed
from etl.wanted import if_wanted

_APART = re.compile(r"[\s,;]+")


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def merged(old: pd.DataFrame, new: pd.DataFrame, *, withdrawn: Iterable[str]) -> pd.DataFrame:
    """The claims that stand (columns CLAIMS)."""
    gone = {*withdrawn, *new["claim"]}
    return typed(pd.concat([old[~old["claim"].isin(gone)], new], ignore_index=True), CLAIMS)


@if_wanted
def merged_sources(old: pd.DataFrame, new: pd.DataFrame, *, claims: pd.DataFrame) -> pd.DataFrame:
    """The documents that the claims come from (columns SOURCES); the newer description stands."""
    kept = old[~old["source"].isin(new["source"])]
    both = pd.concat([kept, new], ignore_index=True)
    cited = both["source"].isin(claims["source"].astype("str").unique())
    return typed(both[cited].reset_index(drop=True), SOURCES)


def read_ids(path: Path) -> list[str]:
    """The claim ids in a file: a column claim_id, or ids apart by spaces, commas or lines."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as why:
        raise UnreadableFile(
            "{file}: cannot be read as a list of claim ids ({why}).", file=str(path), why=str(why)
        ) from why
    header = next(iter(text.splitlines()), "")
    if "claim_id" in _APART.split(header):
        sign = next((one for one in ";\t," if one in header), ",")
        cells = [one["claim_id"] or "" for one in csv.DictReader(io.StringIO(text), delimiter=sign)]
    else:
        cells = _APART.split(text)
    return list(dict.fromkeys(cell.strip().strip("\"'") for cell in cells if cell.strip()))


def check_withdrawal(
    ids: Iterable[str], *, old: pd.DataFrame, new: pd.DataFrame, file: str
) -> list[Finding]:
    """Ids that cannot be withdrawn: nobody published them, or the file adds them as well."""
    published, added = set(old["claim"]), set(new["claim"])
    unknown = [one for one in ids if one not in published and one not in added]
    both = [one for one in ids if one in added]
    return [
        *(
            _stop("unknown_withdrawal", one, file, _("No published claim has the id {claim}."))
            for one in unknown
        ),
        *(
            _stop("added_and_withdrawn", one, file, _("Claim {claim} is both added and withdrawn."))
            for one in both
        ),
    ]


def _stop(rule: str, claim: str, file: str, message: str) -> Finding:
    return Finding(
        severity="stop",
        rule=rule,
        message=message,
        remedy=_("Correct the id, or take it out of the list of claims to withdraw."),
        given=(("claim", shown(claim)),),
        file=file,
        column="claim_id",
        value=claim,
    )
