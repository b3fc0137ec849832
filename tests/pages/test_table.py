"""Do the boxes of the own table write what they choose, and say kindly what cannot be?"""

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import opened


def shown(app: AppTest) -> str:
    title: str = app.header[0].value
    return title.split(":")[0].replace("\\", "")


def test_boxes_choose_rows_columns_and_measure() -> None:
    app = opened("table", lang="en", countries="KGZ")
    assert shown(app) == "Country × Year"
    app.selectbox(key="rows").set_value("operation").run()
    assert app.query_params["rows"] == "operation"
    app.selectbox(key="measure").set_value("share").run()
    assert app.query_params == {
        "lang": "en",
        "countries": "KGZ",
        "rows": "operation",
        "columns": "year",
        "measure": "share",
    }
    assert shown(app) == "Operation × Year"
    assert not app.exception


def test_rows_and_columns_are_swapped() -> None:
    app = opened("table", lang="en", rows="origin", columns="group")
    app.button(key="swap").click().run()
    assert (app.query_params["rows"], app.query_params["columns"]) == ("group", "origin")
    assert shown(app) == "Group × Country left"


def test_the_same_twice_is_answered_with_another_and_a_word() -> None:
    app = opened("table", lang="en", rows="year", columns="year")
    assert shown(app) == "Year × Country"
    assert app.selectbox(key="columns").value == "country"
    assert any("Rows and columns were the same" in one.value for one in app.markdown)


def test_speakers_have_no_share() -> None:
    app = opened("table", lang="en", rows="speaker", columns="operation", measure="share")
    assert app.selectbox(key="measure").options == ["People", "Range"]
    assert shown(app) == "Speaker × Operation"
    assert any("There is no share" in one.value for one in app.markdown)
