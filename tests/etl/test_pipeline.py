"""Does a file become an edition, with every change shown in people before it is published?"""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from domain.errors import SomeoneElsePublished, UnreadableFile, UsageError
from etl.pipeline import DATA, draft, open_store, publish, seed, settled_as_of
from etl.settle import settle
from etl.store import Store
from tests.etl.shipped import Row, shipped_rows, shipped_store, written

CENTRAL_ASIA = ["KAZ", "KGZ", "TJK", "UZB"]


def mission(count: int = 40) -> list[Row]:
    """A made-up sixth mission of Uzbekistan, told by its ministry: women and children."""
    row = shipped_rows("c0186")[0] | {"event_id": "uzb-2025-01-10", "operation": "Mehr-6"}
    row |= {"date": "2025-01-10", "published": "2025-01-11", "url": "https://example.org/mehr-6"}
    return [
        row | {"claim_id": "n1", "group": "women", "count": "15"},
        row | {"claim_id": "n2", "group": "children", "count": str(count - 15)},
    ]


def whole(totals: pd.DataFrame, country: str) -> int:
    rows = totals[totals["kind"].eq("whole") & totals["country"].eq(country)]
    return int(rows["count"].sum())


def test_the_seed_holds_what_the_shipped_claims_come_to(tmp_path: Path) -> None:
    edition = shipped_store(tmp_path).read()
    assert [whole(edition.totals, one) for one in CENTRAL_ASIA] == [754, 551, 381, 531]
    assert edition.parent == ""
    assert edition.edition.startswith("2026-02-24-")
    shipped = {"central_asia.csv", "comparators.csv"}
    assert set(edition.claims["file"]) == shipped
    assert edition.sources["source"].is_unique


def test_seeding_again_changes_nothing_and_gives_the_same_id(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    seed(store)
    assert len(store.editions()) == 1
    assert open_store(tmp_path / "other").read().edition == store.read().edition


def test_the_store_is_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped_store(tmp_path)
    monkeypatch.setenv("REPATRIATION_STORE", str(tmp_path / "store"))
    assert open_store().place == str(tmp_path / "store")
    monkeypatch.delenv("REPATRIATION_STORE")
    monkeypatch.setattr("etl.pipeline.seed", lambda _: None)
    assert open_store().place == str(DATA / "store")


def test_a_draft_shows_what_would_change_and_publishes_nothing(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    made = draft(store, written(tmp_path / "new.csv", mission()))
    assert (made.rows, made.claims) == (2, 2)
    assert made.publishable()
    assert made.people == 40  # it began after the day of the running total, so it is added
    assert list(made.differences.columns) == [
        *("country", "year", "operation", "group", "before", "after"),
    ]
    new = made.differences[made.differences["operation"].eq("Mehr-6")]
    assert new[["country", "year", "group", "before", "after"]].to_numpy().tolist() == [
        ["UZB", 2025, "children_not_by_sex", 0, 25],
        ["UZB", 2025, "women", 0, 15],
    ]
    assert set(made.differences["country"]) == {"UZB"}
    assert made.people == (made.differences["after"] - made.differences["before"]).sum()
    assert len(store.editions()) == 1


def test_publishing_makes_the_draft_the_newest_edition(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    seeded = store.read()
    made = draft(store, written(tmp_path / "new.csv", mission()))
    edition = publish(store, made, by="Anna", reason="a new mission")
    assert store.read() == edition
    assert (edition.parent, edition.by, edition.reason) == (seeded.edition, "Anna", "a new mission")
    assert edition.sha256 == made.sha256
    assert whole(edition.totals, "UZB") - whole(seeded.totals, "UZB") == made.people
    assert set(edition.claims["claim"]) - set(seeded.claims["claim"]) == {"n1", "n2"}
    settled = settle(edition.claims, reference=edition.reference)
    assert settled.totals["count"].tolist() == edition.totals["count"].tolist()


def test_publishing_the_same_again_says_so_and_makes_no_edition(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    for _ in range(2):
        made = draft(store, written(tmp_path / "new.csv", mission()))
        publish(store, made, by="Anna", reason="a new mission")
    assert len(store.editions()) == 2
    assert {one.rule for one in made.findings} == {"nothing_changes", "unknown_operation"}
    assert made.people == 0


def test_a_corrected_claim_replaces_the_one_with_its_id(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    before = store.read().claims
    publish(
        store, draft(store, written(tmp_path / "a.csv", mission())), by="Anna", reason="a mission"
    )
    fixed = draft(store, written(tmp_path / "b.csv", mission(41)))
    after = publish(store, fixed, by="Anna", reason="one child more").claims
    assert fixed.people == 1
    assert len(after) == len(before) + 2


def test_withdrawing_takes_claims_out_again(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    seeded = store.read()
    made = draft(store, written(tmp_path / "new.csv", mission()))
    publish(store, made, by="Anna", reason="a mission")
    (tmp_path / "ids").write_text("n1\nn2\n")
    back = draft(store, None, withdraw=tmp_path / "ids")
    assert (back.rows, back.claims, back.people) == (0, 0, -made.people)
    edition = publish(store, back, by="Anna", reason="it never flew")
    assert edition.edition[-4:] == seeded.edition[-4:]
    assert sorted(edition.claims["claim"]) == sorted(seeded.claims["claim"])


def test_what_a_finding_stops_is_not_published(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    (tmp_path / "ids").write_text("nobody")
    made = draft(store, None, withdraw=tmp_path / "ids")
    assert not made.publishable()
    with pytest.raises(UsageError, match="mended"):
        publish(store, made, by="Anna", reason="why not")
    assert len(store.editions()) == 1


def test_a_draft_overtaken_by_another_is_refused(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    first = draft(store, written(tmp_path / "a.csv", mission()))
    second = draft(store, written(tmp_path / "b.csv", mission(41)))
    publish(store, first, by="Anna", reason="first")
    with pytest.raises(SomeoneElsePublished, match="Anna"):
        publish(store, second, by="Boris", reason="second")
    assert publish(
        store, draft(store, tmp_path / "b.csv"), by="Boris", reason="second"
    ).claims.shape == (len(first.frames["claims"]), first.frames["claims"].shape[1])


def test_any_date_settles_and_no_date_reads_what_is_stored(tmp_path: Path) -> None:
    edition = shipped_store(tmp_path).read()
    now = settled_as_of(edition, None)
    assert now.totals is edition.totals
    assert len(now.findings) == len(edition.findings)
    then = settled_as_of(edition, date(2024, 11, 27))
    assert sum(whole(then.totals, one) for one in CENTRAL_ASIA) == 2168
    afresh = settle(edition.claims, reference=edition.reference, as_of=date(2024, 11, 27))
    pd.testing.assert_frame_equal(then.totals, afresh.totals)


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(UnreadableFile, match=r"book\.csv"):
        draft(Store(shipped_store(tmp_path).place), tmp_path / "book.csv")
