"""What is the smallest table of claims, and the reference it is read with?"""

from functools import cache
from pathlib import Path

import pandas as pd

from domain.findings import Finding
from etl.normalise import Normalised, normalise
from etl.readers import Table, read_csv
from etl.reference import Reference, read_reference

DATA = Path(__file__).resolve().parent.parent.parent / "data"
ROW = {
    "claim_id": "t1",
    "event_id": "kaz-2019-01-06-zhusan-1",
    "event_type": "repatriation",
    "scope": "operation",
    "country": "KAZ",
    "origin": "SYR",
    "date": "2019-01-06",
    "since": "",
    "operation": "Zhusan-1",
    "group": "total",
    "count": "47",
    "qualifier": "exact",
    "speaker": "President of Kazakhstan",
    "speaker_kind": "",
    "publisher": "Tengrinews.kz",
    "publisher_kind": "press",
    "title": "A title",
    "url": "https://example.org/1",
    "published": "2019-01-09",
    "language": "ru",
    "evidence": "What the page says.",
    "note": "",
}


@cache
def reference() -> Reference:
    """The reference tables that the project ships."""
    return read_reference(DATA / "reference")


def table(*changes: dict[str, str]) -> Table:
    """A row for each of the changes, with an id of its own unless it brings one."""
    rows = [{**ROW, "claim_id": f"t{place}", **one} for place, one in enumerate(changes, 1)]
    frame = pd.DataFrame(rows, columns=list(ROW), dtype="str")
    frame.index = pd.RangeIndex(2, 2 + len(rows))
    return Table(frame=frame, file="t.csv", encoding="utf-8", delimiter=",", rows=len(rows))


def read(*changes: dict[str, str]) -> Normalised:
    """These rows, normalised."""
    return normalise(table(*changes), reference=reference())


def claim(**changes: str) -> dict[str, object]:
    """The one claim that a row with these changes becomes."""
    claims = read(changes).claims
    assert len(claims) == 1
    return {str(name): value for name, value in claims.iloc[0].to_dict().items()}


def finding(**changes: str) -> Finding:
    """The one finding about a row with these changes."""
    (found,) = read(changes).findings
    return found


def refused(**changes: str) -> Finding:
    """The one finding that keeps a row with these changes from becoming a claim."""
    given = read(changes)
    (found,) = given.findings
    assert found.severity == "stop"
    assert given.claims.empty
    assert given.sources.empty
    return found


def read_file(place: Path, content: bytes | str) -> Table:
    """The table of a file that holds this."""
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_csv(place)


def cells(table: Table) -> list[list[str]]:
    """Every cell, row by row."""
    return table.frame.astype("object").to_numpy().tolist()
