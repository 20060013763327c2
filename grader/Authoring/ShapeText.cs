using System.Globalization;

namespace Katas.Authoring;

/// <summary>How shapes, indices and shares of a tensor are written: <c>[2, 3]</c>, <c>62.5%</c>.</summary>
public static class ShapeText
{
    /// <summary>Writes a shape or an index.</summary>
    public static string Of(IEnumerable<int> shape) => $"[{string.Join(", ", shape)}]";

    /// <summary>Writes a share of 0 to 1 in hundredths, never rounded to none or to all.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.001 => "< 0.1%",
        > 0.999 and < 1 => "> 99.9%",
        _ => share.ToString("0.#%", CultureInfo.InvariantCulture),
    };
}
