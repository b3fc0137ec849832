"""How is a file normalised part by part, by this machine or by many, and put together again?

What a row means is decided in `normalise`, the same for a part as for the whole.
"""

from etl.engines.partitioned import Run, here, normalise_partitioned

__all__ = ["Run", "here", "normalise_partitioned"]
