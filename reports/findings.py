"""What did the checks notice in the claims of an edition, and how often? By kind of finding."""

import pandas as pd

from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


NOTICED = {  # by the rule of the check
    "year_below_its_operations": _("A year's published total is below the sum of its operations"),
    "remainder_not_broken_down": _("A remainder cannot be broken down"),
    "running_total_too_narrow": _("A running total is below what is settled inside it"),
    "running_total_falls": _("A running total is below an earlier one of the same speaker"),
    "parts_exceed_whole": _("Parts exceed the total that was settled"),
    "parts_exceed_total": _("Parts exceed the total of their own document"),
    "whole_falls": _("A country's figure is lower than on an earlier date"),
    "lonely_choice": _("The chosen figure stands alone, and two or more voices agree on another"),
    "two_figures": _("One speaker gives two figures of one thing"),
    "said_twice": _("One document says the same twice"),
    "in_the_future": _("A date lies in the future"),
    "published_before": _("A document is older than what it tells of"),
    "before_the_series": _("An operation is older than the series"),
}
SEVERITIES = {
    "stop": _("to be mended before publishing"),
    "warn": _("to be looked at"),
    "note": _("to be known"),
}


def findings(
    figures: Figures, selection: Selection, words: Words, *, mode: str = "light"
) -> Exhibit:
    """How many findings of each kind stand in the edition, whatever the selection."""
    del selection, mode
    keys = ["severity", "rule"]
    rows = figures.findings.astype(dict.fromkeys(keys, "str"))
    data = rows.groupby(keys, sort=False).size().rename("findings").reset_index()
    data = data.sort_values("findings", ascending=False, kind="stable", ignore_index=True)
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
                words.text("What was noticed"): [_named(words, rule) for rule in data["rule"]],
                words.text("Severity"): [words.text(SEVERITIES[one]) for one in data["severity"]],
                words.text("How often"): [words.number(n) for n in data["findings"]],
            },
            dtype="str",
        ),
        notes=(),
        sources=(),
        data=data,
        stem=f"repatriation_findings_{figures.edition}",
        open=True,
    )


def _named(words: Words, rule: str) -> str:
    return words.text(NOTICED[rule]) if rule in NOTICED else rule
