"""Floor 2: `knowledge/` as values, the sentence encoder, and the search in the recommendations.

Begin with `shelf.py`, whose files are read by the module of their name; then `embedding.py`, `index.py` and
`search.py`. Promises a `KnowledgeError` with file, fault and remedy. The only importer of Chroma. Knows nothing of
drafts.
"""
