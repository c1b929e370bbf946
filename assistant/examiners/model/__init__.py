"""The examiner that asks a LangChain chat model. What the model says is checked before anybody sees it.

Begin with `examiner.py` (it judges) and `colleague.py` (it talks). `calling.py` asks, `prompts.py` and `material.py`
word what is sent, `guard/` admits what comes back, `account.py` counts what it costs. Wherever nothing is admitted, the
rulebook's finding stands. Knows nothing of screens or storage.
"""
