using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Policy;

/// <summary>
/// A rule that no submission may break. In an editor it runs as an analyzer; the judge calls <see cref="Check"/> itself, so that nothing in the source,
/// neither a pragma nor a mark of generated code, comes between.
/// </summary>
public abstract class PolicyRule : DiagnosticAnalyzer
{
    internal const string Category = "Policy";

    /// <summary>What one file breaks of this rule.</summary>
    internal abstract IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // An editor's own generated files (assembly attributes, global usings) are not the candidate's.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(c =>
        {
            var root = c.SemanticModel.SyntaxTree.GetRoot(c.CancellationToken);
            foreach (var diagnostic in Check(c.SemanticModel, root, c.CancellationToken)) c.ReportDiagnostic(diagnostic);
        });
    }
}
