"""Floor 0: frozen values that all the rest passes around. Standard library only, no input or output.

Begin with `draft.py`, `finding.py` and `conversation.py`. Promises offsets that are characters of `Draft.text`. Knows
nothing of how a draft is read, judged or shown.
"""
