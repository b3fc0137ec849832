"""Is whoever waits asked all along the way from a file to a draft, and does a no end it?"""

from pathlib import Path
from traceback import extract_stack

import pytest

from etl.intake.given import Asked
from etl.pipeline import draft
from etl.store import Store
from etl.wanted import Ask, each_wanted, while_waiting
from tests.etl.intake.read import ANSWERS
from tests.etl.shipped import shipped_store, written
from tests.etl.test_pipeline import mission
from tests.tree import ROOT

ALONG_THE_WAY = {
    *("etl/taken.py", "etl/content.py", "etl/drafting.py", "etl/checks/__init__.py"),
    *("etl/normalise/__init__.py", "etl/settle/__init__.py", "etl/settle/prepare.py"),
    *("etl/settle/operations.py", "etl/settle/dates.py", "etl/settle/choices/__init__.py"),
}
SHEET = "Country,Year,Women\nKazakhstan,2031,5\nUzbekistan,2031,6\n"


class GoneHome(Exception):
    """Nobody waits any longer."""


def asked_by(found: list[str]) -> Ask:
    """Notes which of our files asks; `wanted` asks for others."""

    def ask() -> None:
        asking = [Path(one.filename) for one in extract_stack()[:-1]]
        ours = [one.relative_to(ROOT).as_posix() for one in asking if one.is_relative_to(ROOT)]
        found.append([one for one in ours if one != "etl/wanted.py"][-1])

    return ask


def leaving_after(times: int) -> Ask:
    left = [times]

    def ask() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise GoneHome

    return ask


def files(folder: Path) -> list[tuple[Path, Asked]]:
    """A file of claims, and an officer's sheet."""
    sheet = folder / "sheet.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    return [(written(folder / "claims.csv", mission()), Asked()), (sheet, Asked(answers=ANSWERS))]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return shipped_store(tmp_path)


def test_it_is_asked_wherever_work_is_long(store: Store, tmp_path: Path) -> None:
    for path, asked in files(tmp_path):
        found: list[str] = []
        with while_waiting(asked_by(found)):
            draft(store, path, asked=asked)
        assert set(found) >= ALONG_THE_WAY
        within = [found.index(one) for one in ("etl/taken.py", "etl/content.py")]
        assert within == sorted(within)


@pytest.mark.parametrize("after", [0, 1, 5, 20, 40, 60])
def test_a_no_ends_it_there_and_nothing_is_left(store: Store, tmp_path: Path, after: int) -> None:
    for path, asked in files(tmp_path):
        with while_waiting(leaving_after(after)), pytest.raises(GoneHome):
            draft(store, path, asked=asked)
    assert len(store.editions()) == 1


def test_nobody_is_asked_once_the_work_is_over() -> None:
    with while_waiting(leaving_after(2)):
        assert list(each_wanted("ab")) == ["a", "b"]
    assert list(each_wanted("abcd")) == ["a", "b", "c", "d"]
