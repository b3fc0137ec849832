"""Which dated marks and steps does a panel of a figure show? Lines and points over days.

A thread from a mark to its line is no figure of its own and is left out; how roughly a date is
known becomes the whisker of its mark.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from charts.theme import Figure
from domain.words import Words
from reports.papers.office.chart import NUMBER, Dated, Track, Value, serial
from reports.papers.office.figures import Panel, format_of

_DOUBT = ("whisker", "precision")
_ASIDE = "thread"
_ROOM = 1.08


def dated(panel: Panel, names: Mapping[str, str], words: Words) -> Dated:
    """The lines and marks of a panel; `names` gives the name of each colour."""
    doubts = [*_doubts(panel)]
    marks = [one for one in panel.of("scatter") if one["mode"].startswith("markers")]
    tracks = [
        _line(one, names, words)
        for one in panel.of("scatter")
        if one["mode"] == "lines" and not _meta(one).startswith((*_DOUBT, _ASIDE)) and one["x"]
    ]
    tracks += [_marks(one, doubts, names, words) for one in marks if one["x"]]
    days = [day for one in tracks for day in (*one.days, *(b for b, _, _ in doubts))]
    start, end = panel.x.get("range", (None, None))
    first = serial(start) if start else min(days)
    last = serial(end) if end else max(days)
    values = [n for one in tracks for n in one.values if n is not None]
    least, top = panel.y.get("range", (0, max([1, *values])))
    return Dated(
        tracks,
        first=min([first, *days]),
        last=max([last, *days]),
        top=max([float(top), *values]) * _ROOM,
        least=max(0.0, float(least)),
        title=panel.title,
    )


def _meta(trace: Figure) -> str:
    return str(trace.get("meta") or "")


def _doubts(panel: Panel) -> Iterator[tuple[float, float, Value]]:
    """The first and the last day that a number may be of."""
    for trace in panel.of("scatter"):
        if _meta(trace).startswith(_DOUBT):
            ends = zip(trace["x"], trace["y"], strict=True)
            for (start, low), (end, high) in pairwise(ends):
                if start and end and low == high:
                    yield serial(start), serial(end), low


def _line(trace: Figure, names: Mapping[str, str], words: Words) -> Track:
    days = [serial(day) for day in trace["x"]]
    values: list[Value] = list(trace["y"])
    if trace["line"].get("shape") == "hv":
        days, values = _steps(days, values)
    colour = trace["line"]["color"]
    name = trace.get("name") or names.get(colour, words.text("People"))
    ties = "dash" in trace["line"]
    last = "" if ties or not trace.get("name") else NUMBER
    return Track(
        name,
        days,
        values,
        colour,
        line="sysDot" if ties else "solid",
        width=trace["line"]["width"],
        formats=[""] * (len(days) - 1) + [last],
    )


def _steps(days: Sequence[float], values: Sequence[Value]) -> tuple[list[float], list[Value]]:
    """Each number holds until the day of the next."""
    x, y = [days[0]], [values[0]]
    for day, value in zip(days[1:], values[1:], strict=True):
        if day != x[-1] and value != y[-1]:
            x.append(day)
            y.append(y[-1])
        x.append(day)
        y.append(value)
    return x, y


def _marks(
    trace: Figure,
    doubts: Sequence[tuple[float, float, Value]],
    names: Mapping[str, str],
    words: Words,
) -> Track:
    days = [serial(day) for day in trace["x"]]
    values = list(trace["y"])
    marker = trace["marker"]
    many = len(days)
    inner = _list(marker["color"], many)
    edges = _list(marker["line"]["color"], many)
    shape = _list(marker.get("symbol", "circle"), many)
    symbols = [
        one if fill == edge or one.endswith("open") else f"{one}-open"
        for one, fill, edge in zip(shape, inner, edges, strict=True)
    ]
    known = {(end, value): start for start, end, value in doubts}
    spans = [_around(day, value, doubts, known) for day, value in zip(days, values, strict=True)]
    texts = _list(trace.get("text", ""), many)
    colour = edges[0]
    own = names.get(colour, words.text("People"))
    if name := trace.get("name"):  # beside the line of the same people
        own = words.text(
            "{term}: {meaning}", term=name, meaning=words.text("Published running totals")
        )
    return Track(
        own,
        days,
        values,
        colour,
        symbols=symbols,
        formats=[
            format_of(text, words.number(value)) if text else ""
            for text, value in zip(texts, values, strict=True)
        ],
        before=[one for one, _ in spans],
        after=[one for _, one in spans],
    )


def _around(
    day: float,
    value: Value,
    doubts: Sequence[tuple[float, float, Value]],
    known: Mapping[tuple[float, Value], float],
) -> tuple[float, float]:
    """How many days before and after its own a mark may be of."""
    if (day, value) in known:
        return day - known[day, value], 0.0
    inside = [(a, b) for a, b, n in doubts if n == value and a < day < b]
    return (day - inside[0][0], inside[0][1] - day) if inside else (0.0, 0.0)


def _list(value: str | list[str], many: int) -> list[str]:
    return [value] * many if isinstance(value, str) else list(value)
