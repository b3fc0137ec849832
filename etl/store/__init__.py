"""Where do published editions live, and how is one read, added or taken back?

What goes into an edition is decided by the pipeline.
"""

from etl.store.edition import Edition, fingerprint
from etl.store.ledger import Remark, today
from etl.store.store import Store

__all__ = ["Edition", "Remark", "Store", "fingerprint", "today"]
