"""Where everything is put together: the only place that knows which class stands behind which port.

Nothing is built at import. What is costly is built at first use and kept for the process: the encoder, the fitted
rulebook, the search index. The rulebook is fitted in a child process (`prepare.py`), which makes
the index too, so that scikit-learn is never loaded where a person works.
"""

from assistant.wiring.house import House
from assistant.wiring.learnt import PREPARING

__all__ = ["PREPARING", "House"]
