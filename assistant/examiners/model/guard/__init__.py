"""What a model says is checked here before anybody sees it. Pure functions: nothing is asked, stored or shown."""
