"""The comparison matrix and its chart."""
