using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1058: operators that write into a tensor which a field holds under another name, and the library's, which refuse some shapes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedTensorChanged : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1058",
        title: "Operator that writes into the tensor",
        messageFormat: "'{0}' writes into the tensor itself{1}",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1058.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) => Shared(code).Concat(Refusing(code));

    private static IEnumerable<Diagnostic> Shared(KataCode code) =>
        from change in code.Trace.SharedChanges
        where change.Place is AssignmentExpressionSyntax
        select At(Rule, change.Place, ((AssignmentExpressionSyntax)change.Place).OperatorToken.Text, $", which '{change.Name}' holds as well, so that changes too");

    private static IEnumerable<Diagnostic> Refusing(KataCode code) =>
        from assignment in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where TensorLibrary.IsTensor(code.Model.GetTypeInfo(assignment.Left).Type) && TensorLibrary.IsOfLibrary(code.Model.GetSymbolInfo(assignment).Symbol)
        select At(Rule, assignment, assignment.OperatorToken.Text, ", and the library's throws where that has the shape [1]");
}
