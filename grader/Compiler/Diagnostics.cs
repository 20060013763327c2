using Katas.Analyzers;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;

namespace Katas.Compiler;

/// <summary>Roslyn's diagnostics as they travel: errors first, then by place, capped.</summary>
internal static class Diagnostics
{
    private const int Most = 50;
    private const int LongestMessage = 2000;

    public static IReadOnlyList<SourceDiagnostic> Of(IEnumerable<Diagnostic> diagnostics, SyntaxTree submission) =>
        [.. diagnostics
            .Where(diagnostic => diagnostic.Severity >= (IsOurs(diagnostic) ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning) && !diagnostic.IsSuppressed)
            .OrderByDescending(diagnostic => diagnostic.Severity)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Take(Most)
            .Select(diagnostic => Of(diagnostic, submission))];

    /// <summary>A reference of the emitted assembly that the policy does not allow; it has no place of its own in the source.</summary>
    public static SourceDiagnostic Of(PolicyViolation violation) =>
        new(violation.Id, "error", Cap(violation.ToString()), 0, 0, 0, 0, Help: null);

    private static SourceDiagnostic Of(Diagnostic diagnostic, SyntaxTree submission)
    {
        var message = Cap(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        // The compiler's own links lead to a search; ours to a page.
        var help = IsOurs(diagnostic) ? diagnostic.Descriptor.HelpLinkUri : null;
        if (diagnostic.Location.SourceTree != submission) return new(diagnostic.Id, severity, message, 0, 0, 0, 0, help);

        // As written: #line must not move what a reader looks for.
        var span = diagnostic.Location.GetLineSpan();
        return new(
            diagnostic.Id, severity, message, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1, help);
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("KATA", StringComparison.Ordinal);

    private static string Cap(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage];
}
