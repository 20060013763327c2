using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Timing;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Core.Tests.Timing;

/// <summary>The judge's side of the staged cases: what the worker is told to write, and which content an answer is judged by.</summary>
public sealed class StagedPoolTests
{
    private static readonly ContractSchema Swaps = ContractSchema.Of(typeof(ICircularBinarySwaps), FloatTensorBinding.Instance);
    private static readonly ContractSchema Encoding = ContractSchema.Of(typeof(ISinusoidalPositionalEncoding<Tensor<float>>), FloatTensorBinding.Instance);
    private static readonly ContractSchema Attention = ContractSchema.Of(typeof(IMultiHeadAttention<Tensor<float>>), FloatTensorBinding.Instance);

    [Test]
    public void Each_run_writes_into_its_own_case()
    {
        var pool = Counting();
        Assert.That(pool.BeginBatch(2), Is.EqualTo((InputWrite[])[new(1, Run: 0, Slot: 0, Offset: 0), new(1, Run: 1, Slot: 0, Offset: 0)]));
    }

    [Test]
    public void A_batch_begins_where_the_last_one_ended()
    {
        var pool = Counting();
        pool.BeginBatch(3);
        pool.BeginBatch(1);
        Assert.That(pool.FirstCase, Is.EqualTo(3));
    }

    [Test]
    public void An_answer_is_judged_by_what_its_run_met_whatever_was_written_since()
    {
        // Each case counts how often it was used: its run number in the pool, from 1.
        var pool = Counting();
        pool.BeginBatch(3 * pool.Count);
        Assert.That(Enumerable.Range(0, 3).Select(round => pool.Fault(round * pool.Count, Answer(round + 1))), Is.All.Null);
    }

    [Test]
    public void The_answer_to_a_later_content_is_wrong()
    {
        var pool = Counting();
        pool.BeginBatch(3 * pool.Count);
        Assert.That(pool.Fault(0, Answer(3)), Is.EqualTo("Expected 1, got 3."));
    }

    [Test]
    public void Judging_leaves_the_content_as_the_worker_has_it()
    {
        var pool = Counting();
        pool.BeginBatch(3 * pool.Count);
        pool.Fault(0, Answer(1));
        pool.BeginBatch(1);
        Assert.That(pool.Fault(0, Answer(4)), Is.Null);
    }

    [Test]
    public void Bytes_that_are_no_answer_are_a_fault()
    {
        var pool = Counting();
        pool.BeginBatch(1);
        Assert.That(pool.Fault(0, [1, 2]), Does.StartWith("It cannot be read"));
    }

    [Test]
    public void A_number_that_changes_is_written_where_it_enters_the_calls()
    {
        var pool = new StagedPool<ISinusoidalPositionalEncoding<Tensor<float>>>(
            new("numbers", "numbers", _ => Twice(new TimedNumber(0))), Encoding, new Generate("seed", "kata", "check"));
        Assert.That(pool.BeginBatch(1), Is.EqualTo((InputWrite[])[new(10, Run: 0, Slot: 0, Offset: 0), new(11, Run: 0, Slot: 4, Offset: 0)]));

        static TimedCase<ISinusoidalPositionalEncoding<Tensor<float>>> Twice(TimedNumber start) => TimedCase.Of(
            (ISinusoidalPositionalEncoding<Tensor<float>> subject) => (subject.Encode(start.Value, 2, 2), subject.Forward(Tensor.Zeros(1, 2, 2), start.Value + 1)),
            _ => [],
            rewriting => rewriting.Set(start, 10));
    }

    [Test]
    public void A_tensor_that_is_given_twice_is_written_twice()
    {
        var pool = new StagedPool<IMultiHeadAttention<Tensor<float>>>(
            new("self", "self", _ => Self(Tensor.Zeros(1, 2, 2), Tensor.Zeros(2, 2), Tensor.Zeros(2))), Attention, new Generate("seed", "kata", "check"));
        var bits = BitConverter.SingleToInt32Bits(0.5f);
        Assert.That(pool.BeginBatch(1), Is.EqualTo((InputWrite[])[new(bits, 0, Slot: 0, Offset: 3), new(bits, 0, Slot: 2, Offset: 3), new(bits, 0, Slot: 4, Offset: 1)]));

        static TimedCase<IMultiHeadAttention<Tensor<float>>> Self(Tensor<float> x, Tensor<float> weight, Tensor<float> bias) => TimedCase.Of(
            (IMultiHeadAttention<Tensor<float>> subject) => subject.Forward(
                x, Tensor.Zeros(1, 2, 2), x, new(Tensor.Zeros(2, 2), bias, weight, Tensor.Zeros(2), weight, Tensor.Zeros(2), weight, Tensor.Zeros(2)), 1, null),
            _ => [],
            rewriting =>
            {
                rewriting.Set(x, 3, 0.5f);
                rewriting.Set(bias, 1, 0.5f);
            });
    }

    private static byte[] Answer(int value) => BitConverter.GetBytes(value);

    private static StagedPool<ICircularBinarySwaps> Counting() => new(new("counting", "counting", _ => Counting(new int[1])), Swaps, new Generate("seed", "kata", "check"));

    // The answer expected is the first number itself, which rises by one before each run.
    private static TimedCase<ICircularBinarySwaps> Counting(int[] nums) => TimedCase.Of(
        (ICircularBinarySwaps subject) => subject.MinSwaps(nums),
        answer => [Expect.Equal(answer, nums[0])],
        rewriting => rewriting.Set(nums, 0, nums[0] + 1));
}
