"""Is a file that means harm refused by its name, before it takes time or memory?"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from domain.errors import UnreadableFile
from etl.intake import limits
from etl.intake.opening import open_file
from etl.intake.workbooks import sheets_of
from tests.etl.intake import bombs
from tests.etl.intake.made import opened, refusal, workbook, zipped
from tests.tree import ROOT

OPENED_ALONE = """
import json, re, resource, sys
from pathlib import Path
from domain.errors import UnreadableFile
from etl.intake.opening import open_file
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
try:
    said = str(len(open_file(Path(sys.argv[1])).sheets[0].grid))
except UnreadableFile as why:
    said = str(why)
own, apart = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
seconds = own.ru_utime + own.ru_stime - before + apart.ru_utime + apart.ru_stime
status = Path("/proc/self/status").read_text()  # what getrusage says includes who started us
most = int(re.search(r"VmHWM:\\s*([0-9]+) kB", status)[1])
print(json.dumps([said, seconds, (most + apart.ru_maxrss) / 1024]))
"""


def opened_alone(path: Path) -> list[Any]:
    """What a fresh process says of the file, and the seconds and megabytes that it took."""
    command = [sys.executable, "-c", OPENED_ALONE, str(path)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return list(json.loads(ran.stdout))


@pytest.mark.stress
@pytest.mark.parametrize("name", bombs.HOSTILE)
def test_harm_is_refused_in_ten_seconds_and_a_gigabyte(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bombs.HOSTILE[name]())
    said, seconds, megabytes = opened_alone(path)
    assert said.startswith(f"{name}: ")
    assert (seconds < 10, megabytes < 1024) == (True, True), (seconds, megabytes)


@pytest.mark.stress
def test_a_file_just_within_the_limits_takes_no_more(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bombs.heavy())
    said, seconds, megabytes = opened_alone(path)
    assert said == "980001"
    assert (seconds < 10, megabytes < 1024) == (True, True), (seconds, megabytes)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.zip"])
def test_two_gigabytes_are_refused_by_their_size(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"a,b\n" if name == "a.csv" else b"PK\x03\x04")
    os.truncate(path, 2 << 30)
    with pytest.raises(UnreadableFile, match=f"{name}: it has 2,147 MB; files of up to 100 MB"):
        open_file(path)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.xlsx", bombs.far_apart(), "takes more memory or time than a table needs"),
        ("a.xlsx", bombs.far_away(), "its cells reach over more than 2,000,000"),
        ("a.ods", bombs.repeated(), "larger than a table may be"),
        ("a.xlsx", bombs.many_texts_said(), "takes more memory or time"),
        ("a.xlsx", bombs.entities_in_xlsx(), "xl/worksheets/sheet1.xml defines entities"),
        ("a.ods", bombs.entities_in_ods(), "content.xml defines entities"),
        ("a.zip", bombs.spaces(300), "unpacked it would take 314 MB"),
        ("a.zip", bombs.spaces(65), "unpacked it would take 68 MB"),
        ("a.zip", zipped({f"{n}.csv": b"" for n in range(2_001)}), "more than 2,000 files"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_bomb_is_refused_for_what_it_is(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    assert why in refusal(tmp_path, name, content)


@pytest.mark.parametrize(
    "make", [bombs.entities_in_xlsx, bombs.entities_in_ods, bombs.a_file_of_this_machine]
)
def test_entities_that_nobody_looked_for_are_harmless(make: Callable[[], bytes]) -> None:
    try:
        told = str(sheets_of(BytesIO(make()), "a"))
    except UnreadableFile:
        return
    assert len(told) < 1_000
    assert "root:" not in told


def test_a_size_that_lies_is_no_way_in(tmp_path: Path) -> None:
    archive = zipped({"a.csv": b"a,b\n" + b"1,2\n" * 100_000})
    opened_as = opened(tmp_path, "a.zip", bombs.understated(archive, "a.csv"))
    assert len(opened_as.sheets[0].grid) == 25  # what was said to be there, and no byte more


@pytest.mark.parametrize(
    "inside", ["../a.csv", "/etc/a.csv", "x/../../a.csv", "C:\\a.csv", "..\\a.csv", "a\n.csv"]
)
def test_names_that_lead_outside_are_refused(tmp_path: Path, inside: str) -> None:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(ZipInfo(inside), b"a,b\n1,2\n")
    assert "leads outside" in refusal(tmp_path, "a.zip", content.getvalue())


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_other_ways_of_packing_are_refused(tmp_path: Path, method: int) -> None:
    content = BytesIO()
    with ZipFile(content, "w", method) as archive:
        archive.writestr("a.csv", b"a,b\n")
    assert "packed in a way that is not read" in refusal(tmp_path, "a.zip", content.getvalue())


def test_a_password_is_named(tmp_path: Path) -> None:
    locked = bytearray(zipped({"a.csv": b"a,b\n"}))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    assert "locked with a password" in refusal(tmp_path, "a.zip", bytes(locked))


def test_a_broken_checksum_is_named(tmp_path: Path) -> None:
    content = zipped({"a.csv": b"a,b\n1,2\n"})
    at = content.index(b"a.csv") + len(b"a.csv") + 3
    broken = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
    assert "a.csv is damaged" in refusal(tmp_path, "a.zip", broken)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"a" + b"," * limits.COLUMNS, "row 1 has more than 16,384 columns"),
        (b"a,b\n1," + b"x" * (limits.CELL + 1) + b"\n", "131,072"),
        (b"a" * 9_000_000, "line 1 has no end"),
        (b"a,b\n1,\x1b[31m\n", "row 2 holds a control character (U+001B)"),
        ("a,b\n1,\0\n".encode("utf-16"), "row 2 holds a control character (U+0000)"),
    ],
    ids=["columns", "cell", "line", "control", "nought"],
)
def test_text_that_is_no_table_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    assert why in refusal(tmp_path, "a.csv", content)


def test_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 10)
    assert "more than 10 cells" in refusal(tmp_path, "a.csv", b"a,b\n" * 6)


def test_a_control_character_in_a_workbook_is_named(tmp_path: Path) -> None:
    content = workbook([["a"], ["b\x01c"]])
    assert "row 2 holds a control character (U+0001)" in refusal(tmp_path, "a.xlsx", content)
