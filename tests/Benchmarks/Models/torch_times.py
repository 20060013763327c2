"""Times PyTorch on the shapes that the model solutions are held against: one JSON object, nanoseconds a run by name.

usage: torch_times.py CORE BATCHES     CORE -1: wherever the system puts it
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
core, batches = int(sys.argv[1]), int(sys.argv[2])
if core >= 0 and hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {core})

try:
    import torch
    from torch.nn import functional
except ImportError:
    print("torch is not installed", file=sys.stderr)
    sys.exit(4)

torch.set_num_threads(1)
torch.manual_seed(1)


def attention():
    batch, length, width, heads = 2, 256, 256, 8
    query, key, value = (torch.randn(batch, length, width) for _ in range(3))
    weights = [torch.randn(width, width) / width ** 0.5 for _ in range(4)]
    biases = [torch.randn(width) * 0.1 for _ in range(4)]

    def split(x):
        return x.view(batch, length, heads, width // heads).transpose(1, 2)

    def run():
        with torch.no_grad():
            q, k, v = (split(functional.linear(x, w, b)) for x, w, b in zip((query, key, value), weights, biases))
            shares = torch.softmax(q @ k.transpose(-2, -1) / (width // heads) ** 0.5, dim=-1)
            context = (shares @ v).transpose(1, 2).reshape(batch, length, width)
            return functional.linear(context, weights[3], biases[3])

    return run


def normalization(forward):
    x = torch.randn(64, 1024, requires_grad=True)
    gamma = torch.rand(1024, requires_grad=True)
    beta = torch.rand(1024, requires_grad=True)
    by_output = torch.randn(64, 1024)

    def run():
        x.grad = gamma.grad = beta.grad = None
        forward(x, gamma, beta).backward(by_output)

    return run


def layer_norm():
    return normalization(lambda x, gamma, beta: functional.layer_norm(x, (1024,), gamma, beta, 1e-5))


def batch_norm():
    mean, variance = torch.zeros(1024), torch.ones(1024)
    return normalization(lambda x, gamma, beta: functional.batch_norm(x, mean, variance, gamma, beta, True, 0.1, 1e-5))


def nanoseconds(run):
    for _ in range(5):
        run()
    started = time.perf_counter_ns()
    run()
    runs = max(1, round(2e6 / max(1, time.perf_counter_ns() - started)))
    times = []
    for _ in range(batches):
        started = time.perf_counter_ns()
        for _ in range(runs):
            run()
        times.append((time.perf_counter_ns() - started) / runs)
    return sorted(times)[len(times) // 2]


json.dump({name: nanoseconds(make()) for name, make in
           {"MultiHeadAttention": attention, "LayerNorm": layer_norm, "BatchNorm": batch_norm}.items()} | {"torch": torch.__version__}, sys.stdout)
