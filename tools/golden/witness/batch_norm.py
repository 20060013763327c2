"""torch.nn.functional.batch_norm in float64, running statistics included, and its gradients by autograd."""

import torch
from torch.nn.functional import batch_norm

from .drawing import Draw, outcome, single

SHAPES = [(2, 3), (5, 3), (3, 2, 4), (1, 3, 5), (2, 3, 2, 3), (4, 1, 2, 2), (2, 2, 1, 2, 3)]


def vectors() -> dict:
    cases = []
    for shape in SHAPES:
        for training in (True, False):
            cases.append(_case("plain", shape, training))

    for training in (True, False):
        cases.append(_case("epsilon far from the default", (4, 2), training, epsilon=0.5))
        cases.append(_case("a mean of 100", (6, 2), training, x=lambda draw: draw.normal(6, 2, mean=100.0)))
        cases.append(_case("a variance near epsilon", (4, 2, 2), training, x=lambda draw: draw.normal(4, 2, 2, deviation=0.01), epsilon=1e-4))
        cases.append(_case("a constant channel", (4, 2), training, x=_with_a_constant_channel))

    cases.append(_case("momentum 0: the state stays", (3, 2), True, momentum=0.0))
    cases.append(_case("momentum 1: the batch alone", (3, 2, 2), True, momentum=1.0))
    cases.append(_case("one value a channel", (1, 3), False))
    return {"cases": cases, "differences": {"oneValueAChannel": [_one_value(shape) for shape in ((1, 3), (1, 2, 1), (1, 2, 1, 1))]}}


def _inputs(name: str, shape: tuple, training: bool, x=None, momentum: float = 0.1, epsilon: float = 1e-5) -> dict:
    draw = Draw(f"batch norm {name} {shape} {training}")
    channels = shape[1]
    return {
        "name": name,
        "training": training,
        "momentum": single(momentum),
        "epsilon": single(epsilon),
        "x": x(draw) if x else draw.normal(*shape, mean=1.0, deviation=2.0),
        "gamma": draw.normal(channels),
        "beta": draw.normal(channels),
        "runningMean": draw.normal(channels),
        "runningVariance": draw.positive(channels),
    }


def _case(name: str, shape: tuple, training: bool, **settings) -> dict:
    case = _inputs(name, shape, training, **settings)
    output_gradient = Draw(f"batch norm gradient {name} {shape} {training}").normal(*shape)
    x, gamma, beta = (case[part].double().requires_grad_() for part in ("x", "gamma", "beta"))
    running_mean, running_variance = case["runningMean"].double(), case["runningVariance"].double()
    output = _torch(case, x, gamma, beta, running_mean, running_variance)
    by_x, by_gamma, by_beta = torch.autograd.grad(output, (x, gamma, beta), output_gradient.double())
    return {
        **case,
        "outputGradient": output_gradient,
        "output": output,
        "newRunningMean": running_mean,
        "newRunningVariance": running_variance,
        "gradientByX": by_x,
        "gradientByGamma": by_gamma,
        "gradientByBeta": by_beta,
    }


def _torch(case: dict, x, gamma, beta, running_mean, running_variance) -> torch.Tensor:
    return batch_norm(x, running_mean, running_variance, gamma, beta, case["training"], float(case["momentum"]), float(case["epsilon"]))


def _with_a_constant_channel(draw: Draw) -> torch.Tensor:
    x = draw.normal(4, 2)
    x[:, 1] = 2.5
    return x


def _one_value(shape: tuple) -> dict:
    case = _inputs("one value a channel", shape, True)
    tensors = [case[part].double() for part in ("x", "gamma", "beta", "runningMean", "runningVariance")]
    return {**case, "torch": outcome(lambda: _torch(case, *tensors))}
