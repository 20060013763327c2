namespace Katas.Core.Reporting;

/// <summary>The line under a report that says how the run was made: its seed, what kept the submissions apart, and where the tensors of those on TorchSharp lay.</summary>
public static class RunLine
{
    /// <summary>The line, for people; <paramref name="seed"/> as the place where it is shown bears it.</summary>
    public static string Of(GradeReport report, Texts texts, string seed)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        // One that was not run was not kept apart either.
        var levels = report.Submissions.Select(submission => submission.Isolation?.Level).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var line = Texts.Filled(texts.Seed, seed);
        var devices = report.Submissions.Select(submission => submission.Device?.ToString()).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        if (levels.Length > 0) line += $" · {Texts.Filled(texts.IsolationLevel, string.Join(", ", levels))}";
        return devices.Length == 0 ? line : $"{line} · {Texts.Filled(texts.TensorsOn, string.Join("; ", devices))}";
    }
}
