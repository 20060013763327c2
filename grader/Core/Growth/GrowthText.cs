using Katas.Authoring;

namespace Katas.Core.Growth;

/// <summary>Growth as it is written.</summary>
internal static class GrowthText
{
    /// <summary>One class a variable, as a product: <c>O(log n)</c>, <c>O(L² · E²)</c>. That it is along one variable that each was measured, the other held, is for the documentation to say.</summary>
    public static string Of(IReadOnlyList<(string Variable, GrowthClass Growth)> factors)
    {
        if (factors.Any(factor => factor.Growth == GrowthClass.Beyond))
            return $"more than O({string.Join(" · ", factors.Where(factor => factor.Growth == GrowthClass.Beyond).Select(factor => $"{factor.Variable}³"))})";
        var written = factors.Where(factor => factor.Growth != GrowthClass.Constant).Select(factor => Factor(factor.Variable, factor.Growth)).ToArray();
        return written switch
        {
            [] => "O(1)",
            [['(', .. var sum, ')']] when !sum.Contains('(', StringComparison.Ordinal) => $"O({sum})",
            _ => $"O({string.Join(" · ", written)})",
        };
    }

    // A sum, such as m + n, goes into brackets, which then do in place of the space after log.
    private static string Factor(string name, GrowthClass growth) => name.Contains(' ', StringComparison.Ordinal) ? Factor($"({name})", "log", growth) : Factor(name, "log ", growth);

    private static string Factor(string variable, string log, GrowthClass growth) => growth switch
    {
        GrowthClass.Logarithmic => $"{log}{variable}",
        GrowthClass.SquaredLogarithmic => $"{log.Replace("log", "log²", StringComparison.Ordinal)}{variable}",
        GrowthClass.SquareRoot => $"√{variable}",
        GrowthClass.Linear => variable,
        GrowthClass.Linearithmic => $"{variable} {log}{variable}",
        GrowthClass.Quadratic => $"{variable}²",
        GrowthClass.Cubic => $"{variable}³",
        _ => throw new NotSupportedException(growth.ToString()),
    };
}
