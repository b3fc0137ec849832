"""Does any file at all end in a table or in a reason, and never in another error?"""

import random
import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.errors import UnreadableFile
from etl.intake.encodings import ENCODINGS
from etl.intake.opening import open_file
from tests.etl.intake.made import changed, open_document, workbook, zipped

NAMES = st.sampled_from(["a", "a.csv", "a.zip", "a.xlsx", "a.ods"])
BOOK = workbook([["Страна", "Дети"], ["Казахстан", 156], ["Россия", 12.5], [True, "=1+1"]])
DOCUMENT = open_document(
    '<table:table table:name="a"><table:table-row><table:table-cell'
    ' office:value-type="string"><text:p>a</text:p></table:table-cell>'
    '<table:table-cell office:value-type="date" office:date-value="2024-11-27"/>'
    "</table:table-row></table:table>"
)
SPECIAL = [b"<", b">", b'"', b"&", b"-1", b"9999999999", b"XFE1048577", b"A0", b"\0", b"\xff", b""]


def read(name: str, content: bytes, **asked: str) -> None:
    """Open a file with this content; anything but a reason is a failure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            found = open_file(path, **asked)
        except UnreadableFile as why:
            assert str(why).startswith(f"{name}: ")  # noqa: PT017 — either is right
            return
    assert found.sheets
    assert all(isinstance(cell, str) for one in found.sheets for row in one.grid for cell in row)


def mutated(content: bytes, seed: int) -> bytes:
    """The content with a few bytes changed, doubled or cut."""
    chance = random.Random(seed)  # noqa: S311 — a test, no secret
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        gone = chance.choice([0, 1, 2, 8, 40])
        new = chance.choice([*SPECIAL, chance.randbytes(2), content[at : at + gone] * 2])
        content = content[:at] + new + content[at + gone :]
    return content


@given(name=NAMES, content=st.binary(max_size=300))
@example(name="a", content=b"PK\x05\x06" + bytes(18))
@example(name="a", content=b"PK\x03\x04")
@example(name="a.csv", content=b'"')
@example(name="a.csv", content=b"\r")
@example(name="a.csv", content=b"\xff\xfe\x00\xd8\x2c\x00")
@example(name="a.csv", content=b"\xff\xfe\x00\x00a")
def test_any_bytes(name: str, content: bytes) -> None:
    read(name, content)


@given(
    content=st.text(st.characters(codec="utf-8"), max_size=200),
    written=st.sampled_from(ENCODINGS),
    asked=st.sampled_from(["", *ENCODINGS]),
    delimiter=st.sampled_from(["", ",", ";", "\t", "|"]),
)
def test_any_text(content: str, written: str, asked: str, delimiter: str) -> None:
    read("a.csv", content.encode(written, "replace"), encoding=asked, delimiter=delimiter)


# Python's zip ends a name at a zero, and cannot write one that is empty then.
INSIDE = st.text(min_size=1, max_size=9).filter(lambda name: not name.startswith("\0"))


@given(name=NAMES, archive=st.dictionaries(INSIDE, st.binary(max_size=60), max_size=4))
def test_any_archive(name: str, archive: dict[str, bytes]) -> None:
    try:
        content = zipped(archive)
    except UnicodeEncodeError:  # a name that zip itself cannot hold
        return
    read(name, content)


@pytest.mark.stress
@pytest.mark.parametrize("name", ["a.xlsx", "a.ods"])
@pytest.mark.parametrize("seed", range(150))
def test_a_mutated_workbook(name: str, seed: int) -> None:
    book = BOOK if name == "a.xlsx" else DOCUMENT
    read(name, mutated(book, seed))
    with ZipFile(BytesIO(book)) as archive:
        part = random.Random(seed).choice(archive.namelist())  # noqa: S311
        read(name, changed(book, part, mutated(archive.read(part), seed)))
