using Katas.Authoring;

namespace Katas.Reference;

/// <summary>
/// Encodings as other sources define them, each right where it comes from, so that a report can name the one a submission follows instead of
/// only saying that its numbers differ.
/// </summary>
internal static class OtherEncodingConventionsOracle
{
    private delegate double Rule(int position, int column, int dimension);

    private static readonly (string Name, Rule Element)[] Rules =
    [
        ("the last column of an odd dimension is padded with zeros, as in Tensor2Tensor and fairseq; here it is one more sine",
            (position, column, dimension) => column % 2 == 0 && column == dimension - 1
                ? 0
                : Wave(column % 2 == 0, Angle(position, 2 * (column / 2), dimension))),
        ("the sines fill the first half of the columns and the cosines the second, as in TensorFlow's tutorial; "
            + "here they alternate: column 2i is a sine, column 2i + 1 the cosine of the same angle",
            (position, column, dimension) => Halves(position, column, dimension, dimension)),
        ("the sines and cosines fill one half each and the slowest frequency is exactly 1/10000, as in Tensor2Tensor and fairseq; "
            + "here they alternate, and the exponent is 2i / d",
            (position, column, dimension) => Halves(position, column, dimension, dimension - 2)),
        ("the slowest frequency is exactly 1/10000, as in Tensor2Tensor and fairseq; here the exponent is 2i / d, which stops short of 1",
            (position, column, dimension) => Wave(column % 2 == 0, Angle(position, 2 * (column / 2), dimension - 2))),
        ("every column has an exponent of its own, as in some course notes; here a cosine shares the angle of the sine before it",
            (position, column, dimension) => Wave(column % 2 == 0, Angle(position, column, dimension))),
        ("every pair starts with its cosine; here the sine comes first",
            (position, column, dimension) => Wave(column % 2 == 1, Angle(position, 2 * (column / 2), dimension))),
        ("the first position is counted as 1; here startPosition itself is the first, and a sequence starts at 0",
            (position, column, dimension) => Wave(column % 2 == 0, Angle(position + 1, 2 * (column / 2), dimension))),
    ];

    /// <summary>Which other convention gives these values, as the end of a sentence; null where none does.</summary>
    public static string? Named(Tensor64 actual, int startPosition, double tolerance)
    {
        foreach (var (name, element) in Rules)
        {
            if (Matches(actual, startPosition, tolerance, element)) return name;
        }

        return null;
    }

    private static bool Matches(Tensor64 actual, int startPosition, double tolerance, Rule element)
    {
        var (length, dimension) = (actual.Shape[0], actual.Shape[1]);
        for (var row = 0; row < length; row++)
        {
            for (var column = 0; column < dimension; column++)
            {
                var difference = Math.Abs(actual[row, column] - element(startPosition + row, column, dimension));
                if (!(difference <= tolerance)) return false;
            }
        }

        return true;
    }

    private static double Halves(int position, int column, int dimension, int denominator)
    {
        var half = (dimension + 1) / 2;
        return Wave(column < half, Angle(position, 2 * (column % half), denominator));
    }

    private static double Angle(int position, int numerator, int denominator) =>
        numerator == 0 ? position : position / Math.Pow(10_000, (double)numerator / denominator);

    private static double Wave(bool sine, double angle) => sine ? Math.Sin(angle) : Math.Cos(angle);
}
