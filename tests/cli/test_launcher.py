"""Does ./repatriation work from anywhere, at once, and for two who start it together?"""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.tree import ROOT

COMMANDS = (
    *("check", "publish", "watch", "editions", "diff", "rollback", "counts"),
    *("deck", "slides", "workbook", "pdf", "image", "pack"),
)


def started(*arguments: str, folder: Path, store: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"REPATRIATION_STORE": str(store)}
    command = [str(ROOT / "repatriation"), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=folder, env=environment, text=True, stdout=pipe, stderr=pipe
    )


def test_it_finds_its_own_environment_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "pandas.py").write_text("raise SystemExit('taken for pandas')")
    (tmp_path / "link").symlink_to(ROOT / "repatriation")
    command = [str(tmp_path / "link"), "--help"]
    shown = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert all(name in shown.stdout for name in COMMANDS)
    assert shown.stderr == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example_without_waiting(command: str, tmp_path: Path) -> None:
    start = time.perf_counter()
    shown = started(command, "--help", folder=tmp_path, store=tmp_path / "store")
    out, _ = shown.communicate()
    assert f"./repatriation {command}" in out.split("Example:")[1]
    assert time.perf_counter() - start < 2
    assert not (tmp_path / "store").exists()


def test_two_first_starts_at_once_seed_one_edition(tmp_path: Path) -> None:
    both = [started("editions", folder=tmp_path, store=tmp_path / "s") for _ in range(2)]
    said = [one.communicate() for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert said[0][0] == said[1][0]
    assert said[0][0].count("\n") == 1


def test_a_store_that_cannot_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    run = started("counts", folder=tmp_path, store=tmp_path / "file" / "store")
    out, err = run.communicate()
    assert (run.returncode, out) == (2, "")
    assert "REPATRIATION_STORE" in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_a_reader_who_stops_reading_is_no_error(tmp_path: Path) -> None:
    run = started(
        "counts", "--by", "country,operation,group", folder=tmp_path, store=tmp_path / "s"
    )
    assert run.stdout is not None
    run.stdout.close()
    assert run.stderr is not None
    assert run.stderr.read() == ""
    assert run.wait() == 0
