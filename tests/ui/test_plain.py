"""Does a published text reach the screen letter by letter, whatever Markdown makes of it?"""

import pytest

from ui.plain import plain


@pytest.mark.parametrize("text", ["Kosovo*", "a_b_c", "[x](y)", "#1", "`x`", "$5", ":red[x]", "~1"])
def test_signs_of_markdown_are_escaped(text: str) -> None:
    said = plain(text)
    assert said.replace("\\", "") == text
    assert all(said[place - 1] == "\\" for place, sign in enumerate(said) if sign in "*_`$#~[]:")


def test_words_stay_as_they_are() -> None:
    assert plain("Oʻzbekiston – 2 217 kishi (72%)") == "Oʻzbekiston – 2 217 kishi (72%)"
