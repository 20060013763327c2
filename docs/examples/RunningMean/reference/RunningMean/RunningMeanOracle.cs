using Katas.Authoring;

namespace Katas.Reference;

/// <summary>Means of all rows so far, in double: each summed anew, which is slow and plain.</summary>
public static class RunningMeanOracle
{
    /// <summary>x <c>[L, C]</c> gives <c>[L, C]</c>: row t is the mean of rows 0 .. t.</summary>
    public static Tensor64 Forward(Tensor64 x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var means = new Tensor64(x.Shape);
        for (var t = 0; t < x.Shape[0]; t++)
        {
            for (var c = 0; c < x.Shape[1]; c++) means[t, c] = Enumerable.Range(0, t + 1).Average(row => x[row, c]);
        }

        return means;
    }

    /// <summary>The other convention: row t is the mean of the rows before it, and row 0, which has none, is zero.</summary>
    public static Tensor64 WithoutThePresentRow(Tensor64 x)
    {
        var means = new Tensor64(x.Shape);
        var inclusive = Forward(x);
        for (var t = 1; t < x.Shape[0]; t++)
        {
            for (var c = 0; c < x.Shape[1]; c++) means[t, c] = inclusive[t - 1, c];
        }

        return means;
    }
}
