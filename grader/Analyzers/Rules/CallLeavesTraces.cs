using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1039: fields that pile up from call to call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallLeavesTraces : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1039",
        title: "Sum that the next call goes on with",
        messageFormat: "{0} is added to without being started afresh, so a second call finds what the first one left",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1039.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from leftover in code.Trace.Accumulations
        select At(Rule, leftover.Place, $"'{leftover.Name}'");
}
