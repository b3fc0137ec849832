"""How does a draft become an edition? At once and whole, by somebody, for a reason.

What the draft holds, and how an edition is stored, is decided elsewhere.
"""

from collections.abc import Collection
from contextlib import suppress

from domain.errors import StoreUnavailable, UsageError
from domain.findings import stops
from etl.drafting import Draft, Step, silent
from etl.remembered import remember
from etl.settle import RULES_VERSION
from etl.store import Edition, Remark, Store


def publish(
    store: Store,
    draft: Draft,
    *,
    by: str,
    reason: str,
    ticks: Collection[str] = (),
    step: Step = silent,
) -> Edition:
    """The edition that the draft makes; the one that stands, where the draft changes nothing.

    Raises `UsageError` where a finding stops it, a question is open or a warning unticked, and
    `SomeoneElsePublished` where another was faster.
    """
    remark = Remark(by=by, reason=reason, sha256=draft.sha256)
    _refuse(draft, ticks)
    if not draft.changes:
        return draft.base
    step("publishing")
    edition = store.write(draft.frames, remark=remark, rules=RULES_VERSION, parent=draft.base)
    if draft.understood:
        with suppress(StoreUnavailable):  # published is published, remembered or not
            remember(store, draft.understood, asked=draft.asked, sha256=draft.sha256)
    return edition


def _refuse(draft: Draft, ticks: Collection[str]) -> None:
    if stops(draft.findings):
        raise UsageError("Findings of severity stop have to be mended before this is published.")
    if draft.open:
        keys = ", ".join(one.key for one in draft.open)
        raise UsageError("Questions about the file have to be answered first: {keys}.", keys=keys)
    if left := draft.unticked(ticks):
        raise UsageError(
            "Warnings have to be ticked before this is published: {rules}.", rules=", ".join(left)
        )
