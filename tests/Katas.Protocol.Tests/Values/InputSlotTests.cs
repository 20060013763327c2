using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Values;

/// <summary>The inputs of a run, as both ends number them.</summary>
public sealed class InputSlotTests
{
    private static readonly ContractSchema LayerNorm = ContractSchema.Of(typeof(ILayerNorm<Tensor<float>>), FloatTensorBinding.Instance);
    private static readonly ContractSchema BatchNorm = ContractSchema.Of(typeof(IBatchNorm<Tensor<float>>), FloatTensorBinding.Instance);

    [Test]
    public void Those_of_one_call_follow_those_of_the_call_before() => Assert.That(
        InputSlot.Of([Method(LayerNorm, "Forward"), Method(LayerNorm, "Backward")]).Select(slot => slot.Argument), Is.EqualTo((int[])[0, 1, 2, 3, 4]));

    [Test]
    public void The_parts_of_a_record_are_inputs_by_themselves() => Assert.That(
        InputSlot.Of([Method(BatchNorm, "Forward")]).Select(slot => (slot.Argument, slot.Part?.Name)),
        Is.EqualTo(((int, string?)[])[(0, null), (1, null), (2, null), (3, "RunningMean"), (3, "RunningVariance"), (3, "Momentum"), (3, "Epsilon"), (4, null)]));

    [Test]
    public void Each_finds_its_value_among_the_arguments()
    {
        var tensors = Enumerable.Range(0, 5).Select(i => Tensor.FromArray<float>([i], 1)).ToArray();
        object?[] arguments = [tensors[0], tensors[1], tensors[2], new BatchNormState<Tensor<float>>(tensors[3], tensors[4], 0.1f, 1e-5f), true];
        Assert.That(InputSlot.Of([Method(BatchNorm, "Forward")]).Select(slot => slot.In(arguments)), Is.EqualTo((object[])[.. tensors, 0.1f, 1e-5f, true]));
    }


    private static ContractSchema.Method Method(ContractSchema schema, string name) => schema.Methods.Single(method => method.Info.Name == name);
}
