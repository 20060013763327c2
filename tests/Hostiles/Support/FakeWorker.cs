using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>
/// A program in the worker's place that speaks the protocol, nonce and all, and lies where a test says so: what a submission that owned its whole process
/// could make the judge hear.
/// </summary>
internal static class FakeWorker
{
    private const string Program = """
        using System.IO;

        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        var (nonce, number, kind) = (new byte[16], 0, 0);
        Send(1, Number(1));
        while (true)
        {
            var header = new byte[5];
            if (input.ReadAtLeast(header, 5, throwOnEndOfStream: false) < 5) return;
            var body = new byte[BitConverter.ToInt32(header)];
            input.ReadExactly(body);
            (number, kind) = (BitConverter.ToInt32(body), header[4]);
            if (kind == 1) nonce = body[8..24];
            if (kind == {{kind}})
            {
                {{lie}}
            }
            else
            {
                Send(2, [.. Stamp(), 0, .. Value(kind == 3 ? Number(1) : [])]);
            }
        }

        byte[] Number(int value) => BitConverter.GetBytes(value);
        byte[] Long(long value) => BitConverter.GetBytes(value);
        byte[] Value(byte[] bytes) => [.. Number(bytes.Length), .. bytes];
        byte[] Text(string text) => Value(System.Text.Encoding.UTF8.GetBytes(text));
        byte[] Stamp(int ahead = 0, long printed = 0) => [.. Value(nonce), .. Number(number + ahead), .. Long(printed)];
        void Send(byte what, byte[] frame)
        {
            output.Write([.. Number(frame.Length), what, .. frame]);
            output.Flush();
        }
        """;

    /// <summary>Runs a check whose one answer is 1 on a worker that does <paramref name="lie"/> instead of answering requests of that kind.</summary>
    public static async Task<Ran> RunAsync(int kind, string lie)
    {
        var spec = Judges.Pack.Find(Swaps.Kata)!.Spec!;
        await using var pool = new WorkerPool(WorkerProgram.Plain(Layouts.With(tool => tool.Worker, Bench.CompileProgram(Program.Replace("{{kind}}", $"{kind}").Replace("{{lie}}", lie)))), AttackTests.Limits, new Isolation.Process(), ahead: 0);
        using var runner = CheckRunner.For(spec, Swaps.Kata, Unguarded.Compile(Swaps.Kata, Swaps.Right), pool, Graded.Options(AttackTests.Limits));
        return new([await runner.RunAsync(spec.Checks.First(check => check.Id == Swaps.EightLong))]);
    }
}
