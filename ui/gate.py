"""How many page bodies are drawn at the same time? One.

Above some 60 % of a core, threads that fight for the interpreter's lock make every reader wait for
seconds; one after the other, each waits for milliseconds. Reading the store, settling and
exports stay outside.
"""

from threading import BoundedSemaphore

GATE = BoundedSemaphore(1)
