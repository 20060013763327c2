using System.Text;

namespace Katas.Core.Execution;

/// <summary>
/// Drains a child's standard error on a thread of its own, so that a child can never block on it. Keeps the first bytes up to a limit and counts the rest.
/// </summary>
internal sealed class PrintedText
{
    private readonly object _gate = new();
    private readonly MemoryStream _kept = new();
    private readonly long _limit;
    private readonly Thread _pump;
    private long _total;
    private bool _ended;
    private bool _awaitedInVain;

    public PrintedText(Stream stream, long limit)
    {
        _limit = limit;
        _pump = new(() => Pump(stream), maxStackSize: 256 << 10) { IsBackground = true, Name = "printed output" };
        _pump.Start();
    }

    /// <summary>Whether more came than is kept.</summary>
    public bool Exceeded
    {
        get
        {
            lock (_gate) return _total > _limit;
        }
    }

    /// <summary>How many bytes have come so far.</summary>
    public long Total
    {
        get
        {
            lock (_gate) return _total;
        }
    }

    /// <summary>What was printed from one count of bytes on, as far as it was kept.</summary>
    public string From(long start)
    {
        lock (_gate)
        {
            var from = (int)Math.Min(start, _kept.Length);
            return Encoding.UTF8.GetString(_kept.GetBuffer().AsSpan(from, (int)_kept.Length - from));
        }
    }

    /// <summary>
    /// Waits until so much has come: what the child says it has printed may still be on its way. Whoever was waited for in vain is not waited for again, or
    /// each answer of one that lies about it would cost the judge its patience.
    /// </summary>
    public void WaitFor(long total, TimeSpan patience)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        lock (_gate)
        {
            while (_total < total && !_ended && !_awaitedInVain && deadline - Environment.TickCount64 is var left and > 0) Monitor.Wait(_gate, (int)left);
            _awaitedInVain |= _total < total;
        }
    }

    public void WaitForEnd(TimeSpan patience) => _pump.Join(patience);

    private void Pump(Stream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (stream.Read(buffer) is var count and > 0) Keep(buffer.AsSpan(0, count));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The child is gone, and so is the rest.
        }

        // Closed here, by its one reader: to close a pipe that somebody reads is to wait for what may never come.
        stream.Dispose();
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _total += bytes.Length;
            _kept.Write(bytes[..(int)Math.Clamp(_limit - _kept.Length, 0, bytes.Length)]);
            Monitor.PulseAll(_gate);
        }
    }
}
