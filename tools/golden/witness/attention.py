"""torch.nn.MultiheadAttention in float64 with the weights of a case: packed projections, masks of the other polarity, one mask a head."""

import torch

from .drawing import Draw

PARTS = ("query", "key", "value", "output")


def vectors() -> dict:
    plain = [
        _case("one query, one key, one head", 1, 1, 1, 2, 1),
        _case("one head", 2, 3, 3, 4, 1),
        _case("as many heads as features", 2, 3, 4, 4, 4),
        _case("fewer queries than keys, three heads", 2, 3, 5, 6, 3),
        _case("more queries than keys, two heads", 3, 5, 2, 4, 2),
        _case("four heads of two features", 1, 4, 6, 8, 4),
        _case("saturated: scores in the thousands", 2, 3, 4, 4, 2, scale=1000.0),
    ]
    masked = [
        _case("causal", 2, 5, 5, 6, 2, mask=lambda draw: torch.ones(2, 5, 5).tril()),
        _case("another mask in every batch entry", 3, 4, 5, 8, 4, mask=lambda draw: draw.mask(3, 4, 5)),
        _case("one key allowed a row", 2, 3, 3, 4, 2, mask=lambda draw: torch.eye(3).flip(0).expand(2, 3, 3).contiguous()),
        _case("a mask that allows everything", 1, 2, 3, 4, 2, mask=lambda draw: torch.ones(1, 2, 3)),
        _case("saturated and masked", 2, 4, 5, 4, 2, scale=1000.0, mask=lambda draw: draw.mask(2, 4, 5)),
        _case("more queries than keys, masked", 2, 6, 3, 6, 3, mask=lambda draw: draw.mask(2, 6, 3)),
        _padding(),
    ]
    return {"cases": plain + masked, "differences": {"nothingToAttendTo": _nothing_to_attend_to(), "maskAsItIs": _mask_as_it_is()}}


def _inputs(name: str, batch: int, queries: int, keys: int, width: int, heads: int, scale: float = 1.0, mask=None) -> dict:
    draw = Draw(f"attention {name}")
    case = {"name": name, "numHeads": heads}
    for part, length in zip(PARTS, (queries, keys, keys)):
        case[part] = draw.normal(batch, length, width)
    for part in PARTS:
        case[f"{part}Weight"] = draw.normal(width, width, deviation=scale * width**-0.5 if part == "query" else width**-0.5)
        case[f"{part}Bias"] = draw.normal(width)
    if mask is not None:
        case["mask"] = mask(draw)
    return case


def _case(*arguments, **settings) -> dict:
    case = _inputs(*arguments, **settings)
    return {**case, "output": _torch(case, attn_mask=_per_head(case["mask"] == 0, case) if "mask" in case else None)}


def _padding() -> dict:
    """Here torch gets lengths as its own key_padding_mask, [B, Lk], and the kata the mask that says the same."""
    lengths = torch.tensor([5, 2, 3])
    allowed = torch.arange(5) < lengths.unsqueeze(1)
    case = _inputs("padding after 5, 2 and 3 keys", 3, 2, 5, 6, 2, mask=lambda draw: allowed.float().unsqueeze(1).repeat(1, 2, 1))
    return {**case, "output": _torch(case, key_padding_mask=~allowed)}


def _nothing_to_attend_to() -> dict:
    def mask(draw: Draw) -> torch.Tensor:
        mask = draw.mask(2, 3, 4)
        mask[0, 1] = 0
        mask[1, 0] = 0
        mask[1, 2] = 0
        return mask

    case = _inputs("rows 1 of the first and 0 and 2 of the second batch entry", 2, 3, 4, 4, 2, mask=mask)
    excluded = _per_head(case["mask"] == 0, case)
    return {
        **case,
        "output": _torch(case, attn_mask=excluded, need_weights=True),
        "outputWithoutWeights": _torch(case, attn_mask=excluded, need_weights=False),
    }


def _mask_as_it_is() -> dict:
    """The kata's mask handed to torch unchanged, where True means 'may not'. No row may be all ones: nothing would be left."""
    case = _inputs("a mask of this kata read by torch", 2, 2, 3, 4, 2, mask=lambda draw: torch.tensor([[[1.0, 0, 0], [0, 1, 1]], [[0, 0, 1], [1, 1, 0]]]))
    return {**case, "output": _torch(case, attn_mask=_per_head(case["mask"] == 1, case))}


def _per_head(mask: torch.Tensor, case: dict) -> torch.Tensor:
    return mask.repeat_interleave(case["numHeads"], dim=0)


def _torch(case: dict, **masks) -> torch.Tensor:
    query, key, value = (case[part].double() for part in PARTS[:3])
    # Left in training mode, without dropout, so that no fused path for inference is taken.
    layer = torch.nn.MultiheadAttention(query.shape[-1], case["numHeads"], batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        layer.in_proj_weight.copy_(torch.cat([case[f"{part}Weight"] for part in PARTS[:3]]))
        layer.in_proj_bias.copy_(torch.cat([case[f"{part}Bias"] for part in PARTS[:3]]))
        layer.out_proj.weight.copy_(case["outputWeight"])
        layer.out_proj.bias.copy_(case["outputBias"])
        return layer(query, key, value, **masks)[0]
