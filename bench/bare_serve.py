"""How is the bare page served? As the dashboard is: the same middleware, settings and fonts."""

import streamlit
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from api.compression import Compressed
from api.shell import Shell
from bench.servers import BENCH, ROOT
from serve import HEAD

app = streamlit.App(
    BENCH / "bare_page.py",
    middleware=[Middleware(Shell, head=HEAD), Middleware(Compressed)],
    routes=[Mount("/app/static", StaticFiles(directory=ROOT / "static"))],
)
