"""Floor 5: the page. The only importer of streamlit.

Begin with `app.py`, `conversation_page.py` and `session.py`; turns that ask a model run in `worker.py`. Promises that
what a person says is saved before anything is shown. Decides nothing that the dialogue could decide.
"""
