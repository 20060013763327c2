namespace Katas.Core.Execution.Platforms;

/// <summary>A child that leads a session of its own.</summary>
internal class LinuxProcess(RunningProcess process) : ContainedProcess(process)
{
    private ControlGroup? _group;

    public sealed override bool IsSealed => ProcessFiles.IsSealed(Id);

    public sealed override bool RanOutOfMemory => _group is { RanOutOfMemory: true };

    public sealed override Usage? Usage() => ProcessFiles.Usage(Id);

    public override void Limit(ResourceLimits limits)
    {
        LinuxCalls.Limit(Id, limits);
        _group = ControlGroup.Around(Id, limits);
    }

    public sealed override void Pin(int core) => LinuxCores.Pin(Id, core);

    public override void Kill()
    {
        // The child leads a session and hence a group of its own as soon as it runs our code; before that only it itself exists.
        LinuxCalls.KillGroup(Id);
        // One that has ended gave its number back, and it may be somebody else's by now; a group keeps its own as long as it has members.
        if (!Process.HasExited) LinuxCalls.Kill(Id);
    }

    public sealed override void Dispose()
    {
        base.Dispose();
        _group?.Dispose();
    }
}
