using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>A mutant as people read it, and as an explanation of it is matched: by content, since lines move.</summary>
/// <param name="Member">The method or type that it is made in.</param>
/// <param name="Line">Its first line in the source, from 1.</param>
/// <param name="Before">The lines that it changes, each without indentation, joined by a space.</param>
/// <param name="After">The same lines with the mistake.</param>
public sealed record MutantText(string Member, int Line, string Before, string After)
{
    /// <summary>Whether an explanation that was written for this content is for this mutant.</summary>
    public bool Is(string member, string before, string after) => Member == member && Before == before && After == after;

    /// <summary>The text of a mutant of a source.</summary>
    public static MutantText Of(SourceMutant mutant, string source)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        ArgumentNullException.ThrowIfNull(source);
        var start = source.AsSpan(0, mutant.Start).LastIndexOf('\n') + 1;
        var end = source.IndexOf('\n', mutant.Start + mutant.Length) is >= 0 and var next ? next : source.Length;
        var after = string.Concat(source.AsSpan(start, mutant.Start - start), mutant.Replacement, source.AsSpan(mutant.Start + mutant.Length, end - mutant.Start - mutant.Length));
        return new(mutant.Member, source.AsSpan(0, mutant.Start).Count('\n') + 1, OneLine(source[start..end]), OneLine(after));
    }

    private static string OneLine(string lines) =>
        string.Join(' ', lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
