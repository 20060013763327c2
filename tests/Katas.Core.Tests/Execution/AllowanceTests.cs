using Katas.Core.Execution;

namespace Katas.Core.Tests.Execution;

/// <summary>When a child has used too much, decided on invented numbers.</summary>
public sealed class AllowanceTests
{
    private static readonly Allowance Allowance = new(TimeSpan.FromSeconds(2), MemoryBytes: 100 << 20, Threads: 4);

    [Test]
    public void Within_every_limit_it_goes_on() => Assert.That(Allowance.Judge(new(Seconds(1.99), Seconds(9.99), 100 << 20, 4)), Is.Null);

    [Test]
    public void Nothing_used_is_nothing_to_judge() => Assert.That(Allowance.Judge(default), Is.Null);

    [Test]
    public void A_child_that_shrank_goes_on() => Assert.That(Allowance.Judge(new(default, default, -(5 << 20), -1)), Is.Null);

    [Test]
    public void Its_processor_time_used_up_it_has_timed_out() => Assert.That(Allowance.Judge(new(Seconds(2), Seconds(2), 0, 0)), Is.TypeOf<Ending.TimedOut>());

    [Test]
    public void On_a_busy_machine_waiting_alone_does_not_end_it() => Assert.That(Allowance.Judge(new(Seconds(0.1), Seconds(9), 0, 0)), Is.Null);

    [Test]
    public void One_that_sleeps_times_out_all_the_same() => Assert.That(
        Allowance.Judge(new(Seconds(0.01), Seconds(2 * Allowance.WaitingFactor), 0, 0)), Is.TypeOf<Ending.TimedOut>());

    [Test]
    public void A_byte_too_many_exceeds_the_memory() => Assert.That(
        Allowance.Judge(new(default, default, (100 << 20) + 1, 0)), Is.TypeOf<Ending.MemoryExceeded>().And.Property("Message").Contains("100 MB"));

    [Test]
    public void A_thread_too_many_exceeds_a_limit() => Assert.That(
        Allowance.Judge(new(default, default, 0, 5)), Is.TypeOf<Ending.LimitExceeded>().And.Property("Message").Contains("4 threads"));

    [Test]
    public void What_exhausts_memory_is_told_before_the_time_that_it_took() =>
        Assert.That(Allowance.Judge(new(Seconds(3), Seconds(20), 200 << 20, 9)), Is.TypeOf<Ending.MemoryExceeded>());

    [Test]
    public void A_fraction_of_a_second_is_told_as_such() => Assert.That(
        (Allowance with { Cpu = Seconds(0.25) }).Judge(new(Seconds(0.25), default, 0, 0))!.Message, Does.Contain("0.25 s"));

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
