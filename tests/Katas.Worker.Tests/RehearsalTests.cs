namespace Katas.Worker.Tests;

/// <summary>What a zygote plays through before it is copied.</summary>
public sealed class RehearsalTests
{
    [Test]
    public void Every_contract_and_the_whole_repertoire_can_be_played() => Assert.That(() => Rehearsal.Run(new FloatTrack()), Throws.Nothing);

    [Test]
    [Platform("Linux")]
    public void A_process_in_which_another_thread_works_is_not_still()
    {
        using var stop = new ManualResetEventSlim();
        var busy = new Thread(() =>
        {
            while (!stop.IsSet) Thread.SpinWait(1000);
        });
        busy.Start();
        try
        {
            Assert.That(Enumerable.Range(0, 5).Select(_ => Stillness.Prevails()), Has.None.True);
        }
        finally
        {
            stop.Set();
            busy.Join();
        }
    }
}
