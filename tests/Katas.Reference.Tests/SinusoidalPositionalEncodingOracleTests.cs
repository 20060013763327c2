using Katas.Authoring;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;

namespace Katas.Reference.Tests;

public sealed class SinusoidalPositionalEncodingOracleTests
{
    // sin and cos of 1, 2, 3 and of 0.01, 0.02, 0.03, from a table.
    [Test]
    public void Four_columns_hold_the_waves_of_frequency_1_and_of_1_in_100()
    {
        Assert.That(Oracle.Encode(0, 4, 4).Values, Is.EqualTo(new[]
        {
            0, 1, 0, 1,
            0.8414709848, 0.5403023059, 0.0099998333, 0.9999500004,
            0.9092974268, -0.4161468365, 0.0199986667, 0.9998000067,
            0.1411200081, -0.9899924966, 0.0299955002, 0.9995500337,
        }).Within(1e-10));
    }

    // exp(i angle) by its power series, another road than the library's sine and cosine.
    [Test]
    public void Every_pair_is_the_power_series_of_the_complex_exponential()
    {
        const int dimension = 7;
        var encoding = Oracle.Encode(startPosition: 2, length: 4, dimension);

        Assert.Multiple(() =>
        {
            for (var row = 0; row < 4; row++)
            {
                for (var column = 0; column < dimension; column++)
                {
                    var angle = (2 + row) * Math.Exp(-Math.Log(10_000) * (column / 2) * 2 / dimension);
                    var (sine, cosine) = Series(angle);
                    Assert.That(encoding[row, column], Is.EqualTo(column % 2 == 0 ? sine : cosine).Within(1e-12), $"row {row}, column {column}");
                }
            }
        });
    }

    // 1,000,000 = 159154 * 2 pi + 0.9724..., with pi to 30 digits: the reduced angle computed in decimal, apart from the library's reduction.
    [Test]
    public void A_million_is_reduced_as_exact_arithmetic_reduces_it()
    {
        const decimal twoPi = 6.2831853071795864769252867666m;
        var reduced = (double)(1_000_000m - Math.Floor(1_000_000m / twoPi) * twoPi);

        Assert.That(Oracle.Encode(1_000_000, 1, 2).Values, Is.EqualTo(new[] { Math.Sin(reduced), Math.Cos(reduced) }).Within(1e-14));
    }

    [Test]
    public void An_odd_dimension_ends_in_the_sine_of_the_next_frequency()
    {
        Assert.That(Oracle.Encode(5, 1, 3).Values[2], Is.EqualTo(Math.Sin(5 / Math.Pow(10_000, 2.0 / 3))).Within(1e-15));
    }

    [Test]
    public void Starting_later_gives_the_later_rows()
    {
        Assert.That(Oracle.Encode(5, 3, 6).Values, Is.EqualTo(Oracle.Encode(0, 8, 6).Values[30..]));
    }

    [Test]
    public void Forward_adds_the_same_rows_to_every_batch_entry()
    {
        var x = new Tensor64([2, 1, 2], [1, 2, 3, 4]);

        Assert.That(Oracle.Forward(x, 1).Values, Is.EqualTo(new[] { 1.8414709848, 2.5403023059, 3.8414709848, 4.5403023059 }).Within(1e-10));
    }

    private static (double Sine, double Cosine) Series(double angle)
    {
        var (sine, cosine, term) = (0.0, 0.0, 1.0);
        for (var n = 0; n < 60; n++)
        {
            var sign = n % 4 < 2 ? 1 : -1;
            if (n % 2 == 0) cosine += sign * term;
            else sine += sign * term;
            term *= angle / (n + 1);
        }

        return (sine, cosine);
    }
}
