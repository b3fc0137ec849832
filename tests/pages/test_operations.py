"""Does a box open an operation, the address keep it, and what is unknown stay closed?"""

from tests.pages.test_pages import opened

AIKOL_6 = "kgz-2024-07-19-aikol-6"


def test_the_box_opens_an_operation_and_closes_it() -> None:
    app = opened("operations", lang="en", countries="KGZ")
    assert app.selectbox(key="operation").value == ""
    app.selectbox(key="operation").set_value(AIKOL_6).run()
    assert not app.exception
    assert app.query_params == {"lang": "en", "countries": "KGZ", "operation": AIKOL_6}
    assert app.header[0].value == "Aikol-6 – Kyrgyzstan"
    assert len(app.table) == 2
    app.selectbox(key="operation").set_value("").run()
    assert app.query_params == {"lang": "en", "countries": "KGZ"}
    assert not app.table


def test_a_link_opens_an_operation_outside_its_filters() -> None:
    app = opened("operations", lang="ru", countries="FRA", operation=AIKOL_6)
    assert app.selectbox(key="operation").value == AIKOL_6
    assert len(app.table) == 2


def test_what_is_no_operation_stays_closed() -> None:
    for code in ("nowhere-1", "not_itemised"):
        app = opened("operations", lang="en", operation=code)
        assert app.selectbox(key="operation").value == ""
        assert not app.table
