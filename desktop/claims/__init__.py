"""The inspector: what the selected claim or entity span says, editable field by field."""
