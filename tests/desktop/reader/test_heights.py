from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.heights import HeightIndex

heights = st.lists(st.integers(0, 50), min_size=1, max_size=40)


@given(heights, st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50)), max_size=20))
def test_sums_and_search_agree_with_a_plain_list(start, changes):
    index, plain = HeightIndex(start), list(start)
    for number, height in changes:
        number %= len(plain)
        assert index.set(number, height) == height - plain[number]
        plain[number] = height
    assert index.total() == sum(plain)
    for number in range(len(plain) + 1):
        assert index.before(number) == sum(plain[:number])
    for y in range(-1, sum(plain) + 2):
        covering = [n for n in range(len(plain)) if sum(plain[:n]) <= y < sum(plain[: n + 1])]
        found = index.at(y)
        if covering:
            assert found == covering[0]
        else:
            assert found in (0, len(plain) - 1)
