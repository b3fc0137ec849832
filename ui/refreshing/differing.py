"""Step 4: what would change? In people first, then figure by figure, and what would disappear."""

import streamlit as st

from domain.words import Words
from etl.differences import CHANGES
from etl.drafting import ALL, Draft
from etl.history import Since, since
from reports.refresh.moving import claims_listed
from ui import store
from ui.comparing import draft_compared, editions_compared, in_people, row_by_row
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.desk import Opened, allowed, drafts, say
from ui.refreshing.previewing import begin

MOST = 100  # claims that are listed one by one


def differs(draft: Opened, made: Draft, now: Reader) -> bool:
    """The differences; says whether there is anything to publish upon the newest edition."""
    words = now.words
    if not made.changes:
        text = words.text("Everything in it is published already: nothing changes.")
        st.info(plain(text))
        return False
    found = draft_compared(made)
    in_people(found, words)
    st.caption(plain(_claims(made, words)))
    row_by_row(found, now, key="draft")
    _disappearing(draft, made, words)
    return not _overtaken(draft, words)


def _claims(made: Draft, words: Words) -> str:
    """How many claims are new, changed and gone."""
    counts = made.changed["change"].value_counts()
    said = {name: words.number(int(counts.get(name, 0))) for name in CHANGES}
    return words.text("Claims: {new} new, {changed} changed, {gone} gone.", **said)


def _disappearing(draft: Opened, made: Draft, words: Words) -> None:
    """What the document said before and the file lacks; it goes where it is ticked."""
    lacking = made.absent
    if lacking.empty:
        return
    says = words.plural(
        "The same document said {n} thing more, which this file does not repeat. Tick it to let it"
        " disappear; unticked it stays.",
        "The same document said {n} things more, which this file does not repeat. Tick what shall"
        " disappear; what is unticked stays.",
        len(lacking),
    )
    st.markdown(plain(says))
    gone = draft.saved.gone
    _tick(draft, ALL, words.text("All of it disappears"))
    if ALL not in gone and len(lacking) <= MOST:
        lines = claims_listed(lacking, words)
        for claim, line in zip(lacking["claim"].tolist(), lines, strict=True):
            _tick(draft, str(claim), line)


def _tick(draft: Opened, claim: str, label: str) -> None:
    key = f"gone-{claim}-{draft.key}"
    st.session_state[key] = claim in draft.saved.gone
    st.checkbox(plain(label), key=key, on_change=_ticked, args=(draft, claim, key))


def _ticked(draft: Opened, claim: str, key: str) -> None:
    gone = draft.saved.gone
    say(draft.key, gone=gone | {claim} if st.session_state[key] else gone - {claim})
    begin(draft.key)


def _overtaken(draft: Opened, words: Words) -> bool:
    """Whether others have published since the draft was begun; says what changed meanwhile."""
    meanwhile = _since(draft.saved.base, store.editions()[-1])
    if meanwhile is None:
        return False
    newest = meanwhile.editions.iloc[-1]
    says = words.text(
        "Since you began, {by} published edition {edition} ({reason}). What changed in between:",
        by=str(newest["by"]),
        edition=str(newest["edition"]),
        reason=words.wording(str(newest["reason"])),
    )
    with st.container(border=True, key="overtaken"):
        st.markdown(plain(says))
        in_people(editions_compared(draft.saved.base, str(newest["edition"])), words)
        onto = words.text("Go on upon that edition")
        st.button(onto, type="primary", on_click=_rebase, args=(draft.key,), key="rebase")
    return True


@st.cache_resource(show_spinner=False, max_entries=8)
def _since(base: str, newest: str) -> Since | None:
    """What was published after the base of a draft; asked again once there is a newer edition."""
    del newest
    return since(store.store(), base)


def _rebase(key: str) -> None:
    if allowed():
        drafts().rebase(key)
        begin(key)
