"""How is a comparison written down? Medians, their spread, and one table; no measuring here."""

from dataclasses import dataclass
from statistics import median, quantiles
from typing import Literal


@dataclass(frozen=True)
class Line:
    """One comparison: our samples beside theirs. `unit` is printed; `digits` rounds both sides."""

    what: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...] = ()
    beside: str = ""
    unit: str = "ms"
    digits: int = 0
    target: float | None = None
    sense: Literal["at most", "at least"] = "at most"
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Our median over theirs, or nothing where there is no other side."""
        if not self.ours or not self.theirs or not median(self.theirs):
            return None
        return median(self.ours) / median(self.theirs)

    @property
    def verdict(self) -> str:
        """The target, and whether this run reached it."""
        if self.target is None:
            return ""
        reached = self.ratio if self.theirs else (median(self.ours) if self.ours else None)
        if reached is None:
            return "not measured"
        met = reached <= self.target if self.sense == "at most" else reached >= self.target
        sign, unit = ("≤" if self.sense == "at most" else "≥"), "×" if self.theirs else self.unit
        return f"{sign} {self.target:g} {unit} {'reached' if met else 'MISSED'}".replace(" ×", "×")


HEADINGS = ("what", "ours", "beside it", "theirs", "ratio", "target", "n", "note")


def spread(samples: tuple[float, ...], digits: int) -> str:
    """The median and, of four samples or more, the middle half; of fewer, the extremes."""
    if not samples:
        return "–"
    low, high = min(samples), max(samples)
    if len(samples) > 3:
        low, _, high = quantiles(samples, n=4)
    centre = f"{median(samples):,.{digits}f}"
    return centre if len(samples) == 1 else f"{centre} ({low:,.{digits}f}–{high:,.{digits}f})"


def cells(line: Line) -> tuple[str, ...]:
    """One printed row."""
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
    theirs = spread(line.theirs, line.digits) if line.theirs else ""
    ours = f"{spread(line.ours, line.digits)} {line.unit}"
    count = str(len(line.ours))
    return (line.what, ours, line.beside, theirs, ratio, line.verdict, count, line.note)


def render(lines: list[Line]) -> str:
    """All comparisons as one Markdown table, columns aligned."""
    rows = [HEADINGS, *(cells(line) for line in lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADINGS))]
    rows.insert(1, tuple("-" * width for width in widths))
    printed = (
        "| " + " | ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) + " |"
        for row in rows
    )
    return "\n".join(printed)
