"""How do figures come to be? From files to what is seen, in plain words, and the words on a figure.

The rules of settling stand in `settling`, what the words mean in `definitions`. Codes and their
order come from `domain`; a test holds what is said here to what the code does.
"""

import pandas as pd

from domain.frames import BASES, QUALIFIERS, SPEAKER_KINDS
from domain.words import Words
from domain.words.meanings import MEANINGS
from reports.section import Section

SAME_RANK = {"research": "ngo"}  # a kind that shares the rank of the one before it


def how(words: Words) -> Section:
    """From files to claims, to counts, to what is seen."""
    return Section(
        key="how",
        title=words.text("How a figure comes to be"),
        points=(
            (
                words.text("Files hold claims."),
                words.text(
                    "A claim is what one published document says: who said which number, of which"
                    " operation, year or running total, and of which group."
                ),
            ),
            (
                words.text("Claims are settled into counts."),
                words.text(
                    "For every operation, year and country the rules below choose the number that"
                    " stands. They keep the range of what was published, the qualifier, the reason"
                    " and every claim behind it. Nothing is averaged and nothing is estimated."
                ),
            ),
            (
                words.text("A whole is its parts and a remainder."),
                words.text(
                    "People of no named operation, of no reported year, of no reported age or sex"
                    " are shown as a part of their own. They are never spread over the others,"
                    " never left out, and never fewer than none."
                ),
            ),
            (
                words.text("Counts and your selection make what you see."),
                words.text(
                    "Charts, sentences, tables, links and files are made from the same counts, so"
                    " they cannot disagree. Every number leads to its passport: the claims behind"
                    " it, and the rule or the person that decided."
                ),
            ),
        ),
    )


def ranks(words: Words) -> Section:
    """The kinds of speakers, the best placed first."""
    places: dict[str, int] = {}
    for kind in SPEAKER_KINDS:
        places[kind] = places.get(SAME_RANK.get(kind, ""), max(places.values(), default=0) + 1)
    return Section(
        key="ranks",
        title=words.text("Who speaks: the ranks"),
        paragraphs=(
            words.text(
                "The rank is that of the speaker, whose figure it is, not of whoever prints it: a"
                " ministry that ten newspapers quote is one voice, and its rank is the ministry's."
                " A speaker of unknown kind ranks last."
            ),
        ),
        table=pd.DataFrame(
            {
                words.text("Rank"): [words.number(place) for place in places.values()],
                words.text("Kind of speaker"): [words.label(kind) for kind in places],
                words.text("Who is meant"): [words.text(MEANINGS[kind]) for kind in places],
            },
            dtype="str",
        ),
    )


def marks(words: Words) -> Section:
    """Qualifiers and bases: what stands beside a number, and why the number stands."""
    kinds = {words.text("qualifier"): QUALIFIERS, words.text("basis"): BASES}
    rows = [(kind, code) for kind, codes in kinds.items() for code in codes]
    return Section(
        key="marks",
        title=words.text("The words beside a number"),
        paragraphs=(
            words.text(
                "Qualifiers stand from strong to weak. A sum takes the weakest of its parts; at"
                " least together with at most is about. The basis says why the figure stands."
            ),
        ),
        table=pd.DataFrame(
            {
                words.text("Kind"): [kind for kind, _ in rows],
                words.text("Word"): [words.label(code) for _, code in rows],
                words.text("Meaning"): [words.text(MEANINGS[code]) for _, code in rows],
            },
            dtype="str",
        ),
    )


def care(words: Words) -> Section:
    """Licence, languages, names of countries, and what is left out of care for people."""
    return Section(
        key="care",
        title=words.text("Licence, languages, names, privacy"),
        points=(
            (
                words.text("Licence."),
                words.text(
                    "The code is under the MIT licence, the compilation of the data under CC BY"
                    " 4.0. Facts belong to nobody: when you quote a single figure, cite the source"
                    " that its passport names."
                ),
            ),
            (
                words.text("Languages."),
                words.text(
                    "Pages are in English, Kazakh, Kyrgyz, Russian, Tajik and Uzbek. Claims were"
                    " read in the language of their source; its language stands beside every"
                    " claim. Speakers and publishers keep the names that their source gives them."
                ),
            ),
            (
                words.text("Names."),
                words.text(
                    "Boundaries, names and designations imply no opinion on the legal status of"
                    " any territory. References to Kosovo are in the context of United Nations"
                    " Security Council resolution 1244 (1999)."
                ),
            ),
            *_privacy(words),
        ),
    )


def _privacy(words: Words) -> tuple[tuple[str, str], ...]:
    """What is kept of nobody, and what counts cannot say."""
    return (
        (
            words.text("Privacy."),
            words.text(
                "No names, towns or ages of single persons are held. A page that prints the"
                " names of private persons is cited without its address. No country's figure"
                " is derived from a joint claim or by taking another country's away: what"
                " nobody published stays unpublished."
            ),
        ),
        (
            words.text("What these counts cannot tell."),
            words.text(
                "Repatriated does not mean reintegrated. No rate of success or of risk can be"
                " read from them, and a country without a figure is not a country without"
                " returns."
            ),
        ),
    )
