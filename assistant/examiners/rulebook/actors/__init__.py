"""Who a draft names, and the spaces where they meet: begin with `grouping.py` and `spaces.py`.

Promises names with their places in the draft, and a kind only where words of the draft or of the lexicon give one.
Knows nothing of figures, criteria or what is asked.
"""
