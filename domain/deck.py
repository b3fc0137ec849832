"""Which deck is meant? What a meeting is shown, in which order: codes only, as a link says them.

A deck turns into the parameters of a link and back, beside those of its selection, which names the
edition that it is pinned to. What stands on its slides is not here.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

_PART, _CODE = "~", "."  # both stay themselves in an address
LONGEST = 40  # slides of a deck: a meeting has no time for more
_WORDS = 120  # characters of a title: what a slide has room for


@dataclass(frozen=True)
class Item:
    """An exhibit on a slide; `groups` and `country` take the place of those of the selection.

    Text form: `by-group~women.girls`, `operations~~KGZ`.
    """

    exhibit: str
    groups: tuple[str, ...] = ()
    country: str = ""

    def __str__(self) -> str:
        """As `read_item` takes it; what is not chosen is left out at the end."""
        return _PART.join((self.exhibit, _CODE.join(self.groups), self.country)).rstrip(_PART)


@dataclass(frozen=True)
class Deck:
    """The items in their order, and what is said of the meeting; '' and None where it is not."""

    items: tuple[Item, ...] = ()
    title: str = ""
    meeting: str = ""
    day: date | None = None
    preset: str = ""

    def parameters(self) -> dict[str, list[str]]:
        """The parameters of a link that opens this deck, beside those of its selection."""
        said = {
            "slide": [str(item) for item in self.items],
            "title": [self.title],
            "meeting": [self.meeting],
            "day": [self.day.isoformat() if self.day else ""],
            "preset": [self.preset],
        }
        return {name: values for name, values in said.items() if any(values)}


PARAMETERS = ("slide", "title", "meeting", "day", "preset")


@dataclass(frozen=True)
class Offer:
    """What a deck may name: exhibits, groups, countries, presets."""

    exhibits: Collection[str] = ()
    groups: Collection[str] = ()
    countries: Collection[str] = ()
    presets: Collection[str] = ()


def read_deck(
    parameters: Mapping[str, Sequence[str]], offer: Offer
) -> tuple[Deck, tuple[str, ...]]:
    """The deck that a link asks for, and what of it was ignored (`name=value`)."""
    items = [read_item(text) for text in parameters.get("slide", ())]
    known = [item for item in items if _is_known(item, offer)]
    ignored = [f"slide={item}" for item in items if item not in known]
    ignored += [f"slide={item}" for item in known[LONGEST:]]
    preset, day = _text(parameters, "preset"), _text(parameters, "day")
    if preset and preset not in offer.presets:
        ignored.append(f"preset={preset}")
    when = _day(day)
    if day and when is None:
        ignored.append(f"day={day}")
    deck = Deck(
        items=tuple(known[:LONGEST]),
        title=_text(parameters, "title")[:_WORDS],
        meeting=_text(parameters, "meeting")[:_WORDS],
        day=when,
        preset=preset if preset in offer.presets else "",
    )
    return deck, tuple(ignored)


def read_item(text: str) -> Item:
    """The item of its text form; whether its codes are known is for others to say."""
    exhibit, groups, country, *_ = [*text.strip().split(_PART), "", ""]
    return Item(exhibit, tuple(code for code in groups.split(_CODE) if code), country)


def _is_known(item: Item, offer: Offer) -> bool:
    place = not item.country or item.country in offer.countries
    return item.exhibit in offer.exhibits and set(item.groups) <= set(offer.groups) and place


def _text(parameters: Mapping[str, Sequence[str]], name: str) -> str:
    return next((value.strip() for value in parameters.get(name, ()) if value.strip()), "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
