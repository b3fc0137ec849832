"""Does whatever a text holds stay text on a slide, in a chart and in notes?"""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from reports.deck.slides import Show
from reports.papers.office.cells import legal
from reports.papers.office.lettering import one_line
from reports.papers.powerpoint import write
from tests.naughty import NAUGHTY
from tests.reports.papers.decks import preset
from tests.reports.papers.opened import errors, parts, slides


def test_hostile_texts_stay_text(tmp_path: Path) -> None:
    made = write(_hostile(preset("plenary")))
    assert errors(made, tmp_path / "deck.pptx") == []
    for text, slide in zip(NAUGHTY, slides(made), strict=False):
        assert slide.shapes.title.text_frame.text == one_line(text)
        texts = [one.text_frame.text for one in slide.shapes if one.has_text_frame]
        assert any(one_line(text) in one for one in texts)
    assert not [one for one in parts(made) if "hyperlink" in one]


def _hostile(show: Show) -> Show:
    """A slide for each naughty text, and one whose table and chart hold them."""
    plain = show.slides[-1]
    talk = [
        replace(plain, title=text, sentence=text, lines=((text, text),), speech=((text, (text,)),))
        for text in NAUGHTY
    ]
    drawn = next(one for one in show.slides if one.key == "by-year")
    assert drawn.exhibit is not None
    figure = deepcopy(drawn.exhibit.figure)
    assert figure is not None
    for trace, text in zip(figure["data"], NAUGHTY, strict=False):
        trace["name"] = text
    drawn = replace(drawn, exhibit=replace(drawn.exhibit, figure=figure, sentence="<a>\x00"))
    listed = next(one for one in show.slides if one.table is not None)
    assert listed.table is not None
    told = listed.table.astype("object").copy()
    told.iloc[:, 0] = [*NAUGHTY[: len(told)]]
    controls = replace(listed, title="a\x00b\ud800c", table=told, sentence="\x0b\x1f")
    return replace(show, slides=(*talk, drawn, controls))


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    assert legal("a\x00b\ud800c\ufffe\x0b") == "abc"
