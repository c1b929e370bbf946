"""Floor 2: a review as files and plots."""
