using System.Net.Sockets;

namespace Katas.Core.Execution.Platforms;

/// <summary>A copy of a zygote. It stays among the processes, ended or not, until the zygote is asked how it ended: so its number is nobody else's till then.</summary>
/// <param name="zygote">Its parent.</param>
/// <param name="id">Its number as we see it.</param>
/// <param name="idInZygote">The same as its parent sees it.</param>
/// <param name="frames">Where it reads and writes.</param>
/// <param name="printed">Where it prints.</param>
internal sealed class ForkedProcess(Zygote zygote, int id, int idInZygote, Socket frames, Socket printed) : RunningProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    private readonly NetworkStream _frames = new(frames, ownsSocket: true);
    private int? _exitCode;

    public override int Id => id;

    public override Stream Input => _frames;

    public override Stream Output => _frames;

    public override Stream Printed { get; } = new NetworkStream(printed, ownsSocket: true);

    public override bool HasExited => _exitCode is not null || ProcessFiles.HasEnded(id);

    public override int ExitCode => _exitCode ??= zygote.Reap(idInZygote);

    public override bool WaitForExit(TimeSpan patience)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (!HasExited)
        {
            if (Environment.TickCount64 >= deadline) return false;
            Thread.Sleep(Interval);
        }

        return true;
    }

    public override void Dispose()
    {
        if (HasExited) _ = ExitCode;
        _frames.Dispose();
    }
}
