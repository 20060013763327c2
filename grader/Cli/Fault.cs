using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Cli;

/// <summary>Words for what is the grader's own fault, or the machine's: never the submission's.</summary>
internal static class Fault
{
    /// <summary>One line; with <paramref name="trace"/> everything that is known.</summary>
    public static string Describe(Exception exception, bool trace)
    {
        var line = exception is GraderUnavailableException or PackException
            ? $"kata: {exception.Message}"
            : $"kata: The grader failed: {exception.GetType().Name}: {FirstLine(exception.Message)}";
        return trace ? $"{line}{Environment.NewLine}{exception}" : $"{line} (KATA_TRACE=1 shows the details.)";
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
