"""How do two states of the figures differ, on the screen? People first, then figure by figure."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from domain.words import Words
from etl.differences import differences
from etl.drafting import Draft
from etl.history import compare
from reports.exports.separated import separated
from reports.refresh.differences import sentences
from reports.refresh.moving import MOST, moving
from ui import store
from ui.plain import plain
from ui.reader import Reader
from ui.tables import tabled


@dataclass(frozen=True, eq=False)
class Compared:
    """What differs: leaves, figures and claims as `etl` gives them, both TOTALS, OPERATIONS."""

    leaves: pd.DataFrame
    figures: pd.DataFrame
    claims: pd.DataFrame
    before: pd.DataFrame
    after: pd.DataFrame
    operations: pd.DataFrame

    def people(self, words: Words) -> list[str]:
        """The differences in people, a sentence each."""
        return sentences(self.leaves, words, before=self.before, after=self.after)


@st.cache_resource(show_spinner=False, max_entries=4)
def editions_compared(before: str, after: str) -> Compared:
    """What one edition says otherwise than another."""
    found = compare(store.store(), before, after)
    return Compared(
        leaves=found.differences,
        figures=found.moved,
        claims=found.changed,
        before=found.one.totals,
        after=found.other.totals,
        operations=pd.concat([found.one.operations, found.other.operations]),
    )


def draft_compared(draft: Draft) -> Compared:
    """What a draft would say otherwise than the edition that it builds upon."""
    return Compared(
        leaves=draft.differences,
        figures=draft.moved,
        claims=draft.changed,
        before=draft.base.totals,
        after=draft.frames["totals"],
        operations=pd.concat([draft.base.operations, draft.frames["operations"]]),
    )


@st.cache_resource(show_spinner=False, max_entries=256)
def people_between(before: str, after: str, words: Words) -> list[str]:
    """What one edition says otherwise than another, in people alone."""
    old, new = store.edition(before), store.edition(after)
    leaves = differences((old.counts, old.operations), (new.counts, new.operations))
    return sentences(leaves, words, before=old.totals, after=new.totals)


def in_people(found: Compared, words: Words) -> None:
    """The sentences, or that no figure moves."""
    lines = found.people(words)
    if lines:
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))
    else:
        st.markdown(plain(words.text("No settled figure differs.")))


def row_by_row(found: Compared, now: Reader, *, key: str) -> None:
    """Every figure that moves, as far as a page can show them; the file has them all."""
    words = now.words
    if found.figures.empty:
        return
    rows = moving(found.figures, words, changed=found.claims, operations=found.operations)
    title = words.text("Every settled figure that moves, and why")
    with st.container(key=f"moving-{key}"):
        st.markdown(f"**{plain(title)}**")
        tabled(rows.head(MOST), None, now, title=title)
    if len(rows) > MOST:
        more = words.plural(
            "{n} more figure stands in the file.",
            "{n} more figures stand in the file.",
            len(rows) - MOST,
        )
        st.caption(plain(more))
    st.download_button(
        words.text("Download these differences (CSV)"),
        lambda: separated(rows),
        file_name="repatriation_differences.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"differences-{key}",
    )
