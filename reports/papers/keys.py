"""What can be pressed in a deck on the screen, and what does each key do? Words and buttons."""

from html import escape

from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_KEYS = (  # the keys, and what they do
    ("→ ↓ Page\N{NO-BREAK SPACE}Down Space", _("Next slide")),
    ("← ↑ Page\N{NO-BREAK SPACE}Up", _("Previous slide")),
    ("Home", _("First slide")),
    ("End", _("Last slide")),
    ("T", _("Table of the slide")),
    ("N", _("Speaker’s notes in a second window")),
    ("D", _("Light or dark")),
    ("F", _("Full screen")),
    ("O", _("All slides")),
    ("P", _("Print")),
    ("Esc", _("Close, leave full screen, or see all slides")),
    ("? H", _("Help with the keys")),
)
_BUTTONS = {  # what it does, its key, its wording, and its sign in a box of 24 by 24
    "table": ("T", _("Table of the slide"), "M3 5h18v14H3zM3 10h18M3 14.5h18M9.5 10v9"),
    "notes": (
        "N",
        _("Speaker’s notes in a second window"),
        "M4 5h16v11H9l-4 4v-4H4zM8 9h8M8 12h5",
    ),
    "all": ("O", _("All slides"), "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z"),
    "mode": ("D", _("Light or dark"), "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3a9 9 0 0 1 0 18z"),
    "full": ("F", _("Full screen"), "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"),
    "print": ("P", _("Print"), "M7 8V3h10v5M7 17H4V8h16v9h-3M7 13.5h10V21H7z"),
    "help": (
        "?",
        _("Help with the keys"),
        "M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9v.8M12 18v.2",
    ),
}
_PAPERS = {"wide": _("Slides, 16:9"), "a4": _("A4, landscape"), "handout": _("A4 with notes")}


def controls(words: Words) -> str:
    """The buttons at the edges, the help, the choice of paper, and what is told to listeners."""
    buttons = "".join(
        _button(name, f"{words.text(said)} ({key})", sign)
        for name, (key, said, sign) in _BUTTONS.items()
    )
    before = _button("before", words.text("Previous slide"), "M15 4l-8 8 8 8")
    after = _button("after", words.text("Next slide"), "M9 4l8 8-8 8")
    return (
        f'<div class="edge left">{before}</div>\n'
        f'<div class="edge right">{buttons}{after}</div>\n'
        f"{_help(words)}\n{_papers(words)}\n"
        '<p id="told" role="status" class="heard"></p>'
    )


def closing(words: Words) -> str:
    """The button that closes an overlay."""
    label = escape(words.text("Close"))
    return (
        f'<form method="dialog"><button class="close" aria-label="{label}">'
        '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19"/></svg>'
        "</button></form>"
    )


def _help(words: Words) -> str:
    rows = "".join(
        f"<tr><td>{''.join(f'<kbd>{key}</kbd>' for key in keys.split(' '))}</td>"
        f"<td>{_said(words, said)}</td></tr>"
        for keys, said in _KEYS
    )
    return (
        f'<dialog id="help" aria-labelledby="help-title">{closing(words)}'
        f'<h2 id="help-title">{_said(words, "Help with the keys")}</h2>'
        f"<table>{rows}</table></dialog>"
    )


def _papers(words: Words) -> str:
    choices = "".join(
        f'<button data-prints="{paper}">{_said(words, said)}</button>'
        for paper, said in _PAPERS.items()
    )
    return (
        f'<dialog id="print" aria-labelledby="print-title">{closing(words)}'
        f'<h2 id="print-title">{_said(words, "Print")}</h2><p class="papers">{choices}</p></dialog>'
    )


def _button(name: str, said: str, sign: str) -> str:
    label = escape(said)
    return (
        f'<button data-does="{name}" aria-label="{label}" title="{label}">'
        f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{sign}"/></svg></button>'
    )


def _said(words: Words, msgid: str) -> str:
    return escape(words.text(msgid))
