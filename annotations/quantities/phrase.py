"""One phrase as a quantity: what the command line and a cell's editor need."""

from annotations.quantities.find import find_quantities
from annotations.quantities.model import Quantity


def parse_quantity(phrase: str) -> Quantity | None:
    """The quantity that ``phrase`` states, or None if there is no figure in it.

    Offsets are code points of ``phrase``. Of several the first claim is taken, then
    the first of anything; ``not_a_claim`` of the result says if it is none.

    >>> parse_quantity("近3900亿元").low
    Decimal('390000000000')
    """
    found = find_quantities(phrase)
    return next((one for one in found if one.not_a_claim is None), found[0] if found else None)
