"""Is it told who published what when, and in what any two editions differ?"""

from pathlib import Path

from etl.history import COLUMNS, compare, listed, since
from etl.pipeline import draft, publish
from etl.store import Remark
from tests.etl.shipped import shipped_rows, shipped_store, written


def test_two_editions_are_compared_in_people_and_claims(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    seeded = store.read()
    new = shipped_rows("c0186")[0] | {"claim_id": "n1", "group": "men", "count": "1"}
    rows = [shipped_rows("c0483")[0] | {"count": "552"}, new]
    made = draft(store, written(tmp_path / "a.csv", rows))
    edition = publish(store, made, by="Anna", reason="one more", ticks=["all"])
    found = compare(store, seeded.edition, edition.edition)
    assert found.people == made.people == 1
    said = found.changed[["claim", "change", "before", "after"]].astype("object")
    assert said.set_index("claim").loc[["c0483"]].to_numpy().tolist() == [["changed", 551, 552]]
    assert dict(zip(said["claim"], said["change"], strict=True))["n1"] == "new"
    assert len(said) == 2
    assert len(made.replaced) == 1
    whole = found.moved.query("kind == 'whole' and country == 'KGZ' and group == 'total'")
    assert whole[["before", "after", "changed"]].to_numpy().tolist() == [[551, 552, "c0483"]]
    back = compare(store, edition.edition, seeded.edition)
    assert (back.people, set(back.changed["change"])) == (-1, {"changed", "gone"})
    assert compare(store, seeded.edition, seeded.edition).moved.empty


def test_every_figure_that_moves_says_which_claims_moved_it(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    rows = [shipped_rows("c0483")[0] | {"count": "552"}]
    moved = draft(store, written(tmp_path / "a.csv", rows)).moved
    assert {"whole", "remainder"} <= set(moved["kind"])
    assert set(moved["country"]) == {"KGZ"}
    assert set(moved["changed"]) == {"c0483"}
    leaves = moved[moved["group"].ne("total") & moved["kind"].eq("whole")]
    assert (leaves["after"].fillna(0) - leaves["before"].fillna(0)).sum() == 1


def test_the_list_has_the_people_of_each_edition_newest_first(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    rows = [shipped_rows("c0483")[0] | {"count": "552"}]
    publish(
        store, draft(store, written(tmp_path / "a.csv", rows)), by="A", reason="B", ticks=["all"]
    )
    store.rollback(store.editions()["edition"].iloc[0], remark=Remark("Boris", "not confirmed"))
    found = listed(store)
    assert tuple(found.columns) == COLUMNS
    assert list(found["by"]) == ["Boris", "A", "data/"]
    people = list(found["people"])
    assert (people[0], people[1] - people[0]) == (people[2], 1)


def test_what_came_since_is_told_and_nothing_where_nothing_came(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    base = store.read().edition
    assert since(store, base) is None
    rows = [shipped_rows("c0483")[0] | {"count": "552"}]
    made = draft(store, written(tmp_path / "a.csv", rows))
    publish(store, made, by="Anna", reason="one more", ticks=["all"])
    later = since(store, base)
    assert later is not None
    assert list(later.editions["by"]) == ["Anna"]
    assert later.comparison.people == 1
