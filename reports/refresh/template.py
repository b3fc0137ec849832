"""What does a file look like that is read at once? A template in the reader's own language.

Its example are two published operations: left in, they move no figure.
"""

from datetime import date
from io import BytesIO

import pandas as pd

from domain.words import Words
from reports.exports.separated import separated
from reports.refresh.fields import FIELDS, GROUP

COLUMNS = ("operation", "date", "country", "origin", "group:women", "group:children", "group:total")
SAID = ("speaker", "publisher", "published", "title", "url")
_MINISTRY = "Ministry of Foreign Affairs of Kyrgyzstan"
EXAMPLE = (
    {
        "operation": "Aikol-5",
        "date": "2024-02-20",
        "country": "KGZ",
        "origin": "SYR",
        "group:women": 28,
        "group:children": 71,
        "group:total": 99,
        "speaker": _MINISTRY,
        "publisher": "KGinform",
        "published": "2024-02-21",
        "title": "Из Сирии на Родину были доставлены 99 граждан Кыргызстана",
        "url": "https://kginform.com/ru/news/20240221/54242.html",
    },
    {
        "operation": "Aikol-6",
        "date": "2024-07-19",
        "country": "KGZ",
        "origin": "SYR",
        "group:women": 8,
        "group:children": 14,
        "group:total": 22,
        "speaker": _MINISTRY,
        "publisher": "Daryo",
        "published": "2024-07-19",
        "title": "Kyrgyzstan repatriates 22 citizens from Syrian camps",
        "url": "https://daryo.uz/en/2024/07/19/kyrgyzstan-repatriates-22-citizens-from-syrian-camps",
    },
)


def example(words: Words) -> pd.DataFrame:
    """The template with its example, headers and names in the language of the words."""
    rows = pd.DataFrame(EXAMPLE, columns=[*COLUMNS, *SAID])
    places = {code: words.country(code) for code in ("KGZ", "SYR")}
    named = rows.assign(country=rows["country"].map(places), origin=rows["origin"].map(places))
    return named.set_axis([heading(words, one) for one in (*COLUMNS, *SAID)], axis="columns")


def heading(words: Words, field: str) -> str:
    """What the template calls a field."""
    if field.startswith(GROUP):
        group = field.removeprefix(GROUP)
        return words.text("Total") if group == "total" else words.group(group)
    return words.text(FIELDS[field][0])


def as_csv(words: Words) -> bytes:
    """The template as CSV that spreadsheets open."""
    return separated(example(words), delimiter=",")


def as_workbook(words: Words) -> bytes:
    """The template as a workbook: one sheet, dates as dates."""
    from xlsxwriter import Workbook

    file, rows = BytesIO(), example(words)
    days = {heading(words, one) for one in ("date", "published")}
    with Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(words.text("Data"))
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, list(rows), bold)
        for column, name in enumerate(rows):
            values = rows[name].tolist()
            sheet.set_column(column, column, min(max(map(len, map(str, [name, *values]))) + 2, 48))
            for row, value in enumerate(values, 1):
                if name in days:
                    sheet.write_datetime(row, column, date.fromisoformat(value), day)
                else:
                    sheet.write(row, column, value)
        sheet.freeze_panes(1, 0)
    return file.getvalue()
