"""Is every edition told by its moment, person, reason, change and file?"""

from domain.words import LANGUAGES, Words
from reports.refresh.history import edition_name, history, moment

EDITIONS = (
    {
        "edition": "2026-05-03-a41f",
        "published_at": "2026-05-03T21:30:00+05:00",
        "by": "Aida",
        "reason": "Flight of 3 May",
        "sha256": "0123456789abcdef",
    },
    {
        "edition": "2026-02-24-6dcf",
        "published_at": "once",
        "by": "data/",
        "reason": "First",
        "sha256": "",
    },
)


def test_a_row_leads_to_its_edition() -> None:
    told = history(Words("en"), editions=EDITIONS, changed={"2026-05-03-a41f": ["a", "b"]})
    assert told.table is not None
    assert told.numbers is not None
    assert list(told.table["Published"]) == ["3\xa0May\xa02026, 16:30 UTC", "once"]
    assert list(told.table["What changed, in people"]) == ["a; b", "–"]
    assert list(told.table["File (sha256)"]) == ["0123456789ab", "–"]
    assert list(told.numbers["Edition"]) == ["edition=2026-05-03-a41f", "edition=2026-02-24-6dcf"]


def test_an_edition_is_chosen_by_who_and_why() -> None:
    assert edition_name(Words("en"), EDITIONS[0]) == "2026-05-03-a41f – Aida: Flight of 3 May"
    assert moment(Words("ru"), "2026-05-03T00:00:00+00:00").endswith("00:00 UTC")


def test_why_the_first_edition_was_made_is_told_in_every_language() -> None:
    shipped = {**EDITIONS[1], "reason": "The claims that the project ships with"}
    told = {language: edition_name(Words(language), shipped) for language in LANGUAGES}
    assert len(set(told.values())) == len(LANGUAGES)
    assert told["en"] == "2026-02-24-6dcf – data/: The claims that the project ships with"
