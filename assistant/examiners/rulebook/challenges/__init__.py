"""A challenge in the draft's own words: what the draft offers as slots, and the wording that fits them.

Begin with `putting.py`; then `slots.py` and `wording.py`, and `first_quote.py` for the sentence that it starts from.
Promises slots in the words of the draft; those whom it does not name get a plain word. Knows nothing of how a status
was found.
"""
