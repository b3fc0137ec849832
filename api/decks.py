"""Which deck is asked for, and in which form is it handed over? As slides, as a file, as one image.

The same parameters as in the links of the dashboard; what of them is not known is refused.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from api import store
from api.asking import FILTERS, Question, question
from api.problems import Refused
from api.sending import Content
from charts.theme import Mode
from domain.deck import LONGEST_TITLE, Deck, Offer, read_deck
from domain.deck import PARAMETERS as OF_DECK
from domain.selection import Parameters
from reports.deck.offered import NAMES
from reports.deck.presets import presets
from reports.deck.slides import Show, show_of
from reports.papers import IMAGES, PAPERS

PLAIN = (*FILTERS, "groups", "country", "lang")
ASKED = (*PLAIN, *OF_DECK)
MODES: tuple[Mode, ...] = ("light", "dark")
_ALLOWED = {"slide": tuple(NAMES), "preset": tuple(presets()), "day": ("YYYY-MM-DD",)}
TITLED = ("title", "meeting")
_UNSAID = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # no file can hold them
FIRST = "plenary"  # the preset that is shown where neither slides nor a preset are named


def slides(parameters: Parameters) -> tuple[Content, bool]:
    """The deck as a page of slides, and whether the address pins its edition."""
    from reports.papers.html import policy  # loaded, with plotly's script, when it is asked for

    asked = question(parameters, (*ASKED, "mode"))
    body = _file("html", asked, _deck(parameters, asked), _mode(parameters))
    runs = {"Content-Security-Policy": f"{policy()}; frame-ancestors 'none'"}
    return Content(body, PAPERS["html"].mime, asked.selection.edition, more=runs), asked.pinned


def file(form: str, parameters: Parameters) -> tuple[Content, bool]:
    """The deck as a file of this form."""
    asked = question(parameters, ASKED)
    deck, paper = _deck(parameters, asked), PAPERS[form]
    name = f"{_stem(deck.preset or 'deck', asked)}{paper.ending}"
    body = _file(form, asked, deck, "light")
    return Content(body, paper.mime, asked.selection.edition, name), asked.pinned


def picture(form: str, parameters: Parameters) -> tuple[Content, bool]:
    """One exhibit as an image."""
    asked = question(parameters, (*PLAIN, "slide"))
    deck = _deck(parameters, asked)
    named = parameters.get("slide", ())
    if len(named) != 1:
        detail = "slide has to name one exhibit, once."
        raise Refused(detail, parameter="slide", value=" ".join(named), allowed=NAMES)
    name = f"{_stem(deck.items[0].exhibit, asked)}.{form}"
    body = _image(form, asked, deck)
    return Content(body, IMAGES[form], asked.selection.edition, name), asked.pinned


@lru_cache(maxsize=4)
def _file(form: str, asked: Question, deck: Deck, mode: Mode) -> bytes:
    return PAPERS[form].write(_show(asked, deck, mode))


@lru_cache(maxsize=16)
def _image(form: str, asked: Question, deck: Deck) -> bytes:
    from reports.papers.image import image

    show = _show(asked, deck, "light")
    slide = show.slides[1]  # the one behind the opening
    if form == "svg" and slide.figure is None:
        detail = f"slide: {deck.items[0]} has no chart; it can be an image as PNG."
        charts = ["an exhibit with a chart"]
        raise Refused(detail, parameter="slide", value=str(deck.items[0]), allowed=charts)
    return image(show, slide, form)


def _show(asked: Question, deck: Deck, mode: Mode) -> Show:
    chosen = asked.selection
    newest = store.figures(store.editions()[-1], chosen.as_of)
    own = store.figures(chosen.edition, chosen.as_of)
    return show_of(deck, own, chosen, newest=newest, mode=mode)


def _deck(parameters: Parameters, asked: Question) -> Deck:
    """The deck that is asked for; a preset brings its slides where none are named."""
    _check_titles(parameters)
    known = store.known(asked.selection.edition, store.editions())
    offer = Offer(NAMES, known.groups, known.countries, presets())
    deck, ignored = read_deck(parameters, offer)
    if ignored:
        name, _, value = ignored[0].partition("=")
        raise _refusal(name, value, _ALLOWED[name])
    preset = deck.preset or ("" if deck.items else FIRST)
    items = deck.items or presets()[preset].items
    return replace(deck, items=items, preset=preset)


def _check_titles(parameters: Parameters) -> None:
    for name in TITLED:
        for text in parameters.get(name, ()):
            if len(text) > LONGEST_TITLE or _UNSAID.search(text):
                allowed = [f"one line of at most {LONGEST_TITLE} characters"]
                detail = f"{name} has to be one line of at most {LONGEST_TITLE} characters."
                raise Refused(detail, parameter=name, value=_UNSAID.sub(" ", text), allowed=allowed)


def _mode(parameters: Parameters) -> Mode:
    [wanted] = parameters.get("mode", ["light"])
    for mode in MODES:
        if mode == wanted:
            return mode
    raise _refusal("mode", wanted, MODES)


def _refusal(name: str, value: str, allowed: Collection[str]) -> Refused:
    detail = f"{name}: {value} is not known here."
    return Refused(detail, parameter=name, value=value, allowed=allowed)


def _stem(what: str, asked: Question) -> str:
    chosen = asked.selection
    return f"repatriation_{what}_{chosen.language}_{chosen.edition}"
