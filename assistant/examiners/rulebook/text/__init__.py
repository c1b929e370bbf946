"""The letters, words, phrases and quantity signs of a text, and what a passage does with them (aims, tells, lends).

Numbers, accents and passages are found by the reader's own functions, which are given to it (`reading.py`).
Knows nothing of actors, figures or criteria: everything else in the rulebook may stand on it.
"""
