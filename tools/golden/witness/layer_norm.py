"""torch.nn.functional.layer_norm in float64 over the last axis, and its gradients by autograd."""

import torch
from torch.nn.functional import layer_norm

from .drawing import Draw, single


def vectors() -> dict:
    plain = [_case("plain", shape) for shape in ((5,), (1,), (4, 3), (2, 7), (3, 1), (3, 2), (2, 3, 4), (2, 2, 3, 5), (1, 1, 6))]
    return {
        "cases": plain + [
            _case("epsilon far from the default", (3, 4), epsilon=0.5),
            _case("a mean of 100", (3, 6), x=lambda draw: draw.normal(3, 6, mean=100.0)),
            _case("a variance near epsilon", (3, 4), x=lambda draw: draw.normal(3, 4, deviation=0.01), epsilon=1e-4),
            _case("a constant row", (3, 4), x=_with_a_constant_row),
        ]
    }


def _case(name: str, shape: tuple, x=None, epsilon: float = 1e-5) -> dict:
    draw = Draw(f"layer norm {name} {shape}")
    case = {
        "name": name,
        "epsilon": single(epsilon),
        "x": x(draw) if x else draw.normal(*shape, mean=1.0, deviation=2.0),
        "gamma": draw.normal(shape[-1]),
        "beta": draw.normal(shape[-1]),
        "outputGradient": draw.normal(*shape),
    }
    x64, gamma, beta = (case[part].double().requires_grad_() for part in ("x", "gamma", "beta"))
    output = layer_norm(x64, shape[-1:], gamma, beta, float(case["epsilon"]))
    by_x, by_gamma, by_beta = torch.autograd.grad(output, (x64, gamma, beta), case["outputGradient"].double())
    return {**case, "output": output, "gradientByX": by_x, "gradientByGamma": by_gamma, "gradientByBeta": by_beta}


def _with_a_constant_row(draw: Draw) -> torch.Tensor:
    x = draw.normal(3, 4)
    x[1] = -1.5
    return x
