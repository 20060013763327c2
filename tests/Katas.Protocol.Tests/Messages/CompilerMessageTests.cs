using Katas.Protocol.Compiler;
using Katas.Protocol.Tests.Support;

namespace Katas.Protocol.Tests.Messages;

/// <summary>Between judge and compiler: each message comes as it was sent, and nothing else comes at all.</summary>
public sealed class CompilerMessageTests
{
    private static readonly SourceDiagnostic Error = new("CS1002", "error", "; expected", 3, 14, 3, 15, null);
    private static readonly SourceDiagnostic Warning = new("KATA0001", "warning", "不允许", 0, 0, 0, 0, "https://example.org/KATA0001");

    internal static IEnumerable<CompilerRequest> Requests() =>
    [
        new CompilerRequest.Configure([], Sealed: false, TorchSharp: null, Sparing: true),
        new CompilerRequest.Configure([new("LayerNorm", "Katas.Contracts.ILayerNorm`1", ["class 层 { }", "class T;"]), new("B", "IB", [""]), new("C", "IC", [])], Sealed: true, "/torch/TorchSharp.dll", Sparing: false),
        new CompilerRequest.Compile("a b.cs", "class A { }", null, ForDebugging: true),
        new CompilerRequest.Compile("", "", "LayerNorm", ForDebugging: false),
        new CompilerRequest.Compile("A.cs", "class A { }", null, ForDebugging: false, WithAdvice: true),
        new CompilerRequest.Advise("a b.cs", "class 层 { }"),
        new CompilerRequest.Mutate("class 层 { }"),
        new CompilerRequest.Instrument("a b.cs", "class 层 { }", "C1F"),
    ];

    internal static IEnumerable<CompilerReply> Replies() =>
    [
        new CompilerReply.Compiled("LayerNorm", "Katas.Contracts.ILayerNorm`1", "A+B", [1, 2, 3], [4], [Warning]),
        new CompilerReply.Compiled("", "", "", [], [], []) { Track = Track.Torch },
        new CompilerReply.Untouched("LayerNorm"),
        new CompilerReply.Refused(Refusal.Forbidden, null, "It uses what no kata allows.", [Error, Warning]),
        new CompilerReply.Refused(Refusal.ContractNotMet, "LayerNorm", "None.", []),
        new CompilerReply.Advice([Warning, Error]),
        new CompilerReply.Mutated([new("constant", "Forward", 12, 1, "(-1)"), new("statement removed", "", 0, 0, ";")]),
        new CompilerReply.Mutated([]),
        new CompilerReply.NotSealed("The kernel refuses it."),
        new CompilerReply.Instrumented([1, 2, 3], [4], "C1F", [3, 3, 12]),
        new CompilerReply.NotInstrumented("CS0000 on line 3: 不行"),
    ];

    [TestCaseSource(nameof(Requests))]
    public void A_request_comes_as_it_was_sent(CompilerRequest request) =>
        Assert.That(CompilerRequest.ReceiveFrom(Wire.Channel(Wire.Sent(request.SendTo), 1)), Is.EqualTo(request).UsingPropertiesComparer());

    [TestCaseSource(nameof(Replies))]
    public void A_reply_comes_as_it_was_sent(CompilerReply reply) =>
        Assert.That(CompilerReply.ReceiveFrom(Wire.Channel(Wire.Sent(reply.SendTo), 1)), Is.EqualTo(reply).UsingPropertiesComparer());

    [Test]
    public void Ready_comes_as_it_was_sent() =>
        Assert.That(CompilerReply.ReceiveFrom(Wire.Channel(Wire.Sent(new CompilerReply.Ready().SendTo), 1)), Is.EqualTo(new CompilerReply.Ready()));

    [Test]
    public void Sealed_comes_as_it_was_sent() =>
        Assert.That(CompilerReply.ReceiveFrom(Wire.Channel(Wire.Sent(new CompilerReply.Sealed().SendTo), 1)), Is.EqualTo(new CompilerReply.Sealed()));

    [TestCaseSource(nameof(Replies))]
    public void A_reply_cut_off_at_any_byte_is_refused(CompilerReply reply)
    {
        foreach (var cut in Hostile.Truncations(Wire.Sent(reply.SendTo)).Skip(1))
            Assert.That(() => CompilerReply.ReceiveFrom(Wire.Channel(cut)), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Replies))]
    public void A_reply_with_anything_changed_ends_well(CompilerReply reply)
    {
        var honest = Wire.Sent(reply.SendTo);
        foreach (var hostile in Hostile.Corruptions(honest).Concat(Hostile.FalseLengths(honest)))
            Hostile.MustEndWell(hostile, bytes => CompilerReply.ReceiveFrom(Wire.Channel(bytes)), allowance: Wire.LongestBody + (64 << 10));
    }

    [TestCaseSource(nameof(Requests))]
    public void A_request_with_anything_changed_ends_well(CompilerRequest request)
    {
        var honest = Wire.Sent(request.SendTo);
        foreach (var hostile in Hostile.Corruptions(honest).Concat(Hostile.FalseLengths(honest)))
            Hostile.MustEndWell(hostile, bytes => CompilerRequest.ReceiveFrom(Wire.Channel(bytes)), allowance: Wire.LongestBody + (64 << 10));
    }

    [TestCase(3)]
    [TestCase(-1)]
    public void A_refusal_for_an_unknown_reason_is_refused(int reason) => Assert.That(
        () => CompilerReply.ReceiveFrom(Wire.Channel(Wire.Sent(new CompilerReply.Refused((Refusal)reason, null, "", []).SendTo))),
        Throws.TypeOf<WireFormatException>());

    [Test]
    public void A_closed_stream_gives_neither_request_nor_reply() => Assert.Multiple(() =>
    {
        Assert.That(CompilerRequest.ReceiveFrom(Wire.Channel([])), Is.Null);
        Assert.That(CompilerReply.ReceiveFrom(Wire.Channel([])), Is.Null);
    });
}
