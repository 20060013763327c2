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
        foreach (var term in code.Trace.Terms.Where(term => term.Op == Op.Multiply))
        {
            foreach (var (input, weight) in new[] { (term.Parts[0].Roles, term.Parts[1].Roles), (term.Parts[1].Roles, term.Parts[0].Roles) })
            {
                var (from, to) = (Index(input, Roles.Query, Roles.Key, Roles.Value), Index(weight, Roles.QueryWeight, Roles.KeyWeight, Roles.ValueWeight));
                if (from >= 0 && to >= 0 && from != to) yield return At(Rule, term.Place, Names[from], Names[to]);
            }
        }
    }

    private static readonly string[] Names = ["query", "key", "value"];

    private static int Index(Roles roles, params Roles[] among) => System.Array.IndexOf(among, roles);
}
