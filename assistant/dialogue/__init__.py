"""Floor 1: pure decisions over the domain and four ports."""
