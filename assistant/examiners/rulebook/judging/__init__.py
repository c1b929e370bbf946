"""From sentences, facts and actors to a status: the quotes that carry it, the rules that overrule it, and why.

Begin with `reasoning.py`. Promises verbatim quotes and, for every rule that decided, its name. Knows nothing of how a
challenge is worded.
"""
