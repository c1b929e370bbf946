"""Floor 2: conversations in SQL."""
