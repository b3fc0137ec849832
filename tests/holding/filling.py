"""What happens on a disk that is really full? On a small one, which only this process sees.

    unshare --user --map-root-user --mount python -m tests.holding.filling DRAFT KEY FOLDER BYTES

Puts the store of the draft on a disk of its own, leaves so many bytes of it free and publishes;
prints what was said, makes room, publishes again and prints what became of it.
"""

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

from domain.errors import StoreUnavailable
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store
from tests.holding.drafted import BY, REASON, people

SIZE = 1 << 23


def main(pickled: Path, key: str, folder: Path, room: int) -> None:
    """Publishes on a full disk, then on one with room."""
    draft = pickle.loads(pickled.read_bytes())  # noqa: S301 - our own
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", disk], check=True)
    store = Store(shutil.copytree(draft.base.place, disk / "store"))
    before = people(store.read())
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * max(0, shutil.disk_usage(disk).free - room))
    try:
        pipeline.publish(store, draft, by=BY, reason=REASON)
    except StoreUnavailable as why:
        sys.stdout.write(str(why).split(" Check that ")[0] + "\n")
    assert len(store.editions()) == 1
    assert people(store.read()) == before
    ballast.unlink()
    assert list(Drafts(store).listed()) == [key]
    edition = pipeline.publish(store, draft, by=BY, reason=REASON)
    assert people(edition) == before + draft.people
    sys.stdout.write("published\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
