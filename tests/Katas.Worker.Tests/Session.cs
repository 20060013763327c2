using System.Text;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Worker.Tests;

/// <summary>A session over streams in memory: all requests first, then all replies.</summary>
internal static class Session
{
    public static readonly byte[] Nonce = [1, 2, 3, 4];

    private static readonly Schema Numbers = new Schema.PrimitiveArray(typeof(int));

    public static WorkerRequest.Load Load(int sequence, Type type, int longestValue = 1 << 20) => new(
        sequence, Nonce, "Katas.Contracts.ICircularBinarySwaps", type.FullName!, File.ReadAllBytes(type.Assembly.Location), [], longestValue, WaitForDebugger: false);

    public static WorkerRequest.Call Call(int sequence, params int[] nums)
    {
        var writer = new WireWriter();
        ValueCodec.Write(writer, Numbers, nums);
        return new(sequence, 0, writer.Written.ToArray());
    }

    /// <summary>What a session answers, its hello included.</summary>
    public static IReadOnlyList<WorkerReply> Replies(params IEnumerable<WorkerRequest> requests) => Replies(new PrintedOutput(Stream.Null), requests);

    public static IReadOnlyList<WorkerReply> Replies(WorkerTrack track, params IEnumerable<WorkerRequest> requests) => Replies(new PrintedOutput(Stream.Null), track, requests);

    public static IReadOnlyList<WorkerReply> Replies(PrintedOutput printed, params IEnumerable<WorkerRequest> requests) => Replies(printed, new FloatTrack(), requests);

    private static IReadOnlyList<WorkerReply> Replies(PrintedOutput printed, WorkerTrack track, IEnumerable<WorkerRequest> requests)
    {
        var asked = new MemoryStream();
        foreach (var request in requests) request.SendTo(new(Stream.Null, asked, int.MaxValue));
        asked.Position = 0;
        var answered = new MemoryStream();

        new WorkerSession(new(asked, answered, 1 << 24), printed, track).Serve();

        answered.Position = 0;
        var channel = new FrameChannel(answered, Stream.Null, 1 << 24);
        var replies = new List<WorkerReply>();
        while (WorkerReply.ReceiveFrom(channel) is { } reply) replies.Add(reply);
        return replies;
    }

    /// <summary>The exception of the last reply.</summary>
    public static WorkerReply.Threw Threw(params IEnumerable<WorkerRequest> requests) => (WorkerReply.Threw)Replies(requests)[^1];

    public static string Text(this MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
