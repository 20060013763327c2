#!/usr/bin/env python3
"""Writes the golden vectors that the oracles are held against; README.md beside this file says how to run it, and why there is a second opinion.

    make_golden.py            write tests/Katas.Reference.Tests/Golden/*.json
    make_golden.py --check    write nothing; exit 1 if a file would change
"""

import argparse
import os
import sys
from pathlib import Path

# One code path and one order of summation on every processor, so that the same versions give the same bytes. Read when torch is imported.
os.environ["ATEN_CPU_CAPABILITY"] = "default"
os.environ["OMP_NUM_THREADS"] = "1"
sys.dont_write_bytecode = True

from witness import attention, batch_norm, layer_norm, median, positional_encoding, swaps  # noqa: E402
from witness.writing import render  # noqa: E402

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "Katas.Reference.Tests" / "Golden"
LARGEST_FILE = 60_000

KATAS = {
    "MedianOfTwoSortedArrays": median.vectors,
    "CircularBinarySwaps": swaps.vectors,
    "MultiHeadAttention": attention.vectors,
    "BatchNorm": batch_norm.vectors,
    "LayerNorm": layer_norm.vectors,
    "SinusoidalPositionalEncoding": positional_encoding.vectors,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the files that are there")
    check = parser.parse_args().check

    differing = []
    for kata, vectors in KATAS.items():
        content = render(kata, vectors()).encode()
        if len(content) > LARGEST_FILE:
            raise SystemExit(f"{kata}: {len(content)} bytes; keep a file under {LARGEST_FILE}")

        file = FOLDER / f"{kata}.json"
        if check and (not file.exists() or file.read_bytes() != content):
            differing.append(file.name)
        if not check:
            FOLDER.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        print(f"{file.name}: {len(content)} bytes{', differs' if file.name in differing else ''}")

    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
