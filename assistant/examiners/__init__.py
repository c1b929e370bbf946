"""Floor 2: examiners judge a draft and word the challenges."""
