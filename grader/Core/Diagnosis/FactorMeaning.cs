using System.Globalization;

namespace Katas.Core.Diagnosis;

/// <summary>The factor by which one case is off, and the sizes that the case had, by name.</summary>
internal sealed record FactorSeen(double Factor, IReadOnlyList<(string Name, int Size)> Sizes);

/// <summary>Tells what a factor comes from: a size of the case that explains it in every case where one was seen.</summary>
internal static class FactorMeaning
{
    private const double Rounding = 1e-3;

    private static readonly (string Form, Func<double, double> Value)[] Forms =
        [("√{0}", Math.Sqrt), ("1 / √{0}", size => 1 / Math.Sqrt(size)), ("{0}", size => size), ("1 / {0}", size => 1 / size)];

    /// <summary>The signature of the first case, which names a size only where that one holds for all.</summary>
    public static Signature Of(IReadOnlyList<FactorSeen> seen)
    {
        var first = seen[0];
        foreach (var (name, size) in first.Sizes)
        {
            foreach (var (form, value) in Forms)
            {
                if (size > 1 && seen.All(other => other.Sizes.Any(its => its.Name == name && Math.Abs(other.Factor - value(its.Size)) <= Rounding * value(its.Size))))
                    return new Signature.FactorOfSize(first.Factor, string.Format(CultureInfo.InvariantCulture, form, size), name);
            }
        }

        return new Signature.ConstantFactor(first.Factor);
    }
}
