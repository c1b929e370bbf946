"""The letters, words, phrases and quantity signs of a text, and what a passage does with them (aims, tells, lends).

Knows nothing of actors, figures or criteria: everything else in the rulebook may stand on it.
"""
