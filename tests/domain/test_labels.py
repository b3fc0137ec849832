"""Has every code that a reader meets beside a claim words of its own, in each language?"""

import pytest

from domain.frames import REASONS, SPEAKER_KINDS, STANDINGS, UNKNOWN_KIND
from domain.words import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_a_claim_is_said_in_words_of_its_own(language: str) -> None:
    codes = (*STANDINGS, *REASONS, *SPEAKER_KINDS, UNKNOWN_KIND)
    said = [Words(language).label(code) for code in codes]
    assert len(set(said)) == len(codes)
    assert not set(said) & set(codes) - {"chosen", "rejected"}
