"""Floor 2: bytes or pasted text → a draft, with its passages and quantities at their offsets.

Begin with `reader.py`. `text.py`, `docx.py` and `pdf.py` give a layout, the last two in a process of their own
(`isolation.py`); `passages.py` cuts it, `quantities.py` finds its numbers, `accents.py` knows the accents that it
lacks. Promises words letter for letter as they stand in the file, and a `ReadingError` for anything that is no draft.
Knows nothing of what a draft is judged by.
"""
