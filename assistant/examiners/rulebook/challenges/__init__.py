"""A challenge in the draft's own words: what the draft offers as slots, and the wording that fits them.

Begin with `slots.py` and `wording.py`. Promises slots in the words of the draft; those whom it does not name get a
plain word. Knows nothing of how a status was found.
"""
