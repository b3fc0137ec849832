"""Does an officer's file go all the way: asked once, remembered, replaced, never doubled?"""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import SomeoneElsePublished, UsageError
from etl.intake.given import Asked
from etl.pipeline import ALL, draft, publish
from etl.remembered import remembered
from etl.store import Store
from tests.etl.shipped import shipped_store

ANSWERS = {
    "speaker": "Ministry of Foreign Affairs of Kyrgyzstan",
    "publisher": "24.kg",
    "published": "2025-06-04",
    "scope": "operation",
    "title": "Flights of 2025",
}
ASKED = Asked(answers=ANSWERS)
MAY, JUNE = "Kyrgyzstan,2025-05-13,8,14", "Kyrgyzstan,2025-06-03,5,9"


def table(folder: Path, *rows: str, name: str = "list.csv") -> Path:
    place = folder / name
    place.write_text("\n".join(["Country,Date,Women,Children", *rows]) + "\n", encoding="utf-8")
    return place


def published(store: Store, path: Path, *, gone: tuple[str, ...] = ()) -> None:
    made = draft(store, path, asked=ASKED, gone=gone)
    publish(store, made, by="Anna", reason=path.name, ticks=[ALL])


def test_a_file_with_open_questions_has_no_claims_and_is_not_published(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    made = draft(store, table(tmp_path, MAY))
    assert {"speaker", "scope"} <= {one.key for one in made.open}
    assert (made.claims, made.people, made.changes) == (0, 0, False)
    assert "nothing_changes" not in {one.rule for one in made.findings}
    assert not made.publishable([ALL])
    with pytest.raises(UsageError, match="speaker"):
        publish(store, made, by="Anna", reason="May", ticks=[ALL])


def test_what_was_answered_is_remembered_for_files_of_the_layout(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    published(store, table(tmp_path, MAY))
    again = draft(store, table(tmp_path, MAY))
    assert again.open == ()
    assert not again.changes
    assert "nothing_changes" in {one.rule for one in again.findings}
    assert publish(store, again, by="Anna", reason="again") == store.read()
    other = draft(store, table(tmp_path, MAY, JUNE, name="june.csv"))
    assert [one.key for one in other.open] == ["published"]
    assert other.understood is not None
    known = remembered(store, other.understood.layout)
    assert known.answers["speaker"] == ANSWERS["speaker"]
    assert "published" not in known.answers


def test_a_column_that_was_named_once_is_remembered(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    place = tmp_path / "list.csv"
    place.write_text("Country,Date,Xyz\nKyrgyzstan,2025-05-13,8\n")
    asked = replace(ASKED, columns={"C": "group:women"})
    made = draft(store, place, asked=asked)
    assert made.understood is not None
    assert made.understood.columns[2].how == "asked"
    publish(store, made, by="Anna", reason="May", ticks=[ALL])
    place.write_text("Country,Date,Xyz\nKyrgyzstan,2025-06-03,5\n")
    later = draft(store, place, asked=Asked(answers={"published": "2025-07-01"}))
    assert later.understood is not None
    assert (later.understood.columns[2].field, later.understood.columns[2].how) == (
        "group:women",
        "remembered",
    )
    assert later.open == ()


def test_a_corrected_file_replaces_what_it_said_and_lists_what_it_lacks(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    before = len(store.read().claims)
    published(store, table(tmp_path, MAY, JUNE))
    assert len(store.read().claims) == before + 4
    fixed = table(tmp_path, MAY.replace("8,14", "9,14"))
    made = draft(store, fixed, asked=ASKED)
    assert list(made.replaced["change"]) == ["changed"]
    assert made.replaced[["before", "after"]].to_numpy().tolist() == [[8, 9]]
    assert sorted(made.absent["count"]) == [5, 9]
    assert made.people == 1
    going = made.absent["claim"].iloc[0]
    assert draft(store, fixed, asked=ASKED, gone={going, "c0001"}).people < made.people
    published(store, fixed, gone=(ALL,))
    assert len(store.read().claims) == before + 2


def test_a_warning_has_to_be_ticked(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    made = draft(store, table(tmp_path, MAY.replace("8,14", "300,400")), asked=ASKED)
    assert "leap" in made.unticked()
    with pytest.raises(UsageError, match="leap"):
        publish(store, made, by="Anna", reason="May")
    assert not made.publishable()
    assert publish(store, made, by="Anna", reason="May", ticks=made.unticked()) == store.read()


def test_a_draft_upon_an_older_edition_never_hides_a_newer_one(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    base = store.read()
    published(store, table(tmp_path, MAY))
    path = table(tmp_path, JUNE, name="june.csv")
    old = draft(store, path, asked=ASKED, base=store.read(base.edition))
    with pytest.raises(SomeoneElsePublished, match="Anna"):
        publish(store, old, by="Boris", reason="June", ticks=[ALL])
    newest = draft(store, path, asked=ASKED)
    publish(store, newest, by="Boris", reason="June", ticks=[ALL])
    assert len(store.read().claims) == len(base.claims) + 4


def test_whoever_is_told_of_the_steps_may_end_the_work(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    told: list[str] = []
    made = draft(store, table(tmp_path, MAY), asked=ASKED, step=told.append)

    def cancel(step: str) -> None:
        raise KeyboardInterrupt(step)

    with pytest.raises(KeyboardInterrupt, match="publishing"):
        publish(store, made, by="Anna", reason="May", ticks=[ALL], step=cancel)
    assert told == ["reading", "settling", "comparing"]
    assert len(store.editions()) == 1
