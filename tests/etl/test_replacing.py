"""Does a file without claim ids replace what its document said, and only that?"""

import pandas as pd

from etl.normalise import Normalised
from etl.replacing import replacing
from tests.etl.tables import read

NEW = {"operation": "Zhusan-9", "event_id": "kaz-2025-01-01", "date": "2025-01-01"}


def published(*changes: dict[str, str]) -> Normalised:
    """What an edition holds: claims with ids of its own, p1, p2, …"""
    return read(*({"claim_id": f"p{at}", **one} for at, one in enumerate(changes, 1)))


def taken(new: Normalised, old: Normalised) -> tuple[pd.DataFrame, list[str]]:
    own, absent = replacing(new, claims=old.claims, sources=old.sources)
    return own.claims, list(absent["claim"])


def test_the_same_said_anew_takes_the_id_of_the_old_claim() -> None:
    old = published({"group": "total"}, {"group": "women"})
    claims, absent = taken(read({"group": "women", "count": "12"}, {"group": "total"}), old)
    assert list(claims["claim"]) == ["p2", "p1"]
    assert list(claims["count"]) == [12, 47]
    assert absent == []


def test_what_the_file_lacks_of_its_document_is_told() -> None:
    old = published({"group": "total"}, {"group": "women"}, NEW)
    claims, absent = taken(read({"group": "total"}, {"group": "men", "count": "6"}), old)
    assert claims["claim"].iloc[0] == "p1"
    assert claims["claim"].iloc[1] not in {"p1", "p2", "p3"}
    assert absent == ["p2", "p3"]


def test_others_and_other_documents_are_left_alone() -> None:
    other_speaker = {"speaker": "UNICEF", "speaker_kind": "un_igo"}
    old = published({"url": "https://example.org/2"}, other_speaker, {"group": "women"})
    claims, absent = taken(read({"group": "total"}), old)
    assert claims["claim"].iloc[0] not in {"p1", "p2", "p3"}
    assert absent == ["p3"]


def test_a_document_without_an_address_is_known_by_publisher_and_title() -> None:
    old = published({"url": "", "title": "Registry", "published": "2019-02-01"})
    again = read({"url": "", "title": "Registry", "published": "2019-03-01", "count": "48"})
    other = read({"url": "", "title": "Another list"})
    assert list(taken(again, old)[0]["claim"]) == ["p1"]
    assert list(taken(other, old)[0]["claim"]) != ["p1"]


def test_ids_are_the_same_from_every_file_and_never_double() -> None:
    rows = ({"group": "total"}, {"group": "total", "count": "48"}, {"group": "women"})
    first, _ = taken(read(*rows), published())
    again, _ = taken(read(*rows), published())
    assert list(first["claim"]) == list(again["claim"])
    assert first["claim"].is_unique
    old = Normalised(first.iloc[1:], read(*rows).sources, ())
    after, absent = taken(read(*rows), old)
    assert after["claim"].is_unique
    assert absent == []
