"""Contrapunto: a critical friend for people who design development interventions."""

__version__ = "0.1.0"
