"""What is in the file of a whole edition? Its tables, how to read and quote them, the licence."""

import json
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from domain.words import Words
from reports.citing import LICENCE, LICENCE_AT, citation, single_figure
from reports.exports.datapackage import TITLES, datapackage
from reports.exports.hxl import hxl
from reports.exports.separated import separated
from reports.exports.tables import tables
from reports.figures import Figures

TERMS = Path(__file__).resolve().parents[2] / "LICENSE-DATA"
HXL = "settled_counts_hxl.csv"


def file_name(figures: Figures) -> str:
    """What the file is called."""
    return f"repatriation_edition_{figures.edition}.zip"


@lru_cache(maxsize=4)
def edition(figures: Figures) -> bytes:
    """The edition as a zip; the same bytes for the same figures."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in files(figures).items():
            info = ZipInfo(name, date_time=_day(figures.edition))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return file.getvalue()


def files(figures: Figures) -> dict[str, bytes]:
    """Name → content of every file inside."""
    known = tables(figures)
    described = json.dumps(datapackage(figures, known), ensure_ascii=False, indent=2)
    return {
        "README.txt": _readme(figures).encode(),
        "LICENSE": TERMS.read_bytes(),
        "CITATION.cff": _citation(figures).encode(),
        "datapackage.json": f"{described}\n".encode(),
        **{f"{name}.csv": separated(rows) for name, rows in known.items()},
        HXL: hxl(figures),
    }


def _readme(figures: Figures) -> str:
    words = Words("en")
    day = figures.until.isoformat() if figures.until else "a date that nobody reported"
    width = max(map(len, TITLES)) + 4
    notes = "\n".join(f"- {note}" for note in words.footnotes(figures.countries))
    lines = "\n".join(f"  {name + '.csv':<{width + 2}}{title}" for name, title in TITLES.items())
    return f"""Repatriation statistics, edition {figures.edition}
Figures as of {day}.

What is inside

{lines}
  {HXL}
      Operations and remainders with their groups, tagged after HXL 1.1 (a tag below each header).
  datapackage.json describes every table and column (Frictionless Data Package 2.0).

How to read it

- Never add up claims: the same people stand in many of them. Add up totals of one kind, or counts.
- kind is operation, year, whole or remainder. Operations and remainders add up to years and wholes;
  people of whom no operation is known have operation not_itemised and stand as rows of their own.
- An empty cell is not nought: nobody published that figure. An empty year was reported by nobody.
- low and high are the range of published figures, never an error margin.
- number is the address of a figure: behind passport?number= on the dashboard it opens its passport.
- url is withheld where a page prints names of private persons. Titles of pages are left out.
- A cell that a spreadsheet would run as a formula is led by an apostrophe.
{notes}

How to cite

  {citation(words, figures)}
  {single_figure(words)}

Licence: {LICENCE}, {LICENCE_AT} (see LICENSE).
"""


def _citation(figures: Figures) -> str:
    year, month, day = _day(figures.edition)[:3]
    return f"""cff-version: 1.2.0
message: "{single_figure(Words("en"))}"
type: dataset
title: "Repatriation statistics: published claims and settled counts"
version: "{figures.edition}"
date-released: "{year:04}-{month:02}-{day:02}"
license: {LICENCE}
authors:
  - name: "Repatriation statistics"
"""


def _day(edition: str) -> tuple[int, int, int, int, int, int]:
    """The day in the id of an edition; the first that a zip can hold where it names none."""
    parts = edition.split("-")[:3]
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        year, month, day = map(int, parts)
        return max(year, 1980), month, day, 0, 0, 0
    return 1980, 1, 1, 0, 0, 0
