"""Sums over the draft's own figures, each told in one sentence, and figures to set beside them. Begin with `sums.py`.

Promises inputs that stand in the draft. Knows nothing of statuses: a sum says whether it comes out, not what follows.
"""
