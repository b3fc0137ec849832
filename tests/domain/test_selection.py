"""Does a link open what was selected, and survive what it cannot know?"""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from domain.selection import PARAMETERS, Asked, Known, Selection, read

KNOWN = Known(
    countries=("KAZ", "KGZ", "TJK", "UZB"),
    years=(2019, 2020, 2021),
    groups=("adults", "men", "women", "children", "boys", "girls"),
    origins=("AFG", "IRQ", "SYR"),
    editions=("2025-09-30-a41f", "2026-01-01-00ff"),
    languages=("en", "ru", "uz"),
    inside={"boys": ("children",), "girls": ("children",), "men": ("adults",)},
)


def some_of(values: tuple[Any, ...]) -> some.SearchStrategy[tuple[Any, ...]]:
    return some.lists(some.sampled_from(values)).map(tuple)


selections = some.builds(
    Selection,
    countries=some_of(KNOWN.countries),
    years=some_of(KNOWN.years),
    groups=some_of(("women", "boys", "girls")),
    origins=some_of(KNOWN.origins),
    as_of=some.none() | some.dates(min_value=date(2000, 1, 1)),
    edition=some.sampled_from(("", *KNOWN.editions)),
    country=some.sampled_from(("", *KNOWN.countries)),
    language=some.sampled_from(KNOWN.languages),
)


def split(parameters: dict[str, str]) -> dict[str, list[str]]:
    return {name: [value] for name, value in parameters.items()}


@given(selections)
def test_a_link_opens_what_was_selected(selection: Selection) -> None:
    assert read(split(selection.parameters()), KNOWN) == Asked(selection)


@given(some.dictionaries(some.sampled_from(PARAMETERS) | some.text(), some.lists(some.text())))
def test_no_link_breaks_the_reading(parameters: dict[str, list[str]]) -> None:
    asked = read(parameters, KNOWN)
    assert read(split(asked.selection.parameters()), KNOWN) == Asked(asked.selection)


@given(selections)
def test_a_link_needs_no_escaping_and_names_only_our_parameters(selection: Selection) -> None:
    parameters = selection.parameters()
    assert set(parameters) <= set(PARAMETERS)
    assert all(sign.isalnum() or sign in ".-_" for value in parameters.values() for sign in value)


def test_what_is_unknown_is_reported() -> None:
    asked = read({"countries": ["KAZ.XXX"], "years": ["1999"], "lang": ["fr"]}, KNOWN)
    assert asked.selection == Selection(countries=("KAZ",))
    assert asked.ignored == ("countries=XXX", "years=1999", "lang=fr")


def test_a_date_that_is_none_is_reported() -> None:
    asked = read({"as_of": ["2024-13-01"]}, KNOWN)
    assert asked == Asked(Selection(), ("as_of=2024-13-01",))


def test_a_group_inside_another_gives_way_to_it() -> None:
    asked = read({"groups": ["children.boys"]}, KNOWN)
    assert asked == Asked(Selection(groups=("children",)), ("groups=boys",))


def test_commas_and_repeated_parameters_are_read_as_well() -> None:
    asked = read({"countries": ["UZB,KAZ", "KGZ"]}, KNOWN)
    assert asked.selection.countries == ("KAZ", "KGZ", "UZB")
    assert asked.selection.parameters()["countries"] == "KAZ.KGZ.UZB"


def test_the_reader_s_own_language_is_used_where_a_link_names_none() -> None:
    assert read({}, KNOWN, language="uz").selection.language == "uz"
    assert read({"lang": ["ru"]}, KNOWN, language="uz").selection.language == "ru"
