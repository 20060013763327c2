using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1055: the library's GetSpan from the first element on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanOfWholeTensor : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1055",
        title: "Whole tensor as a span by GetSpan",
        messageFormat: "'{0}' over a whole tensor throws where an axis of length 1 follows a longer one, as in [3,1], and on empty tensors",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1055.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in TensorLibrary.Calls(code, "GetSpan", "TryGetSpan")
        where call.Syntax.ArgumentList.Arguments is [{ Expression: var start }, ..] && IsBeginning(start, code.Model)
        select At(Rule, TensorLibrary.NameOf(call.Syntax)!, call.Method.Name);

    // Zeros, written out or left as an array begins; of other places one does not know how much lies behind them.
    private static bool IsBeginning(ExpressionSyntax start, SemanticModel model) => start switch
    {
        CollectionExpressionSyntax list => list.Elements.All(element => element is ExpressionElementSyntax { Expression: var index } && IsZero(index, model)),
        ArrayCreationExpressionSyntax { Initializer: null } => true,
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.All(index => IsZero(index, model)),
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions.All(index => IsZero(index, model)),
        _ => false,
    };

    private static bool IsZero(ExpressionSyntax index, SemanticModel model) => model.GetConstantValue(index) is { HasValue: true, Value: 0 or 0L };
}
