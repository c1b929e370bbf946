"""Floor 1: pure decisions over the domain and the ports of `ports.py`.

Begin with `opening.py` (`open_conversation`) and `advance.py` (`advance`): a conversation and a message in, a new
conversation and a reply out. `intent.py` understands free text, `agenda.py` says what to ask next, `phrases_es.py` and
`phrases_en.py` hold what is said. Knows nothing of files, models, storage or screens.
"""
