"""Floor 2: a review as files and plots.

Begin with `outline.py`: what every written form says, and in what order; `docx.py` and `markdown.py` write it.
`as_json.py` has a form of its own, described by `review.schema.json`. Knows nothing of how a finding was reached.
"""
