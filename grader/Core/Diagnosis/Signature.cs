using System.Globalization;
using System.Text.Json.Serialization;

namespace Katas.Core.Diagnosis;

/// <summary>A pattern in how answers are wrong, which says where to look although it is no mistake that is known.</summary>
/// <param name="Id">Its name, lower case with hyphens; the words for it are in <see cref="Reporting.Texts"/>.</param>
[JsonDerivedType(typeof(NotANumber), nameof(NotANumber))]
[JsonDerivedType(typeof(FirstEntryOnly), nameof(FirstEntryOnly))]
[JsonDerivedType(typeof(Transposed), nameof(Transposed))]
[JsonDerivedType(typeof(Permuted), nameof(Permuted))]
[JsonDerivedType(typeof(ConstantFactor), nameof(ConstantFactor))]
[JsonDerivedType(typeof(FactorOfSize), nameof(FactorOfSize))]
[JsonDerivedType(typeof(AdditiveConstant), nameof(AdditiveConstant))]
[JsonDerivedType(typeof(OneMethodOnly), nameof(OneMethodOnly))]
public abstract record Signature(string Id)
{
    /// <summary>What its words are filled with.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>NaN or an infinity where a number is expected.</summary>
    public sealed record NotANumber() : Signature("not-a-number");

    /// <summary>The first entry of the first axis is right, every other one wrong.</summary>
    public sealed record FirstEntryOnly() : Signature("first-entry-only");

    /// <summary>Right but for two axes that are exchanged.</summary>
    public sealed record Transposed(int Axis, int OtherAxis) : Signature("transposed")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Text(Axis), Text(OtherAxis)];
    }

    /// <summary>Right but for the order along one axis.</summary>
    /// <param name="Axis">The axis.</param>
    /// <param name="Order">At each place, the place whose values are there.</param>
    public sealed record Permuted(int Axis, IReadOnlyList<int> Order) : Signature("permuted")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Text(Axis), $"[{string.Join(", ", Order)}]"];
    }

    /// <summary>Every element is the same multiple of what it should be.</summary>
    public sealed record ConstantFactor(double Factor) : Signature("constant-factor")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Text(Factor)];
    }

    /// <summary>Every element is a multiple of what it should be that a size of the case explains.</summary>
    /// <param name="Factor">The factor.</param>
    /// <param name="Formula">For instance <c>1 / √4</c>.</param>
    /// <param name="Size">For instance <c>numHeads</c>.</param>
    public sealed record FactorOfSize(double Factor, string Formula, string Size) : Signature("factor-of-size")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Text(Factor), Formula, Size];
    }

    /// <summary>Every element is off by the same number.</summary>
    public sealed record AdditiveConstant(double Offset) : Signature("additive-constant")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Text(Offset)];
    }

    /// <summary>One method is right wherever it was tried, and only another is not: right forward, wrong backward.</summary>
    public sealed record OneMethodOnly(string Wrong, string Right) : Signature("one-method-only")
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Values => [Wrong, Right];
    }

    private static string Text(double number) => number.ToString("G4", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
