"""What does a code of ours mean? A few words to stand beside its name; held equal to the glossary.

Names of codes stand in `names.LABELS`.
"""


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


MEANINGS = {
    "exact": _("a count as stated"),
    "about": _("stated as approximate"),
    "at_most": _("an upper bound"),
    "at_least": _("a lower bound"),
    "only": _("one voice gives this figure"),
    "agreed": _("several voices give this one figure"),
    "ranked": _("the best-ranked speaker's figure stands"),
    "ruled": _("a ruling decided, which says why"),
    "sum": _("added up from settled parts"),
    "remainder": _("a whole less its parts"),
    "receiving_government": _("of its own country only; elsewhere it is another government"),
    "handing_over_authority": _("who held the people and handed them over"),
    "un_igo": _("United Nations bodies, OSCE, and others that states form"),
    "other_government": _("a government that helped, or that reports"),
    "ngo": _("aid and human-rights organisations"),
    "research": _("researchers and their trackers"),
    "wire": _("a news agency by its own reporting"),
    "press": _("a newspaper or broadcaster by its own reporting; editions of one are one voice"),
    "aggregator": _("who collects the figures of others"),
}
