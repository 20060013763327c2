using System.Globalization;
using System.Security.Cryptography;
using Katas.Core;
using Katas.Core.Execution;

namespace Katas.Cli;

/// <summary>What a verb knows of the world around it. A test hands in its own.</summary>
internal sealed record CommandContext
{
    private const string Installed = "kata";

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What was typed to call this program, which is what commands to copy begin with.</summary>
    public string Command { get; init; } = Installed;

    /// <summary>The bytes behind <see cref="Output"/>, for reports that bring their own encoding.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>Whether a person watches the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches what goes to the error stream.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The folder that paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Where results are kept that can be made again; null to keep none.</summary>
    public string? CacheFolder { get; init; }

    public required ToolLayout Layout { get; init; }

    public CultureInfo Culture { get; init; } = CultureInfo.CurrentUICulture;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Func<string> DrawSeed { get; init; } = RandomSeed;

    /// <summary>Finds out what there is to keep submissions apart.</summary>
    public Func<Facilities> Facilities { get; init; } = () => Core.Execution.Facilities.Here;

    /// <summary>Whether a fault of the grader is shown with all its details.</summary>
    public bool Trace { get; init; }

    public static CommandContext OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        // The scripts in a checkout say how they were called.
        Command = Environment.GetEnvironmentVariable("KATA_COMMAND") is { Length: > 0 } typed ? typed : Installed,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Folder = Environment.CurrentDirectory,
        CacheFolder = Batches.CacheFolder.OfUser(),
        Layout = ToolLayout.BesideProgram,
        Trace = Environment.GetEnvironmentVariable("KATA_TRACE") is "1" or "true",
    };

    /// <summary>A path of the command line as an absolute one.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    // Ten digits, so that a person can type one again.
    private static string RandomSeed() => RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
}
