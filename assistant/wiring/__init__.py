"""Where everything is put together: the only place that knows which class stands behind which port.

Begin with `house`. Nothing is built at import. What is costly is built at first use and kept for the process: the
encoder, the fitted rulebook, the search index. The rulebook is fitted in a child process (`prepare`), which makes the
index too, so that scikit-learn is never loaded where a person works.
"""
