"""What was learnt from labelled sentences, drafts and answers, and how it is applied. Begin with `classifier.py`.

`fitting.py` alone imports scikit-learn; the rest applies weights with numpy. Knows nothing of facts or actors,
nor of the rules that overrule it.
"""
