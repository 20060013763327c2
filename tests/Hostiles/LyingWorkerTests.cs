using Hostiles.Support;
using Katas.Core.Judging;
using Katas.Core.Scoring;

namespace Hostiles;

/// <summary>
/// A worker that lies in each field of each answer. What it says can lower a verdict; it is never taken for a pass, and never for a fault of the grader's.
/// </summary>
public sealed class LyingWorkerTests
{
    private const int Load = 1;
    private const int NewInstance = 2;
    private const int Call = 3;
    private const int EndCase = 4;

    private static IEnumerable<TestCaseData> Lies() =>
    [
        // Which question it answers
        Lie("another nonce", Call, "nonce = new byte[16]; Send(2, [.. Stamp(), 0, .. Value(Number(1))]);", Verdict.Crashed),
        Lie("no nonce", Call, "nonce = []; Send(2, [.. Stamp(), 0, .. Value(Number(1))]);", Verdict.Crashed),
        Lie("the number of the next question", Call, "Send(2, [.. Stamp(ahead: 1), 0, .. Value(Number(1))]);", Verdict.Crashed),
        Lie("the number of the question before", Call, "Send(2, [.. Stamp(ahead: -1), 0, .. Value(Number(1))]);", Verdict.Crashed),
        Lie("the same answer twice", Call, "for (var i = 0; i < 2; i++) Send(2, [.. Stamp(), 0, .. Value(Number(1))]);", Verdict.Crashed),
        Lie("the answer to the next question with this one", Call, "for (var i = 0; i < 2; i++) Send(2, [.. Stamp(ahead: i), 0, .. Value(Number(1))]);", Verdict.Passed),

        // What kind of answer it is
        Lie("a hello", Call, "Send(1, Number(1));", Verdict.Crashed),
        Lie("that it is sealed", Call, "Send(5, Number(number));", Verdict.Crashed),
        Lie("that it cannot be sealed", Call, "Send(6, Text(\"no\"));", Verdict.Crashed),
        Lie("a time where an answer was asked for", Call, "Send(7, [.. Stamp(), .. Long(1), .. Long(1)]);", Verdict.Crashed),
        Lie("samples where an answer was asked for", Call, "Send(8, [.. Stamp(), .. Number(1), .. Value(Number(1))]);", Verdict.Crashed),
        Lie("a time where it should load", Load, "Send(7, [.. Stamp(), .. Long(1), .. Long(1)]);", Verdict.Crashed),
        Lie("samples where it should make an instance", NewInstance, "Send(8, [.. Stamp(), .. Number(0)]);", Verdict.Crashed),
        Lie("a time at the end of the case", EndCase, "Send(7, [.. Stamp(), .. Long(1), .. Long(1)]);", Verdict.Crashed),
        Lie("a kind that there is not", Call, "Send(99, Stamp());", Verdict.Crashed),
        Lie("an answer that is too large", Call, "Send(4, [.. Stamp(), .. Long(-1)]);", Verdict.LimitExceeded),

        // The frame itself
        Lie("a frame of negative length", Call, "output.Write([255, 255, 255, 255, 2]);", Verdict.LimitExceeded),
        Lie("a frame of two gigabytes", Call, "output.Write([255, 255, 255, 127, 2]);", Verdict.LimitExceeded),
        Lie("half a frame, and the end", Call, "output.Write([41, 0, 0, 0, 2, 16, 0]); return;", Verdict.Crashed),
        Lie("a frame with something left over", Call, "Send(2, [.. Stamp(), 0, .. Value(Number(1)), 0]);", Verdict.Crashed),
        Lie("an empty frame", Call, "Send(2, []);", Verdict.Crashed),

        // The answer
        Lie("another number", Call, "Send(2, [.. Stamp(), 0, .. Value(Number(2))]);", Verdict.WrongAnswer),
        Lie("no number", Call, "Send(2, [.. Stamp(), 0, .. Value([])]);", Verdict.Crashed),
        Lie("two numbers", Call, "Send(2, [.. Stamp(), 0, .. Value([.. Number(1), .. Number(1)])]);", Verdict.Crashed),
        Lie("a value where none was asked for", NewInstance, "Send(2, [.. Stamp(), 0, .. Value(Number(1))]);", Verdict.Passed),

        // What became of the inputs
        Lie("an input that was changed", Call, "Send(2, [.. Stamp(), 1, .. Text(\"nums\"), .. Value(Number(1))]);", Verdict.InputMutated),
        Lie("an input that does not exist, by an ugly name", Call, "Send(2, [.. Stamp(), 1, .. Text(\"\\u001b[2J\\n::error::\"), .. Value(Number(1))]);", Verdict.InputMutated),
        Lie("an input by an endless name", Call, "Send(2, [.. Stamp(), 1, .. Text(new string('n', 100_000)), .. Value(Number(1))]);", Verdict.Crashed),
        Lie("an input that was changed at the end of the case", EndCase, "Send(2, [.. Stamp(), 1, .. Text(\"nums\"), .. Value([])]);", Verdict.InputMutated),

        // What was thrown
        Lie("an exception of no type", Call, "Send(3, [.. Stamp(), .. Number(0), .. Text(\"\")]);", Verdict.Crashed),
        Lie("an exception of two billion types", Call, "Send(3, [.. Stamp(), .. Number(int.MaxValue), .. Text(\"\")]);", Verdict.Crashed),
        Lie("an exception of the judge's own", Call, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"Katas.Core.Judging.SubmissionStopped\"), .. Text(\"\")]);", Verdict.Threw),
        Lie("an exception on a line that there is not", Call, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"E\"), .. Text(\"\")]); Send(10, [.. Stamp(ahead: 1), .. Number(int.MinValue)]);", Verdict.Threw),
        Lie("an exception, and a place that says no line", Call, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"E\"), .. Text(\"\")]); Send(10, Stamp(ahead: 1));", Verdict.Threw),
        Lie("that it is not implemented", Call, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"System.NotImplementedException\"), .. Text(\"\")]);", Verdict.NotAttempted),
        Lie("that memory ran out", Call, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"System.OutOfMemoryException\"), .. Text(\"\")]);", Verdict.MemoryExceeded),
        Lie("an exception while it was loaded", Load, "Send(3, [.. Stamp(), .. Number(1), .. Text(\"E\"), .. Text(\"\")]);", Verdict.Threw),

        // What was printed
        Lie("that much was printed", Call, "Send(2, [.. Stamp(printed: long.MaxValue), 0, .. Value(Number(1))]);", Verdict.Passed),
        Lie("that less than nothing was printed", Call, "Send(2, [.. Stamp(printed: long.MinValue), 0, .. Value(Number(1))]);", Verdict.Passed),
        Lie("the last words of a stack overflow", Call, "Console.Error.WriteLine(\"Stack overflow.\"); Send(2, [.. Stamp(), 0, .. Value(Number(1))]);", Verdict.Passed),
    ];

    [TestCaseSource(nameof(Lies)), Category("Heavy")]
    public async Task It_earns_nothing_by_a_lie(int kind, string lie, Verdict verdict)
    {
        var ran = await FakeWorker.RunAsync(kind, lie);
        Assert.Multiple(() =>
        {
            Assert.That(ran.Verdict, Is.EqualTo(verdict), ran.ToString());
            Assert.That(ran.Runs.Select(run => (run.Outcome as CheckOutcome.Stopped)?.Line), Has.All.Matches<int?>(line => line is null or > 0));
        });
    }

    [Test]
    public async Task An_answer_of_the_wrong_kind_is_the_workers_fault_and_not_the_graders()
    {
        var ran = await FakeWorker.RunAsync(Call, "Send(7, [.. Stamp(), .. Long(1), .. Long(1)]);");
        Assert.That(ran.Runs[0].Outcome, Is.TypeOf<CheckOutcome.Stopped>().And.Property("Verdict").EqualTo(Verdict.Crashed), ran.ToString());
    }

    private static TestCaseData Lie(string name, int kind, string lie, Verdict verdict) => new TestCaseData(kind, lie, verdict).SetArgDisplayNames(name);
}
