"""Reading articles side by side, with the marks that annotations leave on them."""
