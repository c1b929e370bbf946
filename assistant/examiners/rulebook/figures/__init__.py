"""What a draft says of its size: goal, people, time, money, land, product and place. Begin with `facts.py`.

Promises a fact only where the draft says it, at its place in the draft. Knows nothing of what follows from two facts
together, of actors or of criteria.
"""
