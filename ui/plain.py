"""How does a text stay text? What we are given is shown letter by letter, never as markup."""

import re


def plain(text: object) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#$|~:])", r"\\\1", str(text))
