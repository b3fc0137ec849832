"""Does a link open the deck that was built, and survive what it cannot know?"""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from domain.deck import LONGEST, PARAMETERS, Deck, Item, Offer, read_deck, read_item

EXHIBITS, COUNTRIES = ("headline", "by-group", "operations"), ("KAZ", "KGZ")
OFFER = Offer(
    exhibits=EXHIBITS,
    groups=("adults", "men", "women", "children", "boys", "girls"),
    countries=COUNTRIES,
    presets=("plenary",),
    inside={"boys": ("children",), "girls": ("children",), "men": ("adults",)},
)
words = some.text(max_size=40).map(str.strip)
items = some.builds(
    Item,
    exhibit=some.sampled_from(EXHIBITS),
    groups=some.lists(some.sampled_from(("women", "boys", "girls")), unique=True).map(tuple),
    country=some.sampled_from(("", *COUNTRIES)),
)
decks = some.builds(
    Deck,
    items=some.lists(items, max_size=6).map(tuple),
    title=words,
    meeting=words,
    day=some.none() | some.dates(),
    preset=some.sampled_from(("", "plenary")),
)


@given(decks)
def test_a_link_opens_the_deck_that_was_built(deck: Deck) -> None:
    assert read_deck(deck.parameters(), OFFER) == (deck, ())


@given(items)
def test_an_item_is_read_as_it_is_written(item: Item) -> None:
    assert read_item(str(item)) == item


@given(some.dictionaries(some.sampled_from(PARAMETERS) | some.text(), some.lists(some.text())))
def test_no_link_breaks_the_reading(parameters: dict[str, list[str]]) -> None:
    deck, _ = read_deck(parameters, OFFER)
    assert read_deck(deck.parameters(), OFFER) == (deck, ())


def test_what_is_unknown_is_reported() -> None:
    asked = {
        "slide": ["headline", "nonsense", "by-group~nobody", "operations~~XXX"],
        "preset": ["party"],
        "day": ["soon"],
    }
    deck, ignored = read_deck(asked, OFFER)
    assert deck == Deck((Item("headline"),))
    assert ignored == (
        *("slide=nonsense", "slide=by-group~nobody", "slide=operations~~XXX"),
        *("preset=party", "day=soon"),
    )


def test_a_group_inside_another_gives_way_to_it() -> None:
    deck, ignored = read_deck({"slide": ["by-group~children.girls.women"]}, OFFER)
    assert deck.items == (Item("by-group", ("children", "women")),)
    assert ignored == ()


def test_a_deck_ends_where_no_meeting_goes_on() -> None:
    deck, ignored = read_deck({"slide": ["headline"] * (LONGEST + 2)}, OFFER)
    assert len(deck.items) == LONGEST
    assert ignored == ("slide=headline",) * 2


def test_a_day_is_said_as_a_calendar_has_it() -> None:
    assert Deck(day=date(2026, 12, 1)).parameters() == {"day": ["2026-12-01"]}
