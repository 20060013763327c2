using Katas.Protocol.Worker;

namespace Katas.Worker.Tests;

/// <summary>What a worker says of the steps of an instrumented submission.</summary>
public sealed class StepCountersTests
{
    private const string Name = "Katas.Worker.Tests.Counters";

    [Test]
    public void Steps_are_those_since_they_were_taken_last()
    {
        var replies = Session.Replies(
            Session.Load(1, typeof(CountingAnswer)), new WorkerRequest.TakeSteps(2, Name, 100), new WorkerRequest.NewInstance(3), Session.Call(4, 1, 2, 3),
            new WorkerRequest.TakeSteps(5, Name, 100), Session.Call(6, 1), new WorkerRequest.TakeSteps(7, Name, 100));
        var steps = replies.OfType<WorkerReply.Steps>().Select(taken => taken.ByCounter).ToArray();
        Assert.That(steps, Is.EqualTo((long[][])[[0, 0], [0, 3], [0, 1]]));
    }

    [Test]
    public void Allocations_are_the_calls_alone_and_repeat()
    {
        long Allocated() => Session.Replies(
            [
                Session.Load(1, typeof(CountingAnswer)), new WorkerRequest.NewInstance(2),
                // The first calls of a method by reflection allocate themselves.
                .. Enumerable.Range(3, 5).Select(sequence => Session.Call(sequence, 1)),
                new WorkerRequest.TakeSteps(8, Name, 100), Session.Call(9, 1, 2, 3), new WorkerRequest.TakeSteps(10, Name, 100),
            ]).OfType<WorkerReply.Steps>().Last().AllocatedBytes;
        var (once, again) = (Allocated(), Allocated());
        Assert.Multiple(() =>
        {
            Assert.That(once, Is.InRange(3000, 3300));
            Assert.That(again, Is.EqualTo(once));
        });
    }

    [Test]
    public void Where_the_fuel_was_spent_is_told_after_the_exception()
    {
        var replies = Session.Replies(
            Session.Load(1, typeof(CountingAnswer)), new WorkerRequest.TakeSteps(2, Name, Fuel: 2), new WorkerRequest.NewInstance(3), Session.Call(4, 1, 2, 3),
            new WorkerRequest.TakeSteps(5, Name, 0));
        Assert.Multiple(() =>
        {
            Assert.That(replies[^2], Is.TypeOf<WorkerReply.Threw>());
            Assert.That(replies[^1], Is.TypeOf<WorkerReply.Steps>().With.Property("SpentAt").EqualTo(1));
        });
    }

    [Test]
    public void Counters_that_are_not_there_are_an_error_and_no_end() => Assert.That(
        Session.Threw(Session.Load(1, typeof(CountingAnswer)), new WorkerRequest.TakeSteps(2, "No.Such", 1)).TypeNames[0], Is.EqualTo(typeof(TypeLoadException).FullName));
}
