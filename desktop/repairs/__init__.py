"""The review of repairs: raw and reading text side by side, place by place."""
