"""The median by Python's statistics, which adds ints exactly; torch has two of its own."""

import statistics

import torch

from .drawing import Draw

LEAST, LARGEST = -(2**31), 2**31 - 1

BY_HAND = [
    ([1, 3], [2]), ([1, 2], [3, 4]), ([], [1]), ([2], []), ([], [2, 3]), ([0, 0], [0, 0]), ([5, 5, 5], [5]),
    ([-5, -3], [-2, -1]), ([-1], [0]), ([1, 2, 3], [10, 11, 12]), ([10, 11, 12], [1, 2, 3]), ([1, 1000], [2, 3, 4, 5]),
    ([LARGEST], [LARGEST]), ([LEAST], [LEAST]), ([LEAST], [LARGEST]), ([LARGEST - 1], [LARGEST]), ([LEAST, LEAST + 1], []),
    ([LEAST, 0, LARGEST], [LEAST, LARGEST]),
]


def vectors() -> dict:
    pairs = list(BY_HAND)
    for first in range(8):
        for second in range(8):
            if first + second == 0:
                continue
            draw = Draw(f"median {first} {second}")
            spread = (3, 100, LARGEST)[(first + second) % 3]
            pairs.append((sorted(draw.integers(first, -spread, spread)), sorted(draw.integers(second, -spread, spread))))

    draw = Draw("median long")
    pairs.append((sorted(draw.integers(120, -999, 999)), sorted(draw.integers(3, -999, 999))))
    pairs.append((sorted(draw.integers(1, -999, 999)), sorted(draw.integers(150, -999, 999))))
    return {"cases": [_case(*pair) for pair in pairs], "differences": {"noValuesInTorch": torch.median(torch.empty(0, dtype=torch.float64)).numpy()[()]}}


def _case(nums1: list, nums2: list) -> dict:
    values = torch.tensor(nums1 + nums2, dtype=torch.float64)
    return {
        "nums1": nums1,
        "nums2": nums2,
        "median": float(statistics.median(nums1 + nums2)),
        "torchMedian": torch.median(values).item(),
        "torchQuantile": torch.quantile(values, 0.5).item(),
    }
