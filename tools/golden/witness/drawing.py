"""Inputs, drawn by Python's own generator, which is seeded with the name of the case."""

import random

import numpy
import torch


class Draw:
    """Random float32 tensors of three decimals: every input of a kata is a float32, and a short one keeps the files readable."""

    def __init__(self, seed: str):
        self._random = random.Random(seed)

    def normal(self, *shape: int, mean: float = 0.0, deviation: float = 1.0) -> torch.Tensor:
        return self._fill(shape, lambda: self._random.gauss(mean, deviation))

    def positive(self, *shape: int) -> torch.Tensor:
        return self._fill(shape, lambda: self._random.uniform(0.25, 2.25))

    def mask(self, *shape: int) -> torch.Tensor:
        """Ones and zeros, at least one 1 in every row of the last axis."""
        mask = self._fill(shape, lambda: float(self._random.random() < 0.6))
        for row in mask.view(-1, shape[-1]):
            row[self._random.randrange(shape[-1])] = 1
        return mask

    def integers(self, count: int, low: int, high: int) -> list:
        return [self._random.randint(low, high) for _ in range(count)]

    def _fill(self, shape: tuple, draw) -> torch.Tensor:
        count = int(numpy.prod(shape))
        return torch.tensor([round(draw(), 3) for _ in range(count)], dtype=torch.float32).reshape(shape)


def single(value: float) -> numpy.float32:
    """A setting such as epsilon, as the contract holds it."""
    return numpy.float32(value)


def outcome(call) -> str:
    """What torch did where it may have refused: 'error: ...', or 'no error'."""
    try:
        call()
    except Exception as exception:  # noqa: BLE001 - the kind of exception is what is recorded
        return f"error: {type(exception).__name__}: {exception}"
    return "no error"
