"""In which year did most people come? The sentence of the charts by year."""

from reports.view import View
from reports.wording import people, people_of


def peak_said(view: View) -> str:
    """All people of the selection, the year with most of them, and those of no known year."""
    words = view.words
    total = view.table()
    years = view.table("year")
    known = years[years["year"].notna()].sort_values("count", kind="stable").tail(1)
    undated = int(years.loc[years["year"].isna(), "count"].sum())
    everyone = people_of(words, total.iloc[0]) if len(total) else people(words, 0)
    rest = people(words, undated)
    if known.empty:
        return words.text(
            "Reported as repatriated: {people}, in years that nobody reported.", people=rest
        )
    top = known.iloc[0]
    most, year = people_of(words, top), str(int(top["year"]))
    if undated and view.selection.years:
        return words.text(
            "Reported for the years shown: {people}, most of them in {year} ({most});"
            " beside them stand {rest} whose year is not reported.",
            people=everyone,
            year=year,
            most=most,
            rest=rest,
        )
    if undated:
        return words.text(
            "Reported as repatriated: {people}, the most in {year} ({most});"
            " for {rest} the year is not reported.",
            people=everyone,
            year=year,
            most=most,
            rest=rest,
        )
    return words.text(
        "Reported as repatriated: {people}, the most in {year} ({most}).",
        people=everyone,
        year=year,
        most=most,
    )
