namespace Idioms;

public static class PatternMatching
{
    public static string Describe(object? value) => value switch
    {
        null => "nothing",
        int and < 0 => "negative",
        int or long => "whole",
        double.NaN => "not a number",
        string { Length: > 3 } text => text[..3],
        int[] and [var first, .., var last] => $"{first}..{last}",
        (int x, int y) => $"{x}, {y}",
        IReadOnlyList<double> { Count: 0 } => "empty",
        _ when value is IComparable comparable => comparable.ToString() ?? "",
        _ => value.GetType().Name,
    };

    public static int Classify(ReadOnlySpan<char> text) => text switch
    {
        "one" => 1,
        ['t', .. var rest] => rest.Length,
        [] => 0,
        _ => -1,
    };

    public enum Kind { Red, Green, Blue }

    public static int Exhaustive(Kind kind) => kind switch { Kind.Red => 0, Kind.Green => 1, Kind.Blue => 2 };

    // Long enough for the compiler to compare hashes.
    public static int ByName(string name) => name switch
    {
        "alpha" => 1, "beta" => 2, "gamma" => 3, "delta" => 4, "epsilon" => 5, "zeta" => 6, "eta" => 7, "theta" => 8, "iota" => 9,
        _ => 0,
    };

    public static int BySpan(ReadOnlySpan<char> name) => name switch
    {
        "alpha" => 1, "beta" => 2, "gamma" => 3, "delta" => 4, "epsilon" => 5, "zeta" => 6, "eta" => 7, "theta" => 8, "iota" => 9,
        _ => 0,
    };
}
