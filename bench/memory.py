"""How much memory does the server keep for each open page? Many sessions, then the difference.

All of them choose what others chose before: what readers share is kept once and has its bounds.
"""

import asyncio
from pathlib import Path
from random import Random

import psutil

from bench.protocol import Reader, reader
from bench.servers import serving
from bench.table import Line
from bench.waiting import QUERY, ours

TARGET = 0.1  # MB a session
WARM_UP, SESSIONS = 20, 200
CHANGES = 2  # of a filter, by each session
MEGA = 1024 * 1024


def memory(store: Path) -> list[Line]:
    """Megabytes that one session keeps while it is open."""
    with serving(ours(store)) as address:
        port = int(address.rsplit(":", 1)[1])
        kept = asyncio.run(_kept(address, _server(port)))
    note = f"{SESSIONS} sessions, each after {CHANGES} filter changes"
    return [Line("memory of a session", (kept,), unit="MB", digits=3, target=TARGET, note=note)]


def _server(port: int) -> psutil.Process:
    """The process that listens on the port."""
    listening = (one for one in psutil.net_connections("tcp") if one.status == psutil.CONN_LISTEN)
    return psutil.Process(next(one.pid for one in listening if one.laddr.port == port))


async def _kept(address: str, server: psutil.Process) -> float:
    """Memory of its own, before and after many have come; the first few fill the caches."""
    opened = await _arrived(address, WARM_UP)
    before = server.memory_full_info().uss
    opened += await _arrived(address, SESSIONS)
    after = server.memory_full_info().uss
    for one in opened:
        await one.socket.close()
    return float(after - before) / MEGA / SESSIONS


async def _arrived(address: str, count: int) -> list[Reader]:
    found = []
    for _ in range(count):
        one = await reader(address, QUERY)
        one.random = Random(1)  # noqa: S311 - the same choices for all, nothing is hidden
        for _ in range(CHANGES):
            await one.change()
        found.append(one)
    return found
