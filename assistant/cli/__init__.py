"""Floor 6: the command line. Begin with `main.py`: each command imports what it needs when it runs."""
