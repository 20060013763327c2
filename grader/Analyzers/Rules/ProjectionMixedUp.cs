using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1029: queries, keys and values that go through each other's layers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectionMixedUp : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1029",
        title: "Input in the wrong layer",
        messageFormat: "{0} goes through the layer of {1} here, and each input has a layer of its own",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1029.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var products =
            (from term in code.Trace.Terms
             where term.Op == Op.Multiply
             from sides in new[] { (Input: term.Parts[0].Roles, Weight: term.Parts[1].Roles), (Input: term.Parts[1].Roles, Weight: term.Parts[0].Roles) }
             let given = Index(sides.Input, Roles.Query, Roles.Key, Roles.Value)
             let wanted = Index(sides.Weight, Roles.QueryWeight, Roles.KeyWeight, Roles.ValueWeight)
             where given >= 0 && wanted >= 0
             select (Term: term, Given: given, Wanted: wanted)).ToArray();
        var right = products.Where(product => product.Given == product.Wanted).Select(product => product.Term).ToArray();
        return products.Where(product => product.Given != product.Wanted).Select(product => At(Rule, product.Term.PlaceUnlike(right), Names[product.Given], Names[product.Wanted]));
    }

    private static readonly string[] Names = ["query", "key", "value"];

    private static int Index(Roles roles, params Roles[] among) => System.Array.IndexOf(among, roles);
}
