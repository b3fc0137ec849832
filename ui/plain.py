"""How does a text stay text? What we are given is shown letter by letter, never as markup."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#$|~:&])")
_FIRST = re.compile(  # what begins a list, a rule or a heading
    r"^(\s*)(?=[-+](?:\s|$)|-{2}|=)|^(\s*\d+)(?=[.)](?:\s|$))", re.MULTILINE
)
# Read as links, icons, arrows or dashes only when Markdown has taken its own signs away: a sign
# without width keeps their letters apart.
_LATER = re.compile(
    r"(https?:(?=//)|www(?=\.)|(?<=[\w.+-])(?=@)|:(?=[\w+/-]+:)|<(?=-)|-(?=[->])|>(?==)|<(?==))",
    re.IGNORECASE,
)
_APART = "\N{WORD JOINER}"


def plain(text: object) -> str:
    """Text that Markdown leaves as it is."""
    apart = _LATER.sub(rf"\1{_APART}", str(text))
    return _FIRST.sub(r"\1\2\\", _SIGNS.sub(r"\\\1", apart))
