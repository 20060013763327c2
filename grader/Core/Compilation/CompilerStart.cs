using Katas.Core.Execution;

namespace Katas.Core.Compilation;

/// <summary>
/// The compiler child on its way up, before it is known what there is to grade with: its runtime takes as long to start as a pack to be read, and a single
/// submission waits for both.
/// </summary>
public sealed class CompilerStart : IDisposable
{
    private readonly Task<ChildProcess> _child;
    private bool _taken;

    private CompilerStart(Task<ChildProcess> child) => _child = child;

    /// <summary>Begins without waiting.</summary>
    /// <param name="layout">Where the compiler lies.</param>
    public static CompilerStart Begin(ToolLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(Task.Run(() => CompilerProcess.Launch(layout, sparing: false)));
    }

    /// <summary>The child, from here on the caller's to dispose of.</summary>
    internal Task<ChildProcess> Take()
    {
        _taken = true;
        return _child;
    }

    /// <summary>Ends the child, unless a judge has taken it.</summary>
    public void Dispose()
    {
        if (_taken) return;
        try
        {
            _child.GetAwaiter().GetResult().Dispose();
        }
        catch (GraderUnavailableException)
        {
            // One that never started needs no end.
        }
    }
}
