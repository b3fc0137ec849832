"""Does a draft outlive page, session and server, with everything that was said of it?"""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import UsageError
from etl.drafts import Drafts, Saved, plain_name
from etl.intake.given import Asked
from etl.pipeline import publish
from etl.rulings_made import ruling
from etl.store import Store
from tests.etl.shipped import Row, shipped_rows, shipped_store, written

ASKED = Asked(sheet="2025", header=3, columns={"B": "country"}, answers={"speaker": "Ministry"})


def loaded(drafts: Drafts, key: str) -> Saved:
    """What is kept of a draft that is there."""
    saved = drafts.load(key)
    assert saved is not None
    return saved


def one_more() -> list[Row]:
    """The newest total of Kyrgyzstan, one higher than published."""
    return [shipped_rows("c0483")[0] | {"count": "552"}]


def test_all_that_was_said_is_there_after_a_restart(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    drafts = Drafts(store)
    key = drafts.start("list.csv", b"one,two\n")
    made = ruling("reject", ["c0001"], reason="A slip", author="Anna", of=store.read().claims)
    saved = replace(
        loaded(drafts, key),
        asked=ASKED,
        ticks=frozenset({"leap"}),
        gone=frozenset({"c0001"}),
        by="Anna",
        reason="May",
        rulings=(made,),
    )
    drafts.save(key, saved)
    again = Drafts(Store(store.place))
    assert loaded(again, key) == saved
    assert again.listed() == {key: saved}
    assert saved.base == store.read().edition
    with again.file(key) as path:
        assert path is not None
        assert (path.name, path.read_bytes()) == ("list.csv", b"one,two\n")


def test_the_same_file_goes_on_with_its_draft(tmp_path: Path) -> None:
    drafts = Drafts(shipped_store(tmp_path))
    key = drafts.start("list.csv", b"one")
    drafts.save(key, replace(loaded(drafts, key), reason="May"))
    assert drafts.start("list.csv", b"one") == key
    assert loaded(drafts, key).reason == "May"
    other = {drafts.start("other.csv", b"one"), drafts.start("list.csv", b"two")}
    assert len(other | {key}) == 3
    assert next(iter(drafts.listed())) != key


def test_a_dropped_draft_is_gone_with_its_file(tmp_path: Path) -> None:
    drafts = Drafts(shipped_store(tmp_path))
    key = drafts.start("list.csv", b"one")
    drafts.drop(key)
    assert drafts.load(key) is None
    assert drafts.listed() == {}
    with drafts.file(key) as path:
        assert path is None
    with pytest.raises(UsageError, match="no draft"):
        drafts.preview(key)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\a\list.xlsx", "list.xlsx"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.csv", "ab.csv"),
        ("я" * 400 + ".csv", "я" * 60 + ".csv"),
    ],
)
def test_a_name_is_a_name_and_no_path(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_draft_stays_upon_its_edition_until_it_is_moved(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    drafts = Drafts(store)
    one, other = (
        drafts.start(name, written(tmp_path / name, rows).read_bytes())
        for name, rows in (("a.csv", one_more()), ("b.csv", shipped_rows("c0484")))
    )
    publish(store, drafts.preview(one), by="Anna", reason="one more", ticks=["all"])
    assert drafts.preview(other).base.edition == loaded(drafts, other).base
    moved = drafts.rebase(other)
    assert moved.base == store.read().edition
    assert drafts.preview(other).base == store.read()


def test_a_ruling_is_a_draft_without_a_file(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    drafts = Drafts(store)
    made = ruling("reject", ["c0483"], reason="A slip", author="Anna", of=store.read().claims)
    key = drafts.start_ruling(made)
    saved = loaded(drafts, key)
    assert (saved.file, saved.by, saved.rulings) == ("", "Anna", (made,))
    preview = drafts.preview(key)
    assert preview.changes
    assert preview.understood is None
