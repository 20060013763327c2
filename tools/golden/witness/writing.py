"""One layout for all golden files: small, the same at every run, and readable in a review."""

import json
import platform
import subprocess

import numpy
import torch


def versions() -> dict:
    # Debian's build calls itself 1.13.0a0; the package says which release it is.
    package = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "python3-torch"], capture_output=True, text=True, check=False)
    return {
        "torch": torch.__version__,
        "debianPackage": package.stdout or "none",
        "python": platform.python_version(),
        "numpy": numpy.__version__,
    }


def render(kata: str, vectors: dict) -> str:
    document = {"madeBy": "tools/golden/make_golden.py", "versions": versions(), "kata": kata, "vectors": vectors}
    return _render(document, 0) + "\n"


def _render(value, depth: int) -> str:
    indent, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, torch.Tensor):
        return f'{{ "shape": {list(value.shape)}, "values": [{", ".join(_number(v) for v in value.detach().flatten().numpy())}] }}'
    if isinstance(value, dict):
        members = ",\n".join(f"{indent}{json.dumps(name)}: {_render(member, depth + 1)}" for name, member in value.items())
        return f"{{\n{members}\n{outer}}}"
    if isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value):
        items = ",\n".join(indent + _render(item, depth + 1) for item in value)
        return f"[\n{items}\n{outer}]"
    if isinstance(value, (float, numpy.floating)):
        return _number(value)
    return json.dumps(value)


def _number(value) -> str:
    """The shortest text that reads back as the same number of the same width, which is what numpy prints."""
    text = str(value).removesuffix(".0")
    return text if numpy.isfinite(value) else json.dumps({"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[text])
