"""Is what lands in a folder published where nobody is needed, and set aside where somebody is?"""

import csv
from pathlib import Path

import pytest

from etl.store import Store
from tests.cli.asking import Ask
from tests.cli.test_refresh import one_more, unknown_country

QUESTION = "Country,Date,Women\nKyrgyzstan,2025-05-13,8\n"


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("cli.watch.STILL", 0.05)
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def files(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_what_nobody_is_needed_for_is_published(ask: Ask, store: Store, inbox: Path) -> None:
    path = one_more(inbox)
    answer = ask("watch", inbox, "--once", "--by", "Night", "--tick", "all")
    assert answer.status == 0
    assert files(inbox) == [f"published/{path.name}"]
    newest = store.editions().iloc[-1]
    assert (newest["by"], newest["reason"]) == ("Night", f"A file landed in inbox: {path.name}")
    again = one_more(inbox)
    assert "nothing changes" in ask("watch", inbox, "--once").out
    assert files(inbox) == [f"published/{path.stem}-2.csv", f"published/{again.name}"]
    assert len(store.editions()) == 2


def test_the_rest_is_set_aside_with_its_findings(ask: Ask, store: Store, inbox: Path) -> None:
    stopped = unknown_country(inbox)
    (inbox / "asking.csv").write_text(QUESTION)
    (inbox / "book.xlsx").write_bytes(b"PK\x03\x04")
    answer = ask("watch", inbox, "--once")
    assert answer.status == 1
    names = ["asking.csv", stopped.name, "book.xlsx"]
    assert files(inbox) == sorted(
        f"aside/{name}" for one in names for name in (one, f"{one}.findings.csv")
    )
    assert all(name in answer.out for name in names)
    assert len(store.editions()) == 1
    with (inbox / "aside" / f"{stopped.name}.findings.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert ("stop", "2", "Atlantis") in {(r["severity"], r["row"], r["value"]) for r in rows}
    assert "speaker" in (inbox / "aside" / "asking.csv.findings.csv").read_text("utf-8-sig")


def test_what_is_unfinished_hidden_or_a_link_is_left_alone(ask: Ask, inbox: Path) -> None:
    for name in (".hidden.csv", "list.csv.part", "~$list.xlsx"):
        (inbox / name).write_text(QUESTION)
    (inbox / "link.csv").symlink_to(inbox / ".hidden.csv")
    (inbox / "folder").mkdir()
    before = files(inbox)
    assert ask("watch", inbox, "--once").status == 0
    assert files(inbox) == before


def test_a_file_that_still_grows_waits(
    ask: Ask, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = inbox / "list.csv"
    path.write_text(QUESTION)

    def grow(_: float) -> None:
        path.write_text(QUESTION * 2)

    monkeypatch.setattr("cli.watch.time.sleep", grow)
    assert ask("watch", inbox, "--once").status == 0
    assert files(inbox) == ["list.csv"]


def test_a_folder_that_is_not_there_is_wrong_usage(ask: Ask, tmp_path: Path) -> None:
    answer = ask("watch", tmp_path / "none", "--once")
    assert (answer.status, answer.out) == (2, "")
    assert "none" in answer.err
