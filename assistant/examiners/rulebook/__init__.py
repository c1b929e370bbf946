"""The examiner that needs no model: labelled sentences, arithmetic, rules. It fits its own classifiers.

Begin with `examiner.py`, then `agenda.py`. Each folder is one step and imports only from those further down:

    challenges                    a challenge in the draft's own words
    judging   arithmetic          statuses, quotes and rules; sums over the figures
    actors   figures   learning   who is named; what is counted; what each sentence says of each criterion
    text                          words, phrases and quantity signs

`make lint` holds them to it. Promises the same findings for the same draft. Knows nothing of screens or storage.
"""
