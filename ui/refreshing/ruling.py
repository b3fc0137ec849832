"""How does a person decide on a claim? A form; its effect is previewed, then published."""

from collections.abc import Mapping

import streamlit as st

from domain.errors import UsageError
from domain.words import Words
from etl.drafts import Saved
from etl.rulings_made import ruling
from reports.refresh.moving import claims_listed
from reports.view import CENTRAL_ASIA
from ui import store
from ui.access import Principal
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.desk import allowed, drafts
from ui.refreshing.previewing import lay
from ui.signing import boxes, said_if_wrong, signed

SIGNED = "ruling"


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


WHY = _(
    "Where the rules cannot decide, a person can: choose claims, or reject them, with a reason that"
    " stands beside the figure for good."
)
CHOICES = {"choose": _("Choose these claims"), "reject": _("Reject these claims")}


def rule(now: Reader, person: Principal) -> None:
    """The country, then the claims and what is decided on them."""
    words = now.words
    st.markdown(plain(words.text(WHY)))
    others = [code for code in now.known.countries if code not in CENTRAL_ASIA]
    options = [*words.by_name(CENTRAL_ASIA), *words.by_name(others)]
    country = st.selectbox(
        words.text("Country"), options, format_func=words.country, key="ruling-country", width=360
    )
    known = _claims(str(country), now.figures.edition, words)
    with st.form("ruling-form"):
        st.radio(
            words.text("Decision"),
            list(CHOICES),
            format_func=lambda kind: words.text(CHOICES[kind]),
            horizontal=True,
            key="ruling-kind",
        )
        st.multiselect(
            words.text("Claims"),
            list(known),
            format_func=known.__getitem__,
            placeholder=words.text("type a speaker, an operation, a number …"),
            select_all=False,
            key="ruling-claims",
        )
        boxes(words, person, key=SIGNED)
        st.form_submit_button(
            words.text("See what it changes"),
            type="primary",
            on_click=_ruled,
            args=(words, person),
            key="rule",
        )


def ruled(saved: Saved, words: Words) -> None:
    """What was decided in a draft without a file."""
    for one in saved.rulings:
        says = words.text(
            "{decision}: {claims}. {reason}",
            decision=words.text(CHOICES[one.kind]),
            claims=", ".join(one.claims),
            reason=one.reason,
        )
        st.markdown(plain(says))


def _ruled(words: Words, person: Principal) -> None:
    if not allowed():
        return
    with said_if_wrong(words):
        remark = signed(person, key=SIGNED)
        claims = st.session_state["ruling-claims"]
        if not claims:
            raise UsageError("Choose the claims that are decided on.")
        made = ruling(
            st.session_state["ruling-kind"],
            claims,
            reason=remark.reason,
            author=remark.by,
            of=store.store().read().claims,
        )
        lay(drafts().start_ruling(made))


@st.cache_resource(show_spinner=False, max_entries=64)
def _claims(country: str, edition: str, words: Words) -> Mapping[str, str]:
    """The claims on a country, each in one line, by their ids."""
    claims = store.edition(edition).claims
    own = claims[claims["country"].astype("str").eq(country)]
    return dict(zip(own["claim"].tolist(), claims_listed(own, words), strict=True))
