"""What was understood of a file, told shortly enough to stand in a test?"""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from etl.intake import understand
from etl.intake.given import Asked, Understood
from tests.etl.tables import reference

FILES = Path(__file__).resolve().parent / "files"
ANSWERS = {
    "speaker": "Ministry",
    "publisher": "Ministry",
    "published": "2024-01-01",
    "scope": "year_total",
}


def read(path: Path | str, asked: Asked | None = None, **answers: str) -> Understood:
    """The file, with the questions that every file leaves open answered."""
    known = asked or Asked(answers=ANSWERS | answers)
    return understand(FILES / path, reference=reference(), asked=known)


def claims(understood: Understood) -> list[str]:
    """Each claim: row, event, group, count, and the qualifier where it is not exact."""
    assert understood.table is not None
    frame = understood.table.frame.astype("str")
    names = ("event_id", "group", "count", "qualifier")
    rows = zip(frame.index, *(frame[one] for one in names), strict=True)
    return [" ".join(map(str, one)).removesuffix(" exact") for one in rows]


def said(understood: Understood) -> list[str]:
    """Each finding: severity, rule, row and column."""
    return [
        " ".join(str(one) for one in (each.severity, each.rule, each.row, each.column) if one)
        for each in understood.findings
    ]


def fields(understood: Understood) -> list[str]:
    """The field of each column, and how it is known."""
    return [f"{one.letters} {one.field} {one.how}".strip() for one in understood.columns]


def workbook(
    path: Path,
    *sheets: tuple[str, Sequence[Sequence[object]]],
    merged: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
) -> Path:
    """An XLSX of these sheets; `merged` are boxes of the last."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for box in merged:
        book.worksheets[-1].merge_cells(box)
    book.save(path)
    return path
