"""Floor 2: conversations in SQL, in turns that are only ever added.

Begin with `conversations.py`, then `schema.py`. Promises that what it has taken is committed, and that what is deleted
leaves no bytes. Knows nothing of what is said.
"""
