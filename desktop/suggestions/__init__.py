"""Reviewing what suggesters propose: dashed in the text, a queue beside it, one key each."""
