namespace Katas.Core.Execution.Platforms;

/// <summary>A process that somebody has brought about: its three streams and its end.</summary>
internal abstract class RunningProcess : IDisposable
{
    /// <summary>Its number.</summary>
    public abstract int Id { get; }

    /// <summary>What it reads.</summary>
    public abstract Stream Input { get; }

    /// <summary>What it writes.</summary>
    public abstract Stream Output { get; }

    /// <summary>What it prints; closed by whoever reads it.</summary>
    public abstract Stream Printed { get; }

    /// <summary>Whether it has ended.</summary>
    public abstract bool HasExited { get; }

    /// <summary>How, once it has: 128 and the signal's number where one ended it.</summary>
    public abstract int ExitCode { get; }

    /// <summary>Waits for its end, not for ever.</summary>
    /// <returns>Whether it has ended.</returns>
    public abstract bool WaitForExit(TimeSpan patience);

    /// <inheritdoc/>
    public abstract void Dispose();
}
