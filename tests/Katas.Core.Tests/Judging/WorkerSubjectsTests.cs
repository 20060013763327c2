using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Tests.Judging;

/// <summary>Instances that are asked for together with the first call on them: what is told, and of which case, is as if each had been waited for.</summary>
public sealed class WorkerSubjectsTests
{
    private static readonly ContractSchema Schema = ContractSchema.Of(typeof(ICircularBinarySwaps), FloatTensorBinding.Instance);

    private WorkerProcess _worker = null!;
    private WorkerSubjects<ICircularBinarySwaps> _subjects = null!;

    [TearDown]
    public void End() => _worker?.Dispose();

    [Test]
    public void One_that_is_never_called_is_made_when_its_case_ends()
    {
        Load(Swaps.Answer("return s_made;", "private static int s_made; public Answer() => s_made++;"));

        _ = _subjects.NewInstance();
        _ = _subjects.NewInstance();
        _subjects.EndCase();

        Assert.That(_subjects.NewInstance().MinSwaps([]), Is.EqualTo(3));
    }

    [Test]
    public void A_constructor_that_throws_when_its_case_ends_is_told_as_such()
    {
        Load(Swaps.Answer("", "public Answer() => throw new FormatException(\"never called\");"));
        _ = _subjects.NewInstance();
        Assert.That(Stopped(_subjects.EndCase).Message, Is.EqualTo("System.FormatException in its constructor: never called"));
    }

    [Test]
    public void A_constructor_that_throws_is_no_answer_to_a_call_that_is_expected_to()
    {
        Load(Swaps.Answer("", "public Answer() => throw new FormatException(\"not asked for\");"));
        var instance = _subjects.NewInstance();
        Assert.That(Stopped(() => _subjects.Capture(() => instance.MinSwaps([]))).Message, Does.Contain("in its constructor"));
    }

    [Test]
    public void An_input_that_is_changed_after_its_call_is_told_with_the_calls_of_its_own_case()
    {
        Load(Swaps.Answer("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(50); nums[0] = 7; }).Start(); return 0;"));
        _ = _subjects.NewInstance().MinSwaps([1, 0, 1]);
        // Until long after the thread has written.
        Thread.Sleep(1000);
        var next = _subjects.NewInstance();

        var outcome = Stopped(() => next.MinSwaps([0, 0]));

        Assert.Multiple(() =>
        {
            Assert.That((outcome.Verdict, outcome.Message), Is.EqualTo((Verdict.InputMutated, "The input 'nums' was changed. Inputs belong to the caller: copy what you want to write to.")));
            Assert.That(_subjects.Log.Inputs, Is.EqualTo("nums = [1, 0, 1]"));
        });
    }

    [Test]
    public void One_that_does_not_survive_being_made_ends_the_call_with_it()
    {
        Load(Swaps.Answer("", "public Answer() => Environment.Exit(3);"));
        var instance = _subjects.NewInstance();
        Assert.Multiple(() =>
        {
            Assert.That(Stopped(() => instance.MinSwaps([1])).Verdict, Is.EqualTo(Verdict.ExitedEarly));
            Assert.That(_worker.HasEnded);
        });
    }

    private void Load(string source)
    {
        _worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Isolation.Of(IsolationDemand.Auto));
        _worker.BeginCheck(bounded: true);
        Assert.That(_worker.Load(Bench.Compile(source)), Is.TypeOf<Answer.Done>());
        _subjects = new(_worker, Schema);
    }

    private static CheckOutcome.Stopped Stopped(Action call) =>
        (CheckOutcome.Stopped)Assert.Throws<SubmissionStopped>(() => call())!.Outcome;
}
