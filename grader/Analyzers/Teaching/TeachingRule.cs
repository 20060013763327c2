using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Teaching;

/// <summary>
/// A rule that explains, and that never changes a verdict. In an editor it runs as an analyzer, unless <c>kata_feedback = exam</c> asks for silence; the
/// compiler child asks it by way of <see cref="SubmissionAdvice"/>.
/// </summary>
public abstract class TeachingRule : DiagnosticAnalyzer
{
    internal const string Mistake = "Mistake";
    internal const string Performance = "Performance";
    internal const string Idiom = "Idiom";

    /// <summary>The line of an .editorconfig that says how much candidates are told.</summary>
    internal const string Feedback = "kata_feedback";

    /// <summary>What one file shows of this rule's subject.</summary>
    internal abstract IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(c =>
        {
            var tree = c.SemanticModel.SyntaxTree;
            if (c.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Feedback, out var feedback) && feedback.Trim().Equals("exam", StringComparison.OrdinalIgnoreCase)) return;
            foreach (var diagnostic in OncePerPlace(Check(c.SemanticModel, tree.GetRoot(c.CancellationToken), c.CancellationToken))) c.ReportDiagnostic(diagnostic);
        });
    }

    internal static IEnumerable<Diagnostic> OncePerPlace(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).Select(same => same.First());
}
