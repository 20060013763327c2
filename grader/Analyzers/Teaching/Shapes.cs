using System.Collections.Generic;
using System.Linq;
using Katas.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Teaching;

/// <summary>Forms of terms that several rules ask for.</summary>
internal static class Shapes
{
    /// <summary>Arguments that hold the numbers of a kata, as opposed to how many there are.</summary>
    public const Roles Numbers = Roles.X | Roles.Gamma | Roles.Beta | Roles.Epsilon | Roles.RunningMean | Roles.RunningVariance | Roles.OutputGradient | Roles.StartPosition;

    public const Roles Elements = Roles.Nums | Roles.Nums1 | Roles.Nums2;

    public static readonly Unit X = Unit.Of(Dimension.Input);
    public static readonly Unit Variance = X.Power(2);
    public static readonly Unit ValuesPerChannel = Unit.Of(Dimension.Elements).Over(Unit.Of(Dimension.Channels));

    public static bool IsEpsilon(this Term term) => term.Core() is { Op: Op.Input, Roles: Roles.Epsilon };

    /// <summary>Made from epsilon and from nothing else.</summary>
    public static bool IsOfEpsilonOnly(this Term term) => term.Roles == Roles.Epsilon;

    public static bool IsSum(this Term term) => term.Op is Op.Add or Op.Subtract;

    /// <summary>Sums whose parts are certainly of different size.</summary>
    public static IEnumerable<Term> UnequalSums(this KataCode code) =>
        code.Trace.Terms.Where(term => term.IsSum() && term.Parts[0].Has(Numbers) && term.Parts[1].Has(Numbers) && term.Parts[0].Unit.ClashesInSize(term.Parts[1].Unit));

    /// <summary>How many values there are, less one.</summary>
    public static bool IsCountLessOne(this Term term) => term.Core() switch
    {
        { Op: Op.Subtract, Parts: [var count, { Constant: 1 }] } => !count.Has(Numbers),
        { Op: Op.Larger } larger => larger.Parts.Any(IsCountLessOne),
        { Op: Op.Divide or Op.Multiply } ratio => !ratio.Has(Numbers) && ratio.Parts.Any(IsCountLessOne),
        _ => false,
    };

    /// <summary>The variance with epsilon added, its root not taken.</summary>
    public static bool IsVarianceWithEpsilon(this Term term) =>
        term.Core() is { Op: Op.Add } sum && sum.Parts.Any(IsEpsilon) && sum.Parts.Any(part => part.Has(Roles.X | Roles.RunningVariance)) && !sum.Contains(part => part.Op == Op.Root);

    /// <summary>Where it was made, or, in a method that does the same rightly for other callers, the call that differs.</summary>
    public static SyntaxNode PlaceUnlike(this Term term, IEnumerable<Term> right)
    {
        var (place, others) = (term.Place, right.Where(other => other.Place == term.Place).Select(other => other.Caller).ToArray());
        for (var caller = term.Caller; others.Length > 0 && caller?.Outer is not null; caller = caller.Outer)
        {
            place = caller.Place;
            others = [.. others.Where(other => other?.Place == place).Select(other => other!.Outer)];
        }

        return place;
    }

    /// <summary>The results that training or gradients hang on, where they could be followed.</summary>
    public static IEnumerable<Term> Outputs(this KataCode code) =>
        new[] { "Forward", "Forward.Output", "Backward.X" }.Select(code.Result).OfType<Result>().Select(result => result.Term);

    public static Result? Output(this KataCode code) => code.Result(code.Contract == Contract.BatchNorm ? "Forward.Output" : "Forward");

    public static bool IsSingle(this Term term, SemanticModel model)
    {
        var type = model.GetTypeInfo(term.Place).Type;
        return term.Type == SpecialType.System_Single || type is { SpecialType: SpecialType.System_Single } or INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Single }] };
    }

    /// <summary>What is handed to softmax: where exponentials are taken of what query and key weights made.</summary>
    public static IEnumerable<Term> Exponentials(this KataCode code) =>
        code.Trace.Terms.Where(term => term.Op == Op.Exp && term.Has(Roles.QueryWeight) && term.Has(Roles.KeyWeight));

    /// <summary>The angles that sines and cosines are taken of.</summary>
    public static IEnumerable<Term> Angles(this KataCode code) =>
        code.Trace.Terms.Where(term => term.Op is Op.Sin or Op.Cos).Select(term => term.Parts[0]);
}
