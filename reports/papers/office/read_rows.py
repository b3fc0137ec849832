"""Which bars stand for what no office program draws? Operations, totals under scopes, flows, gaps.

They are made of the exhibit's own rows, in codes, with the names of its worded table.
"""

from collections.abc import Sequence

import pandas as pd

from charts.theme import Look, hatched
from domain.words import Words
from reports.exhibit import Exhibit
from reports.papers.office.chart import NUMBER, Bars, Charts, Fill, Series, Sign, Value
from reports.papers.office.figures import format_of, panels, plain

_ROOM = 1.14
_SIGNED = "+#,##0;−#,##0"


def operations(exhibit: Exhibit, words: Words, look: Look) -> Charts:
    """A bar for each operation with its date, in the colour of its country."""
    rows = exhibit.data
    table = exhibit.table.iloc[: len(rows)]
    heads = (words.text("Country"), words.text("Operation"), words.text("Date"))
    told = [table[head].astype("str").tolist() for head in heads if head in table]
    names = [", ".join(dict.fromkeys(one)) for one in zip(*told, strict=True)]
    counts = _values(rows["count"])
    people = Series(
        words.text("People"),
        counts,
        Fill(look.colour("")),
        fills=[Fill(look.colour(code)) for code in rows["country"]],
        formats=[_said(words, n, kind) for n, kind in zip(counts, rows["qualifier"], strict=True)],
        **_ends(rows),
    )
    return Charts([_lying(names, [people])], key=ranged([people], words))


def totals(exhibit: Exhibit, words: Words, look: Look) -> Charts:
    """A bar for each country; what stands beside its number is said in its name."""
    rows, figure = exhibit.data, exhibit.figure
    beside = exhibit.table[words.text("Beside it")].astype("str").tolist()
    said = exhibit.table[words.text("People since 2019")].astype("str").tolist()
    counts = _values(rows["count"])
    top = float(panels(figure)[0].x["range"][1]) if figure else 1.0
    names = []
    for code, more, number, count in zip(rows["country"], beside, said, counts, strict=True):
        name = words.country(code)
        notes = [number] if count is None or count > top else []
        notes += [more] if more else []
        names.append(f"{name} ({'; '.join(notes)})" if notes else name)
    people = Series(
        words.text("People since 2019"),
        counts,
        Fill(look.colour("")),
        fills=[Fill(look.colour(code)) for code in rows["country"]],
        formats=[
            format_of(text, words.number(n)) if n and n <= top else ""
            for n, text in zip(counts, said, strict=True)
        ],
        **_ends(rows),
    )
    return Charts([_lying(names, [people], top=top)], key=ranged([people], words))


def flows(exhibit: Exhibit, words: Words, look: Look) -> Charts:
    """A bar for each receiving country, stacked by the country left; not stated is hatched."""
    rows = exhibit.data[exhibit.data["beside"] == ""]
    countries = list(dict.fromkeys(rows["country"]))
    known = words.by_name({one for one in rows["origin"] if not hatched(one)})
    codes = [*known, *dict.fromkeys(one for one in rows["origin"] if hatched(one))]
    counts = rows.pivot_table(
        index="country", columns="origin", values="count", aggfunc="sum", observed=True
    )
    table = counts.reindex(index=countries, columns=codes)
    wholes = _values(table.sum(axis=1, min_count=1))
    top = max([1, *(n or 0 for n in wholes)])
    series = [_flow(code, _values(table[code]), top, words, look) for code in codes]
    shown = [NUMBER if n else "" for n in wholes]
    whole = Series(words.text("All"), wholes, Fill(), formats=shown)
    return Charts([_lying([words.country(one) for one in countries], series, whole=whole)])


def _flow(code: str, values: list[Value], top: float, words: Words, look: Look) -> Series:
    name = words.label(code) if hatched(code) else words.origin(code)
    fill = Fill(look.colour(code), "/" if hatched(code) else "")
    return Series(
        name, values, fill, formats=[NUMBER if (n or 0) > top / 25 else "" for n in values]
    )


def disagreement(exhibit: Exhibit, words: Words, look: Look) -> Charts:
    """Two bars round each settled figure: how many fewer, how many more people were published."""
    rows, figure = exhibit.data, exhibit.figure
    counts, low, high = (_values(rows[name]) for name in ("count", "low", "high"))
    named = [plain(one) for one in panels(figure)[0].y["ticktext"]] if figure else []
    names = [
        words.text("{term}: {meaning}", term=name, meaning=words.number(n or 0))
        for name, n in zip(named, counts, strict=True)
    ]
    fewer = [(a or 0) - (n or 0) or None for a, n in zip(low, counts, strict=True)]
    more = [(b or 0) - (n or 0) or None for b, n in zip(high, counts, strict=True)]
    fills = [Fill(look.colour(code)) for code in rows["country"]]
    signs = words.text("Fewer than the settled figure"), words.text("More than the settled figure")
    drawn = [
        Series(name, values, Fill(look.colour("")), fills=fills, formats=_shown(values, _SIGNED))
        for name, values in zip(signs, (fewer, more), strict=True)
    ]
    beside = [
        Series(words.text("Settled figure"), counts, Fill()),
        Series(words.text("Lowest published"), low, Fill()),
        Series(words.text("Highest published"), high, Fill()),
    ]
    ends = [n for n in (*fewer, *more) if n is not None]
    reach = max([1, *map(abs, ends)]) * 1.2
    lowest = -reach if any(n < 0 for n in ends) else 0
    bars = Bars(names, drawn, beside=beside, lying=True, stacked=False, least=lowest, top=reach)
    key = [Sign(mark, "", word) for mark, word in zip("−+", signs, strict=True)]
    return Charts([bars], key=key, legend=False)


def ranged(series: Sequence[Series], words: Words) -> list[Sign]:
    """The word for the whiskers, where there are any."""
    some = any(n is not None for one in series for n in one.high)
    return [Sign("┃", "", words.text("Range of published figures"))] if some else []


def _lying(
    names: Sequence[str],
    series: Sequence[Series],
    *,
    whole: Series | None = None,
    top: float | None = None,
) -> Bars:
    longest = [n or 0 for one in (whole and [whole]) or series for n in (*one.values, *one.high)]
    end = top or max([1.0, *longest])
    stacked = whole is not None
    return Bars(names, series, whole=whole, lying=True, stacked=stacked, top=end * _ROOM)


def _ends(rows: pd.DataFrame) -> dict[str, list[Value]]:
    """The published range of each row that has one."""
    wide = (rows["low"] < rows["high"]).fillna(False)
    return {name: _values(rows[name].where(wide)) for name in ("low", "high")}


def _values(column: pd.Series) -> list[Value]:
    return [None if pd.isna(n) else int(n) for n in column.tolist()]


def _shown(values: Sequence[Value], shape: str = NUMBER) -> list[str]:
    return [shape if value else "" for value in values]


def _said(words: Words, count: Value, qualifier: str) -> str:
    if not count:
        return ""
    return format_of(words.qualified(int(count), qualifier or "exact"), words.number(count))
