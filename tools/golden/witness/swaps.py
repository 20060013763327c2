"""The fewest swaps by carrying them out: breadth first from every arrangement that is together, one exchange of two positions a step."""

from itertools import combinations

from .drawing import Draw

LONGEST_SEARCHED = 11


def vectors() -> dict:
    return {"searched": [_searched(length) for length in range(LONGEST_SEARCHED + 1)], "cases": _longer()}


def _searched(length: int) -> dict:
    """Every array of this length: digit i is the answer for the array that spells i in binary, its first value the highest bit."""
    answers = [0] * 2**length
    for ones in range(length + 1):
        for array, swaps in _search(length, ones).items():
            answers[int("0" + "".join(map(str, array)), 2)] = swaps
    return {"length": length, "fewestSwaps": "".join(map(str, answers))}


def _search(length: int, ones: int) -> dict:
    reached = {arrangement: 0 for arrangement in _together(length, ones)}
    frontier = list(reached)
    while frontier:
        following = []
        for array in frontier:
            for first, second in combinations(range(length), 2):
                swapped = list(array)
                swapped[first], swapped[second] = swapped[second], swapped[first]
                swapped = tuple(swapped)
                if swapped not in reached:
                    reached[swapped] = reached[array] + 1
                    following.append(swapped)
        frontier = following
    return reached


def _together(length: int, ones: int) -> set:
    block = [1] * ones + [0] * (length - ones)
    return {tuple(block[-shift:] + block[:-shift]) for shift in range(max(length, 1))}


def _longer() -> list:
    """Too many arrangements to search; a swap mends two positions at most, and two that differ can be mended by one."""
    cases = []
    for length in (12, 16, 25, 40, 64, 100):
        for share in (10, 50, 80):
            nums = [int(value < share) for value in Draw(f"swaps {length} {share}").integers(length, 0, 99)]
            swaps = min(sum(a != b for a, b in zip(nums, goal)) // 2 for goal in _together(length, sum(nums)))
            cases.append({"nums": "".join(map(str, nums)), "fewestSwaps": swaps})
    return cases
