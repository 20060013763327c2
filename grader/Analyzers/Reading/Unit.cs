using System;
using System.Collections.Generic;
using System.Linq;

namespace Katas.Analyzers.Reading;

/// <summary>What a quantity is measured in: the sizes of values, and how often values were added up.</summary>
internal enum Dimension
{
    /// <summary>The size of x.</summary>
    Input,

    /// <summary>The size of the output, which gamma and beta share.</summary>
    Output,

    /// <summary>The size of the loss, whose derivatives gradients are.</summary>
    Loss,

    /// <summary>From here on numbers of elements. All elements of x.</summary>
    Elements,
    Channels,
    Examples,
    ModelWidth,
    Heads,
    Queries,
    Keys,
    Batch,
}

/// <summary>
/// The unit of a quantity, as a physicist would track it: sums need equal units, products multiply them, roots halve them. A code that normalises adds, scales
/// and divides by the book, or its units do not agree, whatever it is written in.
/// </summary>
internal sealed class Unit
{
    private const int FirstCount = (int)Dimension.Elements;
    private static readonly int Dimensions = Enum.GetValues(typeof(Dimension)).Length;

    // Twice the exponents, since roots halve them.
    private readonly int[] exponents;

    private Unit(int[] exponents, bool isLiteral, bool sizeKnown, bool countKnown) =>
        (this.exponents, IsLiteral, SizeKnown, CountKnown) = (exponents, isLiteral, sizeKnown, countKnown);

    public static Unit None { get; } = new(new int[Dimensions], isLiteral: false, sizeKnown: true, countKnown: true);

    /// <summary>A number that is written out, which may be meant in any unit; zero and the infinities always are.</summary>
    public static Unit Literal { get; } = new(new int[Dimensions], isLiteral: true, sizeKnown: true, countKnown: true);

    public static Unit Unknown { get; } = new(new int[Dimensions], isLiteral: false, sizeKnown: false, countKnown: false);

    public static Unit UnknownCount { get; } = new(new int[Dimensions], isLiteral: false, sizeKnown: true, countKnown: false);

    public bool IsLiteral { get; }

    public bool SizeKnown { get; }

    public bool CountKnown { get; }

    public static Unit Of(Dimension dimension, int exponent = 1)
    {
        var exponents = new int[Dimensions];
        exponents[(int)dimension] = 2 * exponent;
        return new(exponents, isLiteral: false, sizeKnown: true, countKnown: true);
    }

    /// <summary>Twice the exponent of a dimension.</summary>
    public int Doubled(Dimension dimension) => exponents[(int)dimension];

    public Unit Times(Unit other) => Combine(other, (a, b) => a + b);

    public Unit Over(Unit other) => Combine(other, (a, b) => a - b);

    public Unit Root() => exponents.All(exponent => exponent % 2 == 0) ? Map(exponent => exponent / 2) : Unknown;

    public Unit Power(int times) => Map(exponent => exponent * times);

    /// <summary>The unit of what may be either of two.</summary>
    public Unit Join(Unit other)
    {
        if (IsLiteral) return other;
        if (other.IsLiteral) return this;
        return new(exponents, isLiteral: false, SizeKnown && other.SizeKnown && SameSize(other), CountKnown && other.CountKnown && SameCount(other));
    }

    /// <summary>The unit of a sum: what cannot be followed has the size of what it is added to, or the two could not be added.</summary>
    public Unit Sum(Unit other)
    {
        if (IsLiteral || other.IsLiteral || SizeKnown == other.SizeKnown) return Join(other);
        return new((SizeKnown ? this : other).exponents, isLiteral: false, sizeKnown: true, countKnown: false);
    }

    /// <summary>Whether the two are certainly of different size.</summary>
    public bool ClashesInSize(Unit other) => !IsLiteral && !other.IsLiteral && SizeKnown && other.SizeKnown && !SameSize(other);

    /// <summary>Whether the two are certainly sums over differently many values.</summary>
    public bool ClashesInCount(Unit other) => !IsLiteral && !other.IsLiteral && CountKnown && other.CountKnown && !SameCount(other);

    public override string ToString() => string.Concat(exponents.Select((exponent, i) => exponent == 0 ? "" : $"{(Dimension)i}^{exponent / 2.0} "))
        + (IsLiteral ? "literal" : "") + (SizeKnown ? "" : "size?") + (CountKnown ? "" : "count?");

    private bool SameSize(Unit other) => Same(other, 0, FirstCount);

    private bool SameCount(Unit other) => Same(other, FirstCount, Dimensions);

    private bool Same(Unit other, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (exponents[i] != other.exponents[i]) return false;
        }

        return true;
    }

    private Unit Combine(Unit other, Func<int, int, int> combine)
    {
        var result = new int[Dimensions];
        for (var i = 0; i < Dimensions; i++) result[i] = combine(exponents[i], other.exponents[i]);
        return new(result, IsLiteral && other.IsLiteral, SizeKnown && other.SizeKnown, CountKnown && other.CountKnown);
    }

    private Unit Map(Func<int, int> map)
    {
        var result = new int[Dimensions];
        for (var i = 0; i < Dimensions; i++) result[i] = map(exponents[i]);
        return new(result, IsLiteral, SizeKnown, CountKnown);
    }
}
