using Katas.Core.Reporting;

namespace Katas.Core.Execution;

/// <summary>What a submission may use.</summary>
public sealed record Limits
{
    /// <summary>The defaults of every kata.</summary>
    public static Limits Default { get; } = new();

    /// <summary>For compiling and reading the source.</summary>
    public TimeSpan Compile { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Processor time that the calls of one check may take together.</summary>
    public TimeSpan Check { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For all checks of a submission together.</summary>
    public TimeSpan Submission { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory of the worker process beyond what it starts with.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    /// <summary>What a submission may print.</summary>
    public long OutputBytes { get; init; } = 64 << 10;

    /// <summary>The size of one answer on the wire.</summary>
    public int ResultBytes { get; init; } = 64 << 20;

    /// <summary>The size of a source file.</summary>
    public int SourceBytes { get; init; } = 256 << 10;

    /// <summary>How deep brackets may nest in a source.</summary>
    public int NestingDepth { get; init; } = 100;

    /// <summary>Threads beyond those that the worker starts with.</summary>
    public int Threads { get; init; } = 16;

    /// <summary>As the report shows them.</summary>
    public LimitsReport ToReport() => new(
        (int)Compile.TotalMilliseconds, (int)Check.TotalMilliseconds, (int)Submission.TotalMilliseconds, MemoryBytes, OutputBytes, ResultBytes, Threads);
}
