"""What accepting the first sentences of a corpus does for the rest: before, with the accepted
names, with what was learned. Prints strict and partial F1 by mentions on the sentences after.

Not a benchmark of time; it stands here because it trains for a minute and asserts only what
must hold for any corpus: that the accepted names do no harm.
"""
