using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Holds what the policy says of a sample against the marks in it. A sample that does not compile proves nothing, so it fails unless it says so.</summary>
internal sealed class PolicyVerifier(string ruleId, string contracts = "")
{
    /// <param name="marked">The sample, with marks.</param>
    /// <param name="compilerErrors">Ids of compiler errors that the sample cannot do without.</param>
    public void Verify(string marked, params string[] compilerErrors)
    {
        var (source, expected) = Markup.Parse(marked, ruleId);
        var (compilation, tree) = SubmissionCompilation.Of(source, allowUnsafe: true, contracts);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !compilerErrors.Contains(d.Id));
        Assert.That(errors, Is.Empty, "errors of the compiler");

        var actual = SubmissionPolicy.CheckWritten(compilation, tree, CancellationToken.None)
            .Select(d => new Markup.Expected(d.Id, source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length), d.Location.SourceSpan.Start));
        Assert.That(actual, Is.EqualTo(expected));
    }

    /// <summary>The messages that a sample is given, in order.</summary>
    public static IEnumerable<string> Messages(string source) =>
        SubmissionCompilation.Written(source).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
