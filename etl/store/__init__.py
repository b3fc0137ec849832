"""Where do published editions live, and how is one read, added or taken back?

What goes into an edition is decided by the pipeline.
"""

from etl.store.edition import Edition, fingerprint
from etl.store.store import Remark, Store, today

__all__ = ["Edition", "Remark", "Store", "fingerprint", "today"]
