"""Repairs: each reads a text and proposes edits to it, one kind of damage a file."""
