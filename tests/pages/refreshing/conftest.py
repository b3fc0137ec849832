"""What do the tests of the Refresh page start from?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.store import Store
from tests.etl.shipped import shipped_rows, shipped_store, written
from tests.pages.desk import shown


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that the test may publish to."""
    with shown(shipped_store(tmp_path)) as own:
        yield own


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """A file that raises Kyrgyzstan's total by 22."""
    rows = [row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"]
    return written(tmp_path / "more.csv", rows)
