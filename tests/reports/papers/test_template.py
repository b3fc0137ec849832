"""Is a presentation that was handed in kept as it is, but for its own slides?"""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from domain.errors import UnreadableFile
from reports.papers.office.stage import stage
from reports.papers.powerpoint import write
from reports.papers.workbook import write as write_workbook
from tests.reports.papers.decks import preset
from tests.reports.papers.opened import errors, parts, slides

OLD = "An old slide that nobody may see"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def template(*, kind: str = MAIN) -> bytes:
    """A small 4:3 presentation with a font, slides, notes and an author of its own."""
    from pptx import Presentation

    deck: Any = Presentation()
    for _ in range(2):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text_frame.text = OLD
        slide.notes_slide.notes_text_frame.text = OLD
    deck.core_properties.author = OLD
    file, out = BytesIO(), BytesIO()
    deck.save(file)
    with ZipFile(file) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name).replace(b'typeface="Calibri"', b'typeface="Georgia"')
            after.writestr(name, part.replace(MAIN.encode(), kind.encode()))
    return out.getvalue()


def test_a_deck_takes_the_design_of_a_template(tmp_path: Path) -> None:
    from pptx import Presentation

    made = write(preset("accountability"), template())
    assert errors(made, tmp_path / "deck.pptx") == []
    deck = Presentation(BytesIO(made))
    assert (deck.slide_width, deck.slide_height) == (9_144_000, 6_858_000)
    assert len(deck.slide_layouts) == 11
    assert {one.slide_layout.name for one in deck.slides} == {"Title Slide", "Title Only"}
    assert b'<a:latin typeface="Georgia"' in parts(made)["ppt/theme/theme1.xml"]


def test_the_slides_of_a_template_are_gone_with_all_that_only_they_need() -> None:
    made = write(preset("accountability"), template())
    assert not [name for name, part in parts(made).items() if OLD.encode() in part]
    assert len([one for one in parts(made) if one.startswith("ppt/slides/slide")]) == len(
        preset("accountability").slides
    )


def test_contents_stand_in_the_free_area_of_a_template() -> None:
    area = stage(template()).area
    for slide in slides(write(preset("accountability"), template()))[1:]:
        for one in slide.shapes:
            if not one.is_placeholder:
                assert one.left >= round(area.left * 914_400) - 1
                assert one.left + one.width <= round(area.right * 914_400) + 2
                assert one.top >= round(area.top * 914_400) - 1


def test_the_same_template_gives_the_same_bytes() -> None:
    given = template()
    assert write(preset("accountability"), given) == write(preset("accountability"), given)


@pytest.mark.parametrize(
    "kind",
    [
        MAIN.replace("presentation.main", "template.main"),
        MAIN.replace("presentation.main", "slideshow.main"),
        "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    ],
)
def test_templates_of_other_kinds_become_presentations(kind: str) -> None:
    made = write(preset("civil-society"), template(kind=kind))
    kinds = parts(made)["[Content_Types].xml"].decode()
    assert MAIN in kinds
    assert kind not in kinds


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"no zip at all",
        b"PK\x03\x04 not really",
        template()[:20_000],
        write_workbook(preset("civil-society")),
    ],
    ids=["empty", "text", "cut", "half", "workbook"],
)
def test_a_file_that_is_no_presentation_is_refused_in_words(given: bytes) -> None:
    with pytest.raises(UnreadableFile, match="cannot be read as a PowerPoint"):
        write(preset("civil-society"), given)


def test_a_file_that_unpacks_to_far_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.papers.office.stage.MOST", 2**20)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", b" " * (2**20 + 1))
    with pytest.raises(UnreadableFile):
        write(preset("civil-society"), out.getvalue())


def test_a_layout_without_a_title_still_shows_it() -> None:
    from pptx import Presentation

    deck: Any = Presentation()
    for layout in list(deck.slide_layouts):
        if layout.name != "Blank":
            deck.slide_layouts.remove(layout)
    file = BytesIO()
    deck.save(file)
    made = slides(write(preset("civil-society"), file.getvalue()))
    texts = [one.text_frame.text for one in made[1].shapes if one.has_text_frame]
    assert preset("civil-society").slides[1].title in texts
