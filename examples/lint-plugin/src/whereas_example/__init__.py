"""Lint rules of one's own for whereas; each module is one rule."""
