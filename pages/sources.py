"""Who says so, where do sources disagree, and what does nobody say?"""

from reports.claims import every_claim
from reports.disagreeing import where_sources_disagree
from reports.matrix import what_is_known
from reports.remainders import what_does_not_add_up
from reports.revised import what_was_said
from reports.speakers import who_speaks
from ui.contents import contents
from ui.files import whole_edition
from ui.filters import one_country
from ui.searching import search
from ui.show import show


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


contents(
    {
        where_sources_disagree: _("Where sources disagree"),
        what_does_not_add_up: _("What does not add up"),
        what_is_known: _("What is known"),
        what_was_said: _("What was said over time"),
        who_speaks: _("Who speaks"),
        every_claim: _("All claims"),
    }
)
if show(where_sources_disagree, what_does_not_add_up, what_is_known):
    one_country()
    show(what_was_said)
    show(who_speaks)
    search()
    show(every_claim, searched=True)
    whole_edition()
