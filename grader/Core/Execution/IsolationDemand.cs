namespace Katas.Core.Execution;

/// <summary>The isolation asked for: the strongest that works, or one level, whose absence is an error.</summary>
public enum IsolationDemand
{
    /// <summary>The strongest that works here.</summary>
    Auto,

    /// <summary>A process of its own with limits; not isolated from the user's files.</summary>
    Process,

    /// <summary>Files, network and processes taken away by the kernel.</summary>
    Sealed,

    /// <summary>Namespaces of its own.</summary>
    Namespaced,
}
