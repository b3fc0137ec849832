"""Does a program that reads the store and has nothing else to do say how it ended?"""

import subprocess
import sys
from pathlib import Path

import pytest

from etl.store import Store
from etl.store.kept import Kept
from tests.etl.shipped import shipped_store
from tests.tree import ROOT

pytestmark = pytest.mark.stress  # a program each time

OFTEN = 16  # it was one in five that aborted
READ = """
import sys
from etl.store import Store
from etl.store.kept import Kept
store = Store(sys.argv[1])
print(len(store.editions()), *Kept(store).listed("answers"))
"""


def test_a_program_that_has_read_ends_in_peace(tmp_path: Path) -> None:
    store: Store = shipped_store(tmp_path)
    for key in "abcdef":
        Kept(store).put("answers", key, "kept")
    ended = [
        subprocess.run(
            [sys.executable, "-c", READ, str(store.place)], cwd=ROOT, capture_output=True, text=True
        )
        for _ in range(OFTEN)
    ]
    assert [one.returncode for one in ended] == [0] * OFTEN
    assert {one.stdout for one in ended} == {"1 f e d c b a\n"}
