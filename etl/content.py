"""What makes up one edition? Claims and what follows from them, gated, checked and settled.

Where the claims come from, and whether the whole is published, is decided by the pipeline.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from domain.findings import Finding, as_frame
from etl import gates
from etl.checks import check
from etl.reference import COLUMNS, Reference
from etl.settle import Settled, settle
from etl.store import fingerprint, today
from etl.store.edition import SETTLED

Frames = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Content:
    """Claims, their sources, the tables they were read with; `checked` is what they give away."""

    claims: pd.DataFrame
    sources: pd.DataFrame
    reference: Reference
    settled: Settled
    checked: list[Finding]

    def frames(self, noticed: Iterable[Finding] = ()) -> Frames:
        """Every frame of an edition, by name; findings beside its own are `noticed` in files."""
        findings = dict.fromkeys([*noticed, *self.checked, *self.settled.findings])
        figures = {name: getattr(self.settled, name) for name in SETTLED if name != "findings"}
        tables = {name: getattr(self.reference, name) for name in COLUMNS}
        own = {"claims": self.claims, "sources": self.sources, "findings": as_frame(findings)}
        return own | figures | tables


def content(claims: pd.DataFrame, sources: pd.DataFrame, *, reference: Reference) -> Content:
    """The claims with all that follows from them; both gates stand here."""
    gates.check_claims(claims)
    settled = settle(claims, reference=reference)
    gates.check_totals(settled.totals)
    gates.check_counts(settled.counts)
    checked = check(claims, reference=reference, today=today())
    return Content(claims, sources, reference, settled, checked)


def same(one: tuple[pd.DataFrame, pd.DataFrame], other: tuple[pd.DataFrame, pd.DataFrame]) -> bool:
    """Whether two pairs of claims and sources say the same, wherever they stand in a file."""
    pair, against = (dict(zip(("claims", "sources"), both, strict=True)) for both in (one, other))
    return fingerprint(pair) == fingerprint(against)
