"""Words without accents and capitals, as rules compare them."""

import re
import unicodedata
from functools import lru_cache

_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # combining marks


@lru_cache(maxsize=1 << 14)  # the passages of a long draft; each is read by many rules
def fold(text: str) -> str:
    """Lower case without accents; ñ becomes n."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower()))
