"""Numbers, units, comparators, periods and kinds of statement in Chinese text, read offline.

``find_quantities`` and ``find_periods`` read a text, ``period_for`` and ``kind_of``
relate what they find, ``parse_quantity`` reads one phrase. docs/quantities.md has the rules.
"""
