"""How is a file normalised part by part? The same claims and findings as of the whole.

The parts go through the store, whoever works on them; where a part is not plain (records that fit
no columns, a column without a name), the file is read as a whole, for row numbers and findings.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.errors import UnreadableFile
from domain.frames import CLAIMS, SOURCES, empty
from etl.engines.cutting import Part, cut, fitting, header_of
from etl.engines.joining import Outcome, compact, joined
from etl.engines.staged import Stage, staged
from etl.layout import layout_of
from etl.normalise import Normalised, finished, normalise, piece_of
from etl.normalise.columns import column_findings
from etl.readers import FIRST_RECORD, Table, read_csv
from etl.reference import Reference
from etl.store import tables
from etl.wanted import each_wanted


@dataclass(frozen=True)
class Partitioned:
    """What a file says; `table` is its header alone, with the number of its rows."""

    table: Table
    read: Normalised


Work = Callable[[Part], Outcome]
Run = Callable[[Work, Sequence[Part]], list[Outcome]]


def here(work: Work, parts: Sequence[Part]) -> list[Outcome]:
    """One part after the other, on this machine."""
    return [work(part) for part in each_wanted(parts)]


def normalise_partitioned(
    path: Path, *, reference: Reference, place: str, run: Run = here, size: int = 0
) -> Partitioned:
    """The claims of a file, part by part; the parts meet at the `place` of the store."""
    layout = layout_of(path)
    parts = cut(layout, size=size or fitting(path))
    header = header_of(layout)
    with tables.reaching(place), staged(place) as stage:
        for part in each_wanted(parts):
            stage.put(part, path=path, header=header)
        work = partial(worked, stage=stage, reference=reference, name=path.name)
        outcomes = run(work, parts)
        if not all(one.plain for one in outcomes):
            whole = read_csv(path)
            return Partitioned(whole, normalise(whole, reference=reference))
        claims = tables.to_frame(stage.answers(parts), CLAIMS)
    piece = joined(claims, outcomes)
    table = replace(_read(header, path.name), rows=sum(one.rows for one in outcomes))
    return Partitioned(table, finished(piece, file=path.name, found=column_findings(table)))


def worked(part: Part, *, stage: Stage, reference: Reference, name: str) -> Outcome:
    """Normalises one part; its rows stay at the stage, the rest is answered."""
    with tables.reaching(stage.address):
        text = stage.text(part)
    try:
        table = _read(text, name)
    except UnreadableFile:
        return Outcome(empty(SOURCES), [], rows=0, plain=False)
    rows = table.frame.index + (part.first - FIRST_RECORD)
    moved = replace(table, frame=table.frame.set_axis(rows))
    piece = piece_of(moved, reference=reference)
    with tables.reaching(stage.address):
        stage.answer(part, tables.to_arrow(piece.claims))
    problems = [compact(one) for one in piece.problems]
    return Outcome(piece.sources, problems, rows=len(piece.claims), plain=not table.findings)


def _read(text: bytes, name: str) -> Table:
    """The table of a text under the name of its file."""
    with TemporaryDirectory(prefix="repatriation-") as folder:
        path = Path(folder) / name
        path.write_bytes(text)
        return read_csv(path)
