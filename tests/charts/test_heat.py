"""Does shading stay readable, in either mode and on a grey printer?"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.heat import heat
from charts.palette import INK
from charts.theme import Mode, contrast, luminance

MODES: tuple[Mode, ...] = ("light", "dark")
shades = st.floats(0.001, 1.0)


@pytest.mark.parametrize("mode", MODES)
@given(shades)
def test_a_number_is_read_on_every_shade(mode: Mode, shade: float) -> None:
    assert contrast(heat(shade, mode), INK.dark if mode == "dark" else INK.light) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@given(shades, shades)
def test_a_larger_number_is_never_the_fainter_one_even_in_grey(
    mode: Mode, one: float, other: float
) -> None:
    small, large = (luminance(heat(shade, mode)) for shade in sorted((one, other)))
    assert (large >= small) if mode == "dark" else (large <= small)


@pytest.mark.parametrize("mode", MODES)
def test_steps_are_told_apart_in_grey(mode: Mode) -> None:
    steps = [heat(shade, mode) for shade in (0.01, 0.35, 0.7, 1.0)]
    pairs = pairwise(steps)
    assert all(contrast(a, b) > 1.25 for a, b in pairs)


def test_nothing_is_not_shaded() -> None:
    assert heat(0.0) == ""
