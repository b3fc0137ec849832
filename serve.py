"""How does the dashboard reach a browser? The app, and what each answer passes.

`make run` starts it; `streamlit run dashboard.py` shows the same pages without what is added here.
"""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import Route

from api.compression import Compressed
from api.routes import answering
from api.shell import Shell
from ui.store import warm

HERE = Path(__file__).parent
# A browser that has the largest script early draws the first figure early; our letters come with
# the page, in place of those that Streamlit would have loaded and not used.
EARLY = "".join(
    f'<link rel="modulepreload" crossorigin href="./static/js/{script.name}">'
    for script in (Path(streamlit.__file__).parent / "static/static/js").glob("PlotlyChart.*.js")
) + "".join(
    f'<link rel="preload" as="font" type="font/woff2" crossorigin href="./app/static/fonts/{font}">'
    for font in ("NotoSans-Regular.woff2", "NotoSans-SemiBold.woff2")
)
# The first paint already wears the theme that Streamlit otherwise sends a moment later.
COLOURS = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")
# Known from the first letter on: without a face Streamlit's own type would be fetched meanwhile.
FACES = "".join(
    "@font-face{{font-family:'{family}';font-weight:{weight};src:url(./{url});{range}}}".format_map(
        face | {"range": f"unicode-range:{signs}" if (signs := face.get("unicodeRange")) else ""}
    )
    for face in streamlit.get_option("theme.fontFaces")
)
LINKS = f"<script>{(HERE / 'ui' / 'links.js').read_text()}</script>"


def _theme() -> str:
    font = {"bodyFont": streamlit.get_option("theme.font")}
    modes = {
        f"{mode.upper()}_THEME": font
        | {name: streamlit.get_option(f"theme.{mode}.{name}") for name in COLOURS}
        for mode in ("light", "dark")
    }
    return f"<script>window.__streamlit = {json.dumps(modes)}</script>"


@asynccontextmanager
async def begun(app: streamlit.App) -> AsyncIterator[None]:
    """Reads, or seeds, the store while the server already answers: no reader has to wait for it."""
    del app
    Thread(target=warm, daemon=True).start()
    yield


# Streamlit knows the first page by the bare address alone; a person may type its name.
# All below the path that Streamlit was told to live at, as its own addresses are.
BASE = "/".join(["", *filter(None, streamlit.get_option("server.baseUrlPath").split("/"))])
FIRST = Route(
    f"{BASE}/overview", lambda request: RedirectResponse(request.url.replace(path=f"{BASE}/"))
)
HEAD = f"{EARLY}<style>{FACES}</style>{_theme()}{LINKS}"
MIDDLEWARE = [Middleware(Shell, head=HEAD, base=BASE), Middleware(Compressed)]
app = streamlit.App(
    HERE / "dashboard.py", lifespan=begun, routes=[FIRST, answering(BASE)], middleware=MIDDLEWARE
)
