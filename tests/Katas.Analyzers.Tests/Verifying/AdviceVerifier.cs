using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Holds what one teaching rule says of a sample against the marks in it. A sample that does not compile proves nothing, so it fails.</summary>
internal sealed class AdviceVerifier(string ruleId)
{
    /// <summary>The rule reports what is marked. Without a mark in the change it has to report something: where, is another rule's line.</summary>
    public void Finds(Sample sample, string old, string marked) => Finds(sample.Source(), old, marked);

    /// <summary>The same in a sample that differs in another place too.</summary>
    public void Finds(string sample, string old, string marked)
    {
        var (source, expected) = Markup.Parse(SampleExtensions.With(sample, old, marked), ruleId);
        if (expected.Count == 0) Assert.That(Advice(source), Is.Not.Empty);
        else Assert.That(Advice(source), Is.EqualTo(expected));
    }

    /// <summary>The rule says nothing: a near miss.</summary>
    public void IsSilent(Sample sample, string old, string replacement) => IsSilent(sample.Source(), old, replacement);

    /// <summary>The same in a sample that differs in another place too.</summary>
    public void IsSilent(string sample, string old, string replacement) => Assert.That(Advice(SampleExtensions.With(sample, old, replacement)), Is.Empty);

    private IEnumerable<Markup.Expected> Advice(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source);
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "errors of the compiler");
        return SubmissionAdvice.Of(compilation, tree, CancellationToken.None).Where(diagnostic => diagnostic.Id == ruleId)
            .Select(diagnostic => new Markup.Expected(diagnostic.Id, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), diagnostic.Location.SourceSpan.Start));
    }
}
