"""Which exhibits may stand on a slide? A line each: who makes it, its short name, its page."""

from collections.abc import Callable
from dataclasses import dataclass

from reports.children import children
from reports.compare_camps import camps
from reports.compare_joint import joint
from reports.compare_running import running
from reports.compare_totals import totals
from reports.comparing import compare
from reports.countries import composition, operations, running_totals
from reports.disagreeing import where_sources_disagree
from reports.exhibit import Exhibit
from reports.gaps import gaps
from reports.groups import by_country as groups_by_country
from reports.groups import by_year as groups_by_year
from reports.headline import headline
from reports.map import flows
from reports.matrix import what_is_known
from reports.operations import over_time
from reports.overview import by_year, cumulative
from reports.remainders import what_does_not_add_up
from reports.revised import what_was_said
from reports.rulings import rulings
from reports.speakers import who_speaks
from reports.subsets import subsets
from reports.unknown import not_broken_down
from reports.years import by_country, by_group


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@dataclass(frozen=True)
class Offered:
    """An exhibit, by whom it is made, what the deck builder calls it, and on which page it is."""

    make: Callable[..., Exhibit]
    name: str
    page: str


OFFERED = {  # by the key of the exhibit
    "headline": Offered(headline, _("The headline figures"), "overview"),
    "by-year": Offered(by_year, _("By year and country"), "overview"),
    "cumulative": Offered(cumulative, _("Added up over time"), "overview"),
    "compare": Offered(compare, _("Reported beside itemised"), "countries"),
    "operations": Offered(operations, _("Operations of one country"), "countries"),
    "composition": Offered(composition, _("Women, men, children of one country"), "countries"),
    "running-totals": Offered(running_totals, _("Running totals of one country"), "countries"),
    "by-group": Offered(by_group, _("By year and group"), "years"),
    "by-country": Offered(by_country, _("Years, country by country"), "years"),
    "groups-by-country": Offered(groups_by_country, _("Groups by country"), "groups"),
    "groups-by-year": Offered(groups_by_year, _("Groups as shares of each year"), "groups"),
    "children": Offered(children, _("The children’s share"), "groups"),
    "not-broken-down": Offered(not_broken_down, _("What is not broken down"), "groups"),
    "subsets": Offered(subsets, _("Of whom: orphans and age bands"), "groups"),
    "over-time": Offered(over_time, _("Every operation"), "operations"),
    "disagreement": Offered(where_sources_disagree, _("Where sources disagree"), "sources"),
    "not-adding-up": Offered(what_does_not_add_up, _("What does not add up"), "sources"),
    "completeness": Offered(what_is_known, _("What is known"), "sources"),
    "revisions": Offered(what_was_said, _("What was said over time"), "sources"),
    "speakers": Offered(who_speaks, _("Who speaks"), "sources"),
    "totals": Offered(totals, _("Other receiving countries"), "compare"),
    "running": Offered(running, _("Running totals as points"), "compare"),
    "joint": Offered(joint, _("One number for several countries"), "compare"),
    "camps": Offered(camps, _("People in camps"), "compare"),
    "flows": Offered(flows, _("Map: from where to where"), "map"),
    "gaps": Offered(gaps, _("What is not known"), "method"),
    "rulings": Offered(rulings, _("The rulings in force"), "method"),
}
# Slides that are no exhibits: what a newer edition says otherwise, and what the words mean.
TOLD = {"changes": _("What changed since"), "terms": _("What the words mean")}
NAMES = {**{key: one.name for key, one in OFFERED.items()}, **TOLD}
