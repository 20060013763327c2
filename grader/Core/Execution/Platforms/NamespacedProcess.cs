namespace Katas.Core.Execution.Platforms;

/// <summary>
/// A child in namespaces: bubblewrap, which we have started, has one child that is the first process of the namespaces, and that has one child, the
/// program. Limits and readings are the program's. The kernel ends a namespace with its first process, whoever is in it, and bubblewrap ends after that.
/// </summary>
internal sealed class NamespacedProcess(RunningProcess bubblewrap) : LinuxProcess(bubblewrap)
{
    private Inhabitants? _inhabitants;

    /// <summary>The program's number; until that runs, bubblewrap's, which is sealed by nobody.</summary>
    public override int Id => Found()?.Program ?? Process.Id;

    public override void Limit(ResourceLimits limits)
    {
        // What bubblewrap may have started while it made the namespaces has ended: the program runs, and has not been handed anything.
        _inhabitants = null;
        if (Found() is null) throw new GraderUnavailableException("A worker was started in namespaces and cannot be found among the processes.");
        base.Limit(limits);
    }

    public override void Kill()
    {
        // Bubblewrap lives until all in there has ended; after that nothing is left, and the numbers may be somebody else's.
        if (Process.HasExited) return;
        LinuxCalls.Kill(Found()?.First ?? Process.Id);
    }

    // What is found is kept: later on, what runs in there could have children of its own.
    private Inhabitants? Found()
    {
        if (_inhabitants is null && ProcessFiles.FirstChild(Process.Id) is { } first && ProcessFiles.FirstChild(first) is { } program)
            _inhabitants = new(first, program);
        return _inhabitants;
    }

    private sealed record Inhabitants(int First, int Program);
}
