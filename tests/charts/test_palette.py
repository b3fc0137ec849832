"""Can everyone tell the colours apart: on light and dark ground, colour-blind, on grey paper?"""

from itertools import combinations, pairwise

import pytest

from charts.palette import (
    COMPARATORS,
    COUNTRIES,
    GROUPS,
    INK,
    LAND,
    MUTED,
    NAMED_LAND,
    NEUTRAL,
    ORIGINS,
    SCOPES,
    SURFACE,
    Pair,
)
from charts.theme import Look, contrast
from charts.words import ChartWords
from tests.charts.seeing import EYES, apart, grey_apart

FILLS = [
    *COUNTRIES.values(),
    *COMPARATORS,
    *GROUPS.values(),
    *ORIGINS.values(),
    *SCOPES.values(),
    NEUTRAL,
]
STACK = ["men", "women", "boys", "girls"]
LOOKS = {mode: Look(ChartWords(), mode) for mode in ("light", "dark")}


def in_mode(pair: Pair, mode: str) -> str:
    return pair.dark if mode == "dark" else pair.light


@pytest.mark.parametrize("mode", LOOKS)
def test_every_fill_stands_out_from_the_ground(mode: str) -> None:
    ground = in_mode(SURFACE, mode)
    faint = [fill for fill in FILLS if contrast(in_mode(fill, mode), ground) < 3]
    assert faint == []


@pytest.mark.parametrize("mode", LOOKS)
def test_text_can_be_read_on_the_ground_on_fills_and_on_hatches(mode: str) -> None:
    look = LOOKS[mode]
    assert min(contrast(in_mode(text, mode), look.surface) for text in (INK, MUTED)) >= 4.5
    for fill in FILLS:
        colour = in_mode(fill, mode)
        assert contrast(look.on(colour), colour) >= 4.5, colour
        assert contrast(look.ink, look.hatch(colour)[0]) >= 4.5, colour


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("mode", LOOKS)
def test_the_five_countries_differ_for_every_eye(mode: str, eyes: str) -> None:
    fills = {code: in_mode(pair, mode) for code, pair in COUNTRIES.items()}
    near = {pair: apart(fills[pair[0]], fills[pair[1]], eyes) for pair in combinations(fills, 2)}
    assert min(near.values()) >= 15, min(near, key=lambda pair: near[pair])


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("mode", LOOKS)
def test_the_countries_left_differ_for_every_eye_and_stand_out_from_land(
    mode: str, eyes: str
) -> None:
    fills = [in_mode(pair, mode) for pair in ORIGINS.values()]
    assert min(apart(one, other, eyes) for one, other in combinations(fills, 2)) >= 15
    grounds = [in_mode(one, mode) for one in (LAND, NAMED_LAND)]
    assert min(contrast(fill, ground) for fill in fills for ground in grounds) >= 3
    assert min(contrast(LOOKS[mode].ink, ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("mode", LOOKS)
def test_groups_that_touch_in_a_stack_differ_for_every_eye(mode: str, eyes: str) -> None:
    fills = [in_mode(GROUPS[group], mode) for group in STACK]
    assert min(apart(one, other, eyes) for one, other in pairwise(fills)) >= 18


@pytest.mark.parametrize("mode", LOOKS)
def test_a_grey_printer_keeps_neighbours_apart(mode: str) -> None:
    countries = sorted(in_mode(pair, mode) for pair in COUNTRIES.values())
    assert min(grey_apart(one, other) for one, other in combinations(countries, 2)) >= 6
    groups = [in_mode(GROUPS[group], mode) for group in STACK]
    assert min(grey_apart(one, other) for one, other in combinations(groups, 2)) >= 5


def test_the_simulation_sees_what_it_should() -> None:
    red, green = "#cc3311", "#338811"
    assert apart(red, green) > 60
    assert apart(red, green, "no green") < apart(red, green) / 2
    assert grey_apart("#808080", "#808080") == 0


def test_no_sex_is_pink_or_blue_and_no_man_is_red() -> None:
    """The hue of a group says its age: the two sexes of an age share it."""
    for one, other in (("men", "women"), ("boys", "girls")):
        assert abs(hue(GROUPS[one].light) - hue(GROUPS[other].light)) < 25
    assert 20 < hue(GROUPS["men"].light) < 60


def hue(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    top, span = max(red, green, blue), max(red, green, blue) - min(red, green, blue)
    if top == red:
        return 60 * ((green - blue) / span % 6)
    return 60 * ((blue - red) / span + 2 if top == green else (red - green) / span + 4)
