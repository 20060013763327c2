"""The encodings the way PyTorch's tutorial makes them, frequencies by an exponential and columns by strides, but in float64 and for any dimension."""

import math

import torch

from .drawing import Draw, outcome

TABLES = [(0, 4, 6), (0, 3, 1), (0, 5, 2), (0, 3, 3), (7, 4, 5), (3, 2, 16), (1000, 3, 8), (20_000, 2, 11), (1_000_000, 3, 9), (2**31 - 8, 7, 4)]
FORWARDS = [(0, (2, 3, 4)), (10, (1, 2, 5)), (2, (3, 1, 1)), (5000, (2, 2, 8))]


def vectors() -> dict:
    return {
        "tables": [
            {"startPosition": start, "length": length, "modelDimension": dimension, "encoding": _encode(start, length, dimension, torch.float64)}
            for start, length, dimension in TABLES
        ],
        "cases": [_forward(start, shape) for start, shape in FORWARDS],
        "differences": {
            "oddDimensionInTheTutorial": outcome(lambda: _encode(0, 4, 5, torch.float32, cosine_columns=lambda wave: wave)),
            "farPositionsInFloat32": {
                "startPosition": 1_000_000,
                "length": 2,
                "modelDimension": 16,
                "encoding": _encode(1_000_000, 2, 16, torch.float32).double(),
            },
        },
    }


def _forward(start: int, shape: tuple) -> dict:
    x = Draw(f"positional encoding {start} {shape}").normal(*shape)
    return {"startPosition": start, "x": x, "output": x.double() + _encode(start, shape[1], shape[2], torch.float64)}


def _encode(start: int, length: int, dimension: int, dtype: torch.dtype, cosine_columns=None) -> torch.Tensor:
    # An odd dimension has one cosine fewer than sines; the tutorial does not drop the last, and throws.
    cosine_columns = cosine_columns or (lambda wave: wave[:, : dimension // 2])
    positions = torch.arange(start, start + length, dtype=dtype).unsqueeze(1)
    frequencies = torch.exp(torch.arange(0, dimension, 2, dtype=dtype) * (-math.log(10_000.0) / dimension))
    encoding = torch.zeros(length, dimension, dtype=dtype)
    encoding[:, 0::2] = torch.sin(positions * frequencies)
    encoding[:, 1::2] = cosine_columns(torch.cos(positions * frequencies))
    return encoding
