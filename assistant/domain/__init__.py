"""Floor 0: frozen values. Standard library only, no input or output."""
