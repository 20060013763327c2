using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1053: rounded numbers that are asked whether they are equal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatEquality : KataRule
{
    // Whole numbers that come as such, or as float.
    private const Roles Whole = Roles.Nums | Roles.Nums1 | Roles.Nums2 | Roles.Mask | Roles.StartPosition | Roles.Length | Roles.ModelDimension | Roles.NumHeads | Roles.Training;

    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1053",
        title: "Equality of rounded numbers",
        messageFormat: "'{0}' is a matter of the last bit: what is computed is rounded, and differs from its equal on paper",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1053.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where term is { Op: Op.Compare, Parts.Count: 2, IsComplete: true, Place: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } }
        let comparison = (BinaryExpressionSyntax)term.Place
        where code.Model.GetTypeInfo(comparison.Left).ConvertedType?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        let sides = (A: Stored(term.Parts[0]), B: Stored(term.Parts[1]))
        where MayDiffer(sides.A, sides.B) || MayDiffer(sides.B, sides.A)
        select At(Rule, comparison, comparison.ToString());

    private static bool MayDiffer(Term rounded, Term other) => IsRounded(rounded) && !IsBeyondRounding(other) && !IsChosen(other)
        // What is compared with what it was made from is asked whether rounding still moves it.
        && !rounded.Contains(part => part == other) && !other.Contains(part => part == rounded);

    private static Term Stored(Term term)
    {
        while (term.Op is Op.Cast or Op.Element) term = term.Parts[0];
        return term;
    }

    // Zero is asked before a division; infinities and NaN no rounding makes.
    private static bool IsBeyondRounding(Term term) => term.Op == Op.Constant && (term.Constant == 0 || double.IsNaN(term.Constant) || double.IsInfinity(term.Constant));

    // One of several stored values, and equal to just that one.
    private static bool IsChosen(Term term) => term.Op is Op.Larger or Op.Smaller or Op.Maximum or Op.Either;

    private static bool IsRounded(Term term) => Stored(term) switch
    {
        { Type: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr } => false,
        { Op: Op.Root or Op.Exp or Op.Log or Op.Sin or Op.Cos or Op.Power or Op.Mean } => true,
        { Op: Op.Divide, Parts: [var a, var b] } => IsFraction(a) || IsRounded(a) || !IsPowerOfTwo(b.Constant),
        { Op: Op.Add or Op.Subtract or Op.Multiply or Op.Negate or Op.Sum } sum => sum.Parts.Any(part => IsFraction(part) || IsRounded(part)),
        _ => false,
    };

    private static bool IsFraction(Term term) => Stored(term) switch
    {
        { Op: Op.Input } input => !input.Has(Whole),
        { Op: Op.Constant } constant => constant.Constant % 1 != 0,
        _ => false,
    };

    private static bool IsPowerOfTwo(double value) => Math.Log(Math.Abs(value), 2) % 1 == 0;
}
