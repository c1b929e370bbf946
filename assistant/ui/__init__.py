"""Floor 5: the page. The only importer of streamlit."""
