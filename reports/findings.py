"""What did the checks notice in an edition, and how often? Each kind with an example."""

import pandas as pd

from domain.findings import from_frame
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.findings_named import grave, named
from reports.findings_told import told


def findings(
    figures: Figures, selection: Selection, words: Words, *, mode: str = "light"
) -> Exhibit:
    """How many findings of each kind stand in the edition, whatever the selection."""
    del selection, mode
    keys = ["severity", "rule"]
    rows = figures.findings.astype(dict.fromkeys(keys, "str"))
    data = rows.groupby(keys, sort=False).size().rename("findings").reset_index()
    data = data.sort_values("findings", ascending=False, kind="stable", ignore_index=True)
    examples = figures.findings.drop_duplicates("rule")
    first = {one.rule: one for one in from_frame(examples)}
    return Exhibit(
        key="findings",
        title=words.text("What the checks noticed – edition {edition}", edition=figures.edition),
        sentence=words.plural(
            "{n} finding stands in this edition; it changes no figure, but says where to look.",
            "{n} findings stand in this edition; they change no figure, but say where to look.",
            int(data["findings"].sum()),
        ),
        figure=None,
        table=pd.DataFrame(
            {
                words.text("What was noticed"): [named(rule, words) for rule in data["rule"]],
                words.text("Severity"): [grave(one, words) for one in data["severity"]],
                words.text("How often"): [words.number(n) for n in data["findings"]],
                words.text("For example"): [told(first[rule], words)[0] for rule in data["rule"]],
            },
            dtype="str",
        ),
        notes=(),
        sources=(),
        data=data,
        stem=f"repatriation_findings_{figures.edition}",
        open=True,
    )
