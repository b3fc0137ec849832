"""Do `check` and `publish` say in people what changes, and end with the status they promise?"""

from pathlib import Path

from etl.store import Store
from tests.cli.asking import Ask
from tests.etl.shipped import shipped_rows, written

SIGNED = ("--by", "Anna", "--reason", "corrected by the ministry")
KEYS = [
    *("encoding", "delimiter", "rows", "claims", "people", "publishable", "unticked"),
    *("understood", "findings", "differences", "moved", "claims_changed", "would_disappear"),
]
FINDING = {"severity", "rule", "row", "column", "value", "message", "remedy"}


def one_more(folder: Path) -> Path:
    """The newest figure of Kyrgyzstan, one higher than published."""
    rows = [row | {"count": "552"} for row in shipped_rows("c0483", "c0484")]
    return written(folder / "one-more.csv", [row for row in rows if row["group"] == "total"])


def unknown_country(folder: Path) -> Path:
    """A row that cannot be placed."""
    row = shipped_rows("c0186")[0] | {"claim_id": "n1", "country": "Atlantis"}
    return written(folder / "atlantis.csv", [row])


def test_check_answers_a_script_with_one_object(ask: Ask, store: Store, tmp_path: Path) -> None:
    answer = ask("check", one_more(tmp_path), "--json")
    assert answer.status == 0
    assert list(answer.json) == KEYS
    assert (answer.json["rows"], answer.json["claims"], answer.json["people"]) == (2, 2, 1)
    moved = answer.json["differences"]
    assert sum(one["after"] - one["before"] for one in moved) == 1
    assert list(moved[0]) == ["country", "year", "operation", "group", "before", "after"]
    assert {(one["country"], one["operation"]) for one in moved} == {("KGZ", "not_itemised")}
    assert len(store.editions()) == 1


def test_a_finding_that_stops_ends_with_status_1(ask: Ask, store: Store, tmp_path: Path) -> None:
    path = unknown_country(tmp_path)
    answer = ask("check", path, "--json")
    stops = [one for one in answer.json["findings"] if one["severity"] == "stop"]
    assert answer.status == 1
    assert set(stops[0]) >= FINDING
    assert (stops[0]["row"], stops[0]["column"], stops[0]["value"]) == (2, "country", "Atlantis")
    refused = ask("publish", path, *SIGNED, "--json")
    assert refused.status == 1
    assert refused.json["edition"] is None
    assert len(store.editions()) == 1


def test_check_tells_a_person_people_first_then_findings(ask: Ask, tmp_path: Path) -> None:
    said = ask("check", one_more(tmp_path)).out
    assert "2 rows read" in said
    assert "+1 people" in said
    assert said.index("people") < said.index("not_itemised")
    assert said.endswith("Publishable.\n")
    told = ask("check", unknown_country(tmp_path)).out
    assert "atlantis.csv, row 2, column country, value “Atlantis”" in told
    assert "Stopped: one finding has to be mended first." in told


def test_publish_adds_an_edition_and_a_rollback_takes_it_back(
    ask: Ask, store: Store, tmp_path: Path
) -> None:
    seeded = store.read().edition
    answer = ask("publish", one_more(tmp_path), *SIGNED, "--json")
    assert answer.status == 0
    assert answer.json["edition"] == store.read().edition
    listed = ask("editions", "--json").json
    assert [one["edition"] for one in listed] == [answer.json["edition"], seeded]
    assert (listed[0]["by"], listed[0]["reason"], listed[0]["parent"]) == (*SIGNED[1::2], seeded)
    assert len(listed[0]["sha256"]) == 64
    assert "552" in ask("counts", "--countries", "KGZ").out
    back = ask("rollback", seeded, "--by", "Anna", "--reason", "not confirmed")
    assert back.status == 0
    assert "551" in ask("counts", "--countries", "KGZ").out
    assert ask("editions").out.count("\n") == 3


def test_publishing_the_same_again_says_so(ask: Ask, store: Store, tmp_path: Path) -> None:
    ask("publish", one_more(tmp_path), *SIGNED)
    again = ask("publish", one_more(tmp_path), *SIGNED)
    assert again.status == 0
    assert "Nothing to publish." in again.out
    assert ask("publish", one_more(tmp_path), *SIGNED, "--json").json["edition"] is None
    assert len(store.editions()) == 2


def test_claims_can_be_withdrawn(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("c0483\nc0484\n")
    assert ask("check", "--withdraw", tmp_path / "ids", "--json").json["people"] < 0
    (tmp_path / "ids").write_text("c9999")
    assert ask("publish", "--withdraw", tmp_path / "ids", *SIGNED).status == 1


def test_what_is_not_there_ends_with_status_2(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04")
    for arguments, said in (
        (["check", tmp_path / "none.csv"], "none.csv"),
        (["check"], "--withdraw"),
        (["check", tmp_path / "book.xlsx"], "book.xlsx"),
        (["publish", tmp_path / "none.csv"], "--by"),
        (["rollback", "2020-01-01-0000", *SIGNED], "2020-01-01-0000"),
        (["publish", one_more(tmp_path), "--by", " ", "--reason", "x"], "a name"),
        (["fly"], "fly"),
    ):
        answer = ask(*arguments)
        assert answer.status == 2
        assert said in answer.err
        assert answer.out == ""
