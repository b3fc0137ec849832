"""What was each figure of one country said to be, as time went on? First 156, later 155.

Only figures that were published with more than one value. Undated pages are listed as undated and
never placed in time.
"""

import pandas as pd

from charts.theme import Mode
from domain.number import Number
from domain.periods import first_day, last_day
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.revised_rows import DRAWN, address, drawn, rows_of
from reports.view import View
from reports.wording import counted, records


def what_was_said(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Every figure of the country in detail that was published with more than one value."""
    view = View(figures, selection, words, mode).of_one().of_all_groups()
    title = words.text(
        "What each figure was said to be over time – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    if view.table().empty:
        return nothing(view, key="revisions", title=title)
    rows = rows_of(view)
    table, numbers = _table(view, rows)
    return made(
        view,
        key="revisions",
        title=title,
        sentence=_said(view, rows),
        figure=drawn(view, rows),
        table=table,
        numbers=numbers,
        data=_coded(rows),
        notes=_notes(words, rows),
    )


def _said(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    if rows.empty:
        return words.text("No figure of this selection was published with more than one value.")
    dated = rows[(rows["said"] != "") & (rows["period"] != "whole")]
    for name, own in dated.groupby("name", sort=False):
        found = list(zip(counted(words, own), own["said"], own["date"], strict=True))
        first, said, date = found[0]
        later = [one for one in found if one[0] != first and _after(one[1], said)]
        if later:
            return words.text(
                "{what}: first {first} ({date}), later {later} ({later_date}).",
                what=str(name),
                first=first,
                date=date,
                later=later[0][0],
                later_date=later[0][2],
            )
    return words.text(
        "Figures were published with more than one value; the dates of the pages do not tell"
        " which came first."
    )


def _after(one: str, other: str) -> bool:
    """Whether a date, however coarse, is later than another beyond doubt."""
    begun, over = first_day(one), last_day(other)
    return begun is not None and over is not None and begun > over


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    words, name = view.words, view.words.text("Operation or period")
    said, settled = words.text("Figure"), words.text("Settled figure")
    table = pd.DataFrame(
        {
            name: rows["name"],
            words.text("Published, or as of"): rows["date"],
            said: counted(words, rows),
            settled: ["" if pd.isna(n) else words.number(int(n)) for n in rows["settled"]],
            words.text("Speaker"): rows["speaker"],
            words.text("Publisher"): rows["publisher"],
        },
        dtype="str",
    )
    numbers = pd.DataFrame("", index=table.index, columns=table.columns)
    known = zip(records(rows), table[settled], strict=True)
    numbers[said] = [str(Number(claims=(code,))) for code in rows["claim"]]
    numbers[settled] = [address(view, row) if text else "" for row, text in known]
    return table, numbers


def _coded(rows: pd.DataFrame) -> pd.DataFrame:
    columns = ["period", "operation", "year", "said", "settled", "count", "qualifier"]
    known = rows[columns].rename(columns={"said": "said_on"})
    known = known.assign(low=rows["count"], high=rows["count"])
    return known.assign(basis="only", claims=rows["claim"])


def _notes(words: Words, rows: pd.DataFrame) -> list[str]:
    notes = [
        words.text(
            "Operations and years are placed by the date of the page, running totals by the as-of"
            " date that they name."
        ),
        words.text("Running totals are points: what lies between two of them was not published."),
    ]
    if undated := int((rows["said"] == "").sum()):
        notes.append(
            words.plural(
                "{n} undated page is in the table and not in the chart.",
                "{n} undated pages are in the table and not in the chart.",
                undated,
            )
        )
    if rows.loc[rows["said"] != "", "name"].nunique() > DRAWN:
        notes.append(words.text("The chart shows the first of these figures, the table all."))
    return notes
