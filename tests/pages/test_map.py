"""Can the map be turned off and on again, and does the address say so?"""

from domain.words import LANGUAGES, Words
from tests.pages.test_pages import opened


def test_the_switch_leaves_the_table_and_tells_the_address() -> None:
    app = opened("map", lang="en")
    assert app.get("plotly_chart")
    app.toggle(key="map").set_value(False).run()
    assert not app.exception
    assert not app.get("plotly_chart")
    assert len(app.table) == 1
    assert app.query_params["map"] == "off"
    app.toggle(key="map").set_value(True).run()
    assert app.get("plotly_chart")
    assert "map" not in app.query_params


def test_a_link_opens_the_table_alone_in_every_language() -> None:
    for language in LANGUAGES:
        app = opened("map", lang=language, map="off")
        assert not app.get("plotly_chart")
        assert app.toggle(key="map").label == Words(language).text("Show the map")
        assert not app.toggle(key="map").value
