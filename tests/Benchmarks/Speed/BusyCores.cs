namespace Katas.Benchmarks.Speed;

/// <summary>Keeps every core busy until it is disposed of, as a machine is that others use.</summary>
internal sealed class BusyCores : IDisposable
{
    private readonly Thread[] _threads;
    private volatile bool _ended;

    public BusyCores()
    {
        _threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Spin) { IsBackground = true })];
        foreach (var thread in _threads) thread.Start();
    }

    public void Dispose()
    {
        _ended = true;
        foreach (var thread in _threads) thread.Join();
    }

    private void Spin()
    {
        var x = 1.0;
        while (!_ended)
        {
            for (var i = 0; i < 10_000; i++) x = Math.Sqrt(x + i);
        }
    }
}
