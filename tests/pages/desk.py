"""How do the tests work at a desk? A store of their own, files given to a page, work awaited."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from etl.store import Store
from tests.pages.test_pages import opened

PATIENCE = 60


@contextmanager
def shown(store: Store) -> Iterator[Store]:
    """A store that a test may publish to, in place of the one that the pages share."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPATRIATION_STORE", store.place)
        st.cache_resource.clear()
        yield store
    st.cache_resource.clear()


def given(path: Path, **asked: str) -> AppTest:
    """The Refresh page with a file on its desk, understood."""
    app = opened("refresh", **({"lang": "en"} | asked))
    app.file_uploader[0].set_value((path.name, path.read_bytes(), "text/csv")).run()
    return awaited(app)


def awaited(app: AppTest) -> AppTest:
    """The page once the work beside it is done."""
    until = time.monotonic() + PATIENCE
    while app.get("status") and time.monotonic() < until:
        time.sleep(0.1)
        app.run()
    assert not app.exception, [one.message for one in app.exception]
    assert not app.get("status")
    return app


def steps(app: AppTest) -> list[str]:
    """The headings of the steps that are open, by their numbers."""
    return [one.value[0] for one in app.header if one.value[:1].isdigit()]


def said(app: AppTest) -> str:
    """All that stands on the page as prose, as it is read."""
    kinds = (app.header, app.markdown, app.caption, app.info, app.success, app.error)
    return " ".join(one.value for kind in kinds for one in kind).replace("\\", "")


def signed(app: AppTest, name: str = "Aida", reason: str = "The newest statement") -> AppTest:
    """Name and reason in the form of the last step, and the button."""
    app.text_input(key="by-publish").set_value(name)
    app.text_input(key="reason-publish").set_value(reason)
    next(one for one in app.button if one.label == "Publish").click().run()
    return awaited(app)


def ticked(app: AppTest) -> AppTest:
    """Every warning looked at."""
    for box in app.checkbox:
        if (box.key or "").startswith("tick-"):
            box.check()
    return awaited(app.run())
