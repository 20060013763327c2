using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0005: attributes, which steer the compiler and the runtime, are allowed by name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenAttribute : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0005",
        title: "Forbidden attribute",
        messageFormat: "[{0}] is not allowed in a submission: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0005.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        var symbols = new WrittenSymbols(model.Compilation.Assembly);
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
        {
            if (Reason(attribute, model, symbols, cancellationToken) is { } reason)
                yield return Diagnostic.Create(Rule, attribute.GetLocation(), attribute.Name, reason);
        }
    }

    private static string? Reason(AttributeSyntax attribute, SemanticModel model, WrittenSymbols symbols, CancellationToken cancellationToken)
    {
        if (attribute.Parent is AttributeListSyntax { Target.Identifier.Text: "assembly" or "module" })
            return "concerns the whole assembly, which is the judge's";

        var type = model.GetTypeInfo(attribute, cancellationToken).Type;
        if (symbols.Refuse(type) is { } violation) return AttributeReasons.For(violation.Symbol);
        return type?.Name == "MethodImplAttribute" && !symbols.IsOwn(type) && !AsksOnlyForInlining(attribute, model, cancellationToken)
            ? "may ask for inlining and optimisation, and nothing else"
            : null;
    }

    private static bool AsksOnlyForInlining(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        (attribute.ArgumentList?.Arguments ?? []).All(argument => argument.NameEquals is null
            && model.GetConstantValue(argument.Expression, cancellationToken).Value is int or short
            && (System.Convert.ToInt32(model.GetConstantValue(argument.Expression, cancellationToken).Value) & ~AttributeReasons.AllowedMethodImpl) == 0);
}
