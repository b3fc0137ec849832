"""What do the words mean? Every term with its meaning, and with whose definition it follows."""

import pandas as pd

from domain.words import Words
from domain.words.standards import STANDARDS
from domain.words.terms import TERMS
from reports.section import Section


def definitions(words: Words) -> Section:
    """All the terms, in the order in which the glossary tells them."""
    own = words.text("our own wording")
    whose = [_whose(words, code) if code in STANDARDS else (own, "") for code in TERMS]
    told = {
        words.text("Term"): [words.text(term.name) for term in TERMS.values()],
        words.text("Meaning"): [words.text(term.meaning) for term in TERMS.values()],
        words.text("Whose definition"): [name for name, _ in whose],
    }
    table = pd.DataFrame(told, dtype="str")
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[words.text("Whose definition")] = [url for _, url in whose]
    return Section(
        key="definitions",
        title=words.text("Definitions"),
        paragraphs=(
            words.text(
                "Ours may be narrower than the definition that they follow; what is counted here is"
                " what stands here."
            ),
        ),
        table=table,
        numbers=links,
    )


def _whose(words: Words, code: str) -> tuple[str, str]:
    name, url = STANDARDS[code]
    return words.text(name), url
