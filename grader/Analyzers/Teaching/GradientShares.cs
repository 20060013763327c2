using System;
using System.Collections.Generic;
using System.Linq;
using Katas.Analyzers.Reading;

namespace Katas.Analyzers.Teaching;

/// <summary>With which constant factors the output gradient enters a gradient: straight, through a mean of gradients, and through a mean of gradients times values.</summary>
internal sealed class GradientShares
{
    private const int Most = 12;
    private readonly Dictionary<Term, (HashSet<double> Direct, HashSet<double> Mean, HashSet<double> Variance)> known = [];

    public HashSet<double> Direct { get; private set; } = [];

    public HashSet<double> ThroughMean { get; private set; } = [];

    public HashSet<double> ThroughVariance { get; private set; } = [];

    public static GradientShares Of(Term gradient)
    {
        var shares = new GradientShares();
        (shares.Direct, shares.ThroughMean, shares.ThroughVariance) = shares.In(gradient);
        return shares;
    }

    private (HashSet<double> Direct, HashSet<double> Mean, HashSet<double> Variance) In(Term term)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (known.TryGetValue(term, out var found)) return found;
        found = Find(term);
        known[term] = found;
        return found;
    }

    private (HashSet<double> Direct, HashSet<double> Mean, HashSet<double> Variance) Find(Term term)
    {
        if (!term.Has(Roles.OutputGradient)) return ([], [], []);
        switch (term.Op)
        {
            case Op.Input:
                return ([1], [], []);
            case Op.Sum or Op.Mean:
                var inner = In(term.Parts[0]);
                var all = Union(inner.Direct, Union(inner.Mean, inner.Variance));
                return term.Mirror switch { Mirror.Turned => ([], [], all), Mirror.Same => ([], all, []), _ => ([], all, all) };
            case Op.Negate:
                return Scale(In(term.Parts[0]), -1);
            case Op.Subtract:
                return Join(In(term.Parts[0]), Scale(In(term.Parts[1]), -1));
            case Op.Divide:
                return Scale(In(term.Parts[0]), 1 / Factor(term.Parts[1]));
            case Op.Multiply:
                return Join(Scale(In(term.Parts[0]), Factor(term.Parts[1])), Scale(In(term.Parts[1]), Factor(term.Parts[0])));
            default:
                return term.Parts.Aggregate((new HashSet<double>(), new HashSet<double>(), new HashSet<double>()), (so, part) => Join(so, In(part)));
        }
    }

    // The constants of a factor; what else is in it is taken to be positive.
    private static double Factor(Term term)
    {
        if (!double.IsNaN(term.Constant)) return term.Constant;
        return term.Op switch
        {
            Op.Negate => -Factor(term.Parts[0]),
            Op.Multiply => Factor(term.Parts[0]) * Factor(term.Parts[1]),
            Op.Divide => Factor(term.Parts[0]) / Factor(term.Parts[1]),
            Op.Cast or Op.Element => Factor(term.Parts[0]),
            _ => 1,
        };
    }

    private static (HashSet<double>, HashSet<double>, HashSet<double>) Scale((HashSet<double> Direct, HashSet<double> Mean, HashSet<double> Variance) of, double factor) =>
        (Scale(of.Direct, factor), Scale(of.Mean, factor), Scale(of.Variance, factor));

    private static HashSet<double> Scale(HashSet<double> of, double factor) => [.. of.Select(share => Math.Round(share * factor, 9))];

    private static (HashSet<double>, HashSet<double>, HashSet<double>) Join((HashSet<double> A, HashSet<double> B, HashSet<double> C) x, (HashSet<double> A, HashSet<double> B, HashSet<double> C) y) =>
        (Union(x.A, y.A), Union(x.B, y.B), Union(x.C, y.C));

    private static HashSet<double> Union(HashSet<double> a, HashSet<double> b) => [.. a.Concat(b).Take(Most)];
}
