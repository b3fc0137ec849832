"""What does a file say, however an officer laid it out? Its claims, and what it leaves open.

Opened as text, then understood: sheet, header, columns, shape; what is not understood is a finding
or a question, never a guess. Whether its claims are sound is checked where they are normalised.
"""

from dataclasses import replace
from pathlib import Path

from etl.intake.canonical import is_canonical, read_plainly
from etl.intake.given import Asked, Understood
from etl.intake.header import NONE, find_header
from etl.intake.opening import open_file
from etl.intake.reading import Ground
from etl.intake.sheets import choose, on_others
from etl.intake.understanding import claims_of, figures_of, plain
from etl.reference import Reference

_NOTHING = Asked()


def understand(path: Path, *, reference: Reference, asked: Asked = _NOTHING) -> Understood:
    """What the file says; `UnreadableFile` if it is no table, `UsageError` if asked the impossible.

    `asked` overrules what is detected and answers what the file leaves open.
    """
    table = read_plainly(path, asked)
    if table is not None:
        return plain(table)
    opened = open_file(
        path,
        encoding=asked.encoding or asked.answers.get("encoding", ""),
        delimiter=asked.delimiter or asked.answers.get("delimiter", ""),
    )
    sheet = choose(opened.sheets, asked=asked.sheet)
    header = find_header(sheet, row=asked.header) or NONE
    ground = Ground(opened, sheet, header, asked, reference)
    canonical = is_canonical(header.headings()) and not asked.columns
    found = claims_of(ground) if canonical else figures_of(ground)
    others = on_others(opened.sheets, sheet, file=opened.file)
    return replace(found, findings=(*others, *found.findings))
