"""Does a pasted stamp bring its view back, on every page, and is one that leads nowhere said?"""

from streamlit.testing.v1 import AppTest

from dashboard import PAGES
from domain.words import Words
from tests.pages.test_pages import opened
from tests.pages.test_present import said


def paste(app: AppTest, text: str) -> AppTest:
    app.text_input(key="stamp-box").set_value(text).run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def test_a_pasted_stamp_brings_its_view_back() -> None:
    app = opened("groups", lang="ru")
    edition = app.sidebar.caption[-1].value.split()[-1]
    paste(app, f"выпуск {edition}/2024-11-27/by-group?countries=KAZ.UZB&groups=women")
    assert app.title[0].value == Words("ru").text(PAGES["years"])
    assert said(app) == {
        "lang": ["ru"],
        "edition": [edition],
        "as_of": ["2024-11-27"],
        "countries": ["KAZ.UZB"],
        "groups": ["women"],
    }
    assert not app.sidebar.warning
    assert app.text_input(key="stamp-box").value == ""


def test_a_stamp_that_leads_nowhere_is_said() -> None:
    app = opened("years", lang="en", countries="KAZ")
    paste(app, "2020-01-01-abcd/2020-01-01/by-year")
    assert "2020-01-01-abcd" in app.sidebar.warning[0].value.replace("\\", "")
    paste(app, "Tashkent")
    assert "no stamp" in app.sidebar.warning[0].value
    assert app.title[0].value == "Years"
    edition = app.sidebar.caption[-1].value.split()[-1]
    paste(app, f"{edition}//by-moon?countries=KGZ")
    assert "by-moon" in app.sidebar.warning[0].value.replace("\\", "")
    assert said(app)["countries"] == ["KGZ"]


def test_every_page_has_its_stamp_beside_it() -> None:
    app = opened("years", lang="en", countries="KAZ.UZB", as_of="2024-11-27")
    bodies = [one.proto.body for one in app.get("html")]
    assert any("/2024-11-27?countries=KAZ.UZB" in one for one in bodies)
