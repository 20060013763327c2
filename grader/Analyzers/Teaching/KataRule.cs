using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Teaching;

/// <summary>A rule about classes that implement a contract. Of other code it says nothing.</summary>
public abstract class KataRule : TeachingRule
{
    internal abstract IEnumerable<Diagnostic> Check(KataCode code);

    internal sealed override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken) =>
        KataCode.In(model, cancellationToken).SelectMany(Check);

    private protected static Diagnostic At(DiagnosticDescriptor rule, SyntaxNode place, params object[] arguments) => Diagnostic.Create(rule, place.GetLocation(), arguments);
}
