"""How many readers does a server hold, each changing a filter every five seconds?

A crowd grows by half until the slowest twentieth of its changes waits too long, then the limit is
narrowed down. Bounded in readers and in time; only loopback. The messages are protocol.py's.
"""

import asyncio
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from statistics import median, quantiles

from bench.protocol import Reader, reader

PERIOD = 5.0  # seconds between two changes of one reader
LIMIT_MS = 500.0  # 95 of 100 changes are done by then
CEILING = 600  # readers; where even they are held, the answer is "at least"
GROWTH = 1.5
NARROWING = 2  # halvings between the last level held and the first that wasn't
OPENING = 4  # pages that open at once
SAMPLES = 40  # changes that a level is judged by, or more
LEVEL = 75.0  # seconds for one level; a server that needs longer has lost it
PATIENCE = 240.0  # seconds for the search on one server; then what is held so far stands


@dataclass(frozen=True)
class Capacity:
    """The most readers held, the wait then, and the wait of a reader alone."""

    readers: int
    p95_ms: float
    alone_ms: float


@dataclass
class Crowd:
    """Readers on one server, and how long each of their changes took."""

    address: str
    query: str
    seconds: float
    readers: list[tuple[Reader, asyncio.Task[None]]] = field(default_factory=list)
    waits: list[tuple[float, float]] = field(default_factory=list)
    under_way: dict[int, float] = field(default_factory=dict)

    async def become(self, size: int) -> None:
        """Let pages open or close until there are so many readers."""
        while len(self.readers) > size:
            await self._leave()
        gate = asyncio.Semaphore(OPENING)
        missing = size - len(self.readers)
        await asyncio.gather(*(self._arrive(gate) for _ in range(missing)))

    async def p95(self) -> float:
        """The wait of the slowest twentieth over a while in which everybody changes a filter."""
        await asyncio.sleep(PERIOD)
        begun = time.perf_counter()
        await asyncio.sleep(max(self.seconds, PERIOD * SAMPLES / len(self.readers)))
        done = [wait for at, wait in self.waits if at >= begun]
        now = time.perf_counter()
        stuck = [(now - since) * 1000 for since in self.under_way.values()]
        waits = done + [wait for wait in stuck if wait > LIMIT_MS]
        for _, task in self.readers:
            if task.done():
                task.result()
        return quantiles(waits, n=20)[-1] if len(waits) > 1 else float("inf")

    async def _arrive(self, gate: asyncio.Semaphore) -> None:
        async with gate:
            arrived = await reader(self.address, self.query)
        self.readers.append((arrived, asyncio.create_task(self._read(arrived))))

    async def _leave(self) -> None:
        leaving, task = self.readers.pop()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        self.under_way.pop(id(leaving), None)
        await leaving.socket.close()

    async def _read(self, one: Reader) -> None:
        """Change the filter every period; a change that takes longer delays the next."""
        await asyncio.sleep(random.random() * PERIOD)  # noqa: S311 - spreads readers, hides nothing
        while True:
            begun = time.perf_counter()
            self.under_way[id(one)] = begun
            await one.change()
            del self.under_way[id(one)]
            ended = time.perf_counter()
            self.waits.append((ended, (ended - begun) * 1000))
            await asyncio.sleep(max(0.0, PERIOD - (ended - begun)))


async def _alone(address: str, query: str) -> float:
    """The wait of one reader with the server to themselves, after a warm-up."""
    one, waits = await reader(address, query), []
    for at in range(12):
        begun = time.perf_counter()
        await one.change()
        if at > 2:
            waits.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.1)
    await one.socket.close()
    return median(waits)


async def _limit(address: str, query: str, start: int, seconds: float) -> Capacity:
    alone = await _alone(address, query)
    crowd = Crowd(address, query, seconds)
    held, lost, waited = 0, 0, 0.0
    size, until = start, time.monotonic() + PATIENCE
    while size and size <= CEILING and time.monotonic() < until:
        wait = await _tried(crowd, size)
        if wait < LIMIT_MS:
            held, waited = size, wait
        else:
            lost = size
            await crowd.become(max(1, held // 2))  # lets the server catch up
            await asyncio.sleep(PERIOD)
        size = next_size(size, held, lost)
    await crowd.become(0)
    return Capacity(held, waited, alone)


async def _tried(crowd: Crowd, size: int) -> float:
    """The wait of the slowest twentieth among so many readers; endless where time runs out."""
    try:
        async with asyncio.timeout(LEVEL):
            await crowd.become(size)
            return await crowd.p95()
    except TimeoutError:
        return float("inf")


def next_size(size: int, held: int, lost: int) -> int:
    """The next size to try; 0 once the limit is known closely enough."""
    if not lost:
        return CEILING if size < CEILING < size * GROWTH else int(size * GROWTH)
    close = max(1, int(lost * (GROWTH - 1) / GROWTH / 2**NARROWING))
    return 0 if lost - held <= close else (held + lost) // 2


def capacity(address: str, query: str = "", *, start: int, seconds: float) -> Capacity:
    """How many readers this server holds, starting the search at `start`."""
    return asyncio.run(_limit(address, query, start, seconds))
