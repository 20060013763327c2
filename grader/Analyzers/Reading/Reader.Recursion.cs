using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

/// <summary>
/// Methods that call themselves: what they give where they do not is taken for what they give where they do, and believed if that comes out again.
/// </summary>
internal sealed partial class Reader
{
    private readonly Dictionary<IMethodSymbol, Term> assumed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> recursive = new(SymbolEqualityComparer.Default);
    private readonly HashSet<Term> open = [];

    private Term Again(IMethodSymbol method, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (assumed.TryGetValue(method, out var known)) return known;
        recursive.Add(method);
        var unknown = make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place))]);
        open.Add(unknown);
        return unknown;
    }

    private Value? Settle(IMethodSymbol method, Value? first, Func<Value?> again, SyntaxNode place)
    {
        if (!recursive.Remove(method) || first is not Term term || Base(term) is not { IsComplete: true } end) return first;
        // How often it is added up on the way is not known.
        var assumption = make.Plain(place, Op.Either, end.Unit.Times(Unit.UnknownCount), end, end);
        assumption.Type = end.Type;
        assumed[method] = assumption;
        var second = again();
        assumed.Remove(method);
        if (second is not Term settled || settled.Unit.ClashesInSize(end.Unit) || settled.Mirror != end.Mirror) return first;
        // What is put together from what calls gave, is a sum; what is one of these, a choice; of anything else one does not know what comes of it.
        var uses = settled.Whole().Where(part => part.Parts.Contains(assumption)).ToArray();
        return uses.All(IsChoice) ? settled : uses.All(part => part.Op == Op.Add || IsChoice(part)) ? make.Sum(place, end, Unit.UnknownCount) : first;
    }

    private static bool IsChoice(Term term) => term.Op is Op.Either or Op.Cast or Op.Larger or Op.Smaller;

    /// <summary>The ways out that do not lead through another call.</summary>
    private Term? Base(Term term)
    {
        if (!term.Contains(open.Contains)) return term;
        if (term.Op != Op.Either) return null;
        var ends = term.Parts.Select(Base).OfType<Term>().ToArray();
        return ends.Length == 0 ? null : ends.Aggregate((a, b) => make.Either(term.Place, a, b));
    }
}
