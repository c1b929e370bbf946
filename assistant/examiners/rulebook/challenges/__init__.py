"""A challenge in the draft's own words: what the draft offers as slots, and the wording that fits them.

Begin with `slots.py` and `wording.py`. Promises never to fill a slot with what the draft does not say. Knows nothing of
how a status was found.
"""
