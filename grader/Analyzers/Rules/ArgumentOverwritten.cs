using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1038: inputs that are changed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentOverwritten : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1038",
        title: "Argument written to",
        messageFormat: "This writes into {0}, which belongs to the caller and is compared after the call",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1038.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from write in code.Trace.Writes
        select At(Rule, write.Place, ArgumentNames.Of(write.Argument.ToString()));
}
