"""Floor 2: examiners judge a draft and word the challenges.

`rulebook` needs no model. `model` asks one, and stands on the rulebook, which knows nothing of it. Both set aside what
addresses the assistant (`instructions.py`) before they look at anything else.
"""
