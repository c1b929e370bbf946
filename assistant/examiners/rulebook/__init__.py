"""The examiner that needs no model: labelled sentences, arithmetic, rules. It fits its own classifiers."""
