"""Is a full disk, a read-only or a vanished store told of, and is nothing half done there?"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from domain.errors import StoreUnavailable
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store, tables
from tests.etl.small import after, frames, seeded
from tests.holding.drafted import BY, REASON, Drafted, drafted, people
from tests.tree import ROOT

LIMITS = (0, 1_000, 4_000, 6_000, 8_000, 12_000, 16_000, 24_000, 48_000, 1_000_000)  # bytes a file
ALONE = ("unshare", "--user", "--map-root-user", "--mount")  # may mount, seen by nobody else


def may_mount() -> bool:
    """Whether this system lets us have a small disk; a container may not."""
    found = shutil.which(ALONE[0])
    return bool(found) and not subprocess.run([*ALONE, "true"], check=False).returncode


ROOMS = ("0", "20000", "100000", "200000") if may_mount() else ()  # bytes left on a disk


@pytest.fixture
def began() -> Iterator[Drafted]:
    """A draft where everybody may look: folders of tests are for their owner alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield drafted(Path(folder))


def said(began: Drafted, *hindrance: str) -> list[str]:
    """What stopped a publisher, and then somebody who began a draft, in a process of its own."""
    place = (str(began.pickled), began.store.place)
    command = [sys.executable, "-m", "tests.holding.trying", *place, *hindrance]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [line.split(" Check that ")[0] for line in done.stdout.splitlines()]


def stands(began: Drafted) -> None:
    """The first edition is served, the draft is kept, and as soon as it can be, it is published."""
    store = Store(began.store.place)
    assert list(store.editions()["edition"]) == [began.seed.edition]
    assert people(store.read()) == people(began.seed)
    assert list(Drafts(store).listed()) == [began.key]
    edition = pipeline.publish(store, began.made, by=BY, reason=REASON)
    assert people(edition) == people(began.seed) + began.made.people


@pytest.mark.stress
def test_a_disk_that_fills_up_stops_a_publish_wherever_it_is(began: Drafted) -> None:
    stopped = 0
    for limit in LIMITS:
        told = said(began, "limit", str(limit))
        assert set(told) <= {f"The store at {began.store.place} cannot be used: its disk is full."}
        assert began.key in Drafts(began.store).listed()
        if len(began.store.editions()) > 1:
            break
        stopped += len(told) > 0
        assert people(Store(began.store.place).read()) == people(began.seed)
    assert 4 <= stopped < len(LIMITS)
    assert people(began.store.read()) == people(began.seed) + began.made.people


@pytest.mark.stress
@pytest.mark.parametrize("room", ROOMS)
def test_on_a_disk_that_is_full_nothing_is_half_done(began: Drafted, room: str) -> None:
    command = [*ALONE, sys.executable, "-m", "tests.holding.filling"]
    given = [str(began.pickled), began.key, str(began.pickled.parent), room]
    done = subprocess.run([*command, *given], cwd=ROOT, capture_output=True, text=True, check=True)
    first, last = done.stdout.splitlines()
    assert first.endswith("its disk is full.")
    assert last == "published"


@pytest.mark.stress
def test_a_store_that_may_only_be_read_is_read_and_says_so(began: Drafted) -> None:
    place = Path(began.store.place)
    for path in [place, *place.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    told = said(began, "nobody")
    for path in [place, *place.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert len(told) == 2
    assert set(told) == {f"The store at {place} cannot be used: it is read-only."}
    stands(began)


@pytest.mark.stress
def test_of_a_store_that_vanishes_the_last_good_edition_is_served(began: Drafted) -> None:
    store, place = Store(began.store.place), Path(began.store.place)
    assert store.seen() == (began.seed.edition,)
    shown = store.read()
    before = people(shown)
    place.rename(place.with_name("away"))
    assert store.seen() == (began.seed.edition,)
    assert people(shown) == before
    for work in (
        store.read,
        store.editions,
        lambda: pipeline.publish(store, began.made, by=BY, reason=REASON),
        lambda: pipeline.publish(Store(place), began.made, by=BY, reason=REASON),
        lambda: Drafts(store).start("other.csv", b"more"),
    ):
        with pytest.raises(StoreUnavailable, match="gone"):
            work()
    assert not place.exists()  # another in its place would look like a store without editions
    place.with_name("away").rename(place)
    stands(began)


def test_a_store_that_loses_its_list_is_not_begun_anew(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    shutil.rmtree(Path(store.place, "editions"))
    with pytest.raises(StoreUnavailable, match="list of its editions is gone"):
        after(store, seed, 157)
    assert not Path(store.place, "editions").exists()


def test_a_place_that_vanishes_in_the_middle_of_a_publish_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, seed = seeded(tmp_path)
    written = tables.to_arrow
    left = iter(range(len(frames())))

    def arrow(frame: pd.DataFrame) -> pa.Table:
        if next(left) == 3:
            Path(store.place).rename(tmp_path / "away")
            Path(store.place).write_text("no folder any more")
        return written(frame)

    monkeypatch.setattr("etl.store.tables.to_arrow", arrow)
    with pytest.raises(StoreUnavailable, match="cannot be used"):
        after(store, seed, 157)
    monkeypatch.undo()
    Path(store.place).unlink()
    (tmp_path / "away").rename(store.place)
    assert store.read() == seed
    assert after(store, seed, 158).totals["count"].tolist() == [158]
