"""How does a reader's browser talk to a Streamlit server? Its own messages, without a browser.

Finds the filter in what the server sent and answers with the state of that widget, as a press on
an option does. When readers press, and how long they wait, is readers.py.
"""

import asyncio
from dataclasses import dataclass, field
from random import Random

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

MOST_CHOSEN = 3  # countries at once; those that the filter names first are chosen more often
LARGEST = 64 * 1024 * 1024


@dataclass
class Reader:
    """One open page: its connection, the widgets it saw, and what it has chosen."""

    socket: ClientConnection
    query: str = ""
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    filter_id: str = ""
    page: str = ""
    random: Random = field(default_factory=Random)

    async def first_run(self) -> None:
        """Open the page as a browser does: the first message carries the address's query."""
        await self._send()
        await self._finished()
        if not self.filter_id:
            raise RuntimeError("The page showed no multiple choice of countries to change.")

    async def change(self) -> None:
        """Choose other countries and wait until the server has run the page."""
        state = WidgetState(id=self.filter_id)
        size = self.random.randint(1, MOST_CHOSEN)
        weights = [1 / place for place in range(1, len(self.options) + 1)]
        chosen = dict.fromkeys(self.random.choices(self.options, weights, k=size))
        state.string_array_value.data.extend(chosen)
        self.widgets[self.filter_id] = state
        await self._send()
        await self._finished()

    async def _send(self) -> None:
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.widget_states.widgets.extend(self.widgets.values())
        await self.socket.send(message.SerializeToString())

    async def _finished(self) -> None:
        """Read messages until the run ends; a run cut short is followed by its successor."""
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv(decode=False))
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._look(message)
            elif kind == "new_session":
                self.page = message.new_session.page_script_hash
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "session_event" and message.session_event.HasField(
                "script_changed_on_disk"
            ):
                raise RuntimeError("The page's script changed on disk while it was measured.")
            elif kind == "script_finished" and message.script_finished != (
                ForwardMsg.FINISHED_EARLY_FOR_RERUN
            ):
                return

    def _look(self, message: ForwardMsg) -> None:
        """Note the filter when the server draws it; an exception on the page ends the run."""
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"The page failed: {element.exception.message}")
        if kind == "multiselect" and not self.filter_id:
            self.filter_id = element.multiselect.id
            self.options = tuple(element.multiselect.options)


async def reader(address: str, query: str = "") -> Reader:
    """A reader whose page has loaded."""
    socket = await connect(
        address.replace("http://", "ws://") + "/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=LARGEST,
        compression=None,
        ping_interval=None,
    )
    opened = Reader(socket, query)
    try:
        await opened.first_run()
    except asyncio.CancelledError:
        await socket.close()
        raise
    return opened
