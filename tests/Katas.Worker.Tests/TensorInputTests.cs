using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Worker.Tests;

/// <summary>What a worker does with tensors it does by the binding of its track, whatever their type.</summary>
public sealed class TensorInputTests
{
    [Test]
    public void A_value_is_written_into_a_staged_tensor_by_the_track() => Assert.That(
        ((WorkerReply.Sampled)Session.Replies(
            new MarkingTrack(marked: 7), Load(), Stage([0, 1]), new WorkerRequest.Batch(3, 0, Runs: 1, [new(BitConverter.SingleToInt32Bits(5), Run: 0, Slot: 0, Offset: 1)]),
            new WorkerRequest.Sample(4, [0]))[^1]).Answers.Select(Decode),
        Is.EqualTo((float[][])[[0, 7]]));

    [Test]
    public void An_input_that_can_be_read_no_more_has_been_changed() => Assert.That(
        ((WorkerReply.Done)Session.Replies(new MarkingTrack(marked: 0) { IsUnreadable = true }, Load(), new WorkerRequest.NewInstance(2), Call([1]))[^1]).MutatedInput,
        Is.EqualTo("x"));

    [Test]
    public void The_track_is_told_that_a_case_has_ended()
    {
        var track = new MarkingTrack(marked: 0);
        Session.Replies(track, Load(), new WorkerRequest.NewInstance(2), new WorkerRequest.EndCase(3));
        Assert.That(track.EndedCases, Is.EqualTo(2));
    }

    [Test]
    public void The_device_is_waited_for_before_and_after_each_round()
    {
        var track = new MarkingTrack(marked: 0);
        Session.Replies(track, Load(), Stage([0], [1]), new WorkerRequest.Batch(3, 0, Runs: 3, []));
        Assert.That(track.Waits, Is.EqualTo(4));
    }

    [Test]
    public void The_transfers_of_one_run_are_those_of_all_its_tensors()
    {
        var replies = Session.Replies(new MarkingTrack(marked: 0), Load(), Stage([0], [1]), new WorkerRequest.Batch(3, 0, Runs: 3, []), new WorkerRequest.Sample(4, [0, 1]));
        Assert.That(((WorkerReply.Sampled)replies[^1]).TransferNanoseconds, Is.EqualTo(MarkingTrack.Inward + MarkingTrack.Outward));
    }

    [Test]
    public void Where_nothing_was_run_there_is_nothing_to_transfer()
    {
        var replies = Session.Replies(new MarkingTrack(marked: 0), Load(), Stage([0], [1]), new WorkerRequest.Sample(3, []));
        Assert.That(((WorkerReply.Sampled)replies[^1]).TransferNanoseconds, Is.Zero);
    }

    [Test]
    public void Tensors_of_the_platform_need_no_transfer()
    {
        var replies = Session.Replies(new FloatTrack(), Load(), Stage([0], [1]), new WorkerRequest.Batch(3, 0, Runs: 1, []), new WorkerRequest.Sample(4, [0]));
        Assert.That(((WorkerReply.Sampled)replies[^1]).TransferNanoseconds, Is.Zero);
    }

    private static WorkerRequest.Load Load() => Session.Load(1, typeof(Echoing)) with { Contract = "Katas.Contracts.ISinusoidalPositionalEncoding`1" };

    private static WorkerRequest.Stage Stage(params float[][] cases) => new(2, [Forward], [.. cases.Select(Arguments)]);

    private static WorkerRequest.Call Call(float[] x) => new(3, Forward, Arguments(x));

    private static ContractSchema Schema { get; } = ContractSchema.Of(typeof(ISinusoidalPositionalEncoding<Tensor<float>>), FloatTensorBinding.Instance);

    private static int Forward => Schema.NumberOf(Schema.Methods.Single(method => method.Info.Name == "Forward"));

    private static byte[] Arguments(float[] x)
    {
        var writer = new WireWriter();
        ValueCodec.Write(writer, new Schema.Tensor(FloatTensorBinding.Instance), Tensor.FromArray(x, x.Length));
        writer.Int32(0);
        return writer.Written.ToArray();
    }

    private static float[] Decode(byte[] answer)
    {
        var reader = new WireReader(answer);
        return ((Tensor<float>)ValueCodec.Read(ref reader, new Schema.Tensor(FloatTensorBinding.Instance))!).ToDenseArray();
    }

    public sealed class Echoing : ISinusoidalPositionalEncoding<Tensor<float>>
    {
        public Tensor<float> Encode(int startPosition, int length, int modelDimension) => throw new NotImplementedException();

        public Tensor<float> Forward(Tensor<float> x, int startPosition) => x;
    }

    /// <summary>Tensors of the platform, with a binding that can be told from the ordinary one.</summary>
    private sealed class MarkingTrack(float marked) : WorkerTrack
    {
        /// <summary>What a tensor takes each way, in nanoseconds.</summary>
        public const int Inward = 700, Outward = 3000;

        private readonly TensorBinding _ordinary = FloatTensorBinding.Instance;
        private int _reads;

        public bool IsUnreadable { get; init; }

        public int EndedCases { get; private set; }

        public int Waits { get; private set; }

        public override TensorBinding Binding => _ordinary with
        {
            Write = (tensor, offset, _) => _ordinary.Write(tensor, offset, marked),
            // Read when it comes and as the answer; then when it is compared with what came.
            ToDense = value => IsUnreadable && ++_reads > 2 ? throw new InvalidOperationException("disposed of") : _ordinary.ToDense(value),
        };

        public override void Preload(bool warm)
        {
        }

        public override void EndCase() => EndedCases++;

        public override void Synchronize() => Waits++;

        public override TimeSpan Transfers(IEnumerable<object> inputs, IEnumerable<object> answers) =>
            TimeSpan.FromTicks((Inward * inputs.Cast<Tensor<float>>().Count() + Outward * answers.Cast<Tensor<float>>().Count()) / TimeSpan.NanosecondsPerTick);
    }
}
