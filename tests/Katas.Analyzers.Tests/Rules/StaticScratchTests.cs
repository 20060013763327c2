using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class StaticScratchTests
{
    private static readonly AdviceVerifier Rule = new("KATA3007");

    private const string Class = "public sealed class Sample : ICircularBinarySwaps\n{";
    private const string Line = "var fewest = zeros;";

    [TestCase("private static int _fewest;", "[|_fewest = zeros|];")]
    [TestCase("private static int Fewest { get; set; }", "[|Fewest = zeros|];")]
    [TestCase("private static int _calls;", "int.TryParse(\"1\", out [|_calls|]);")]
    [TestCase("private static (int, int) _pair;", "[|_pair.Item1 = zeros|];")]
    [TestCase("private static readonly List<int> Window = [];", "[|Window.Clear()|];")]
    [TestCase("private static readonly int[] Counts = new int[2];", "[|Counts[0] = ones|];")]
    [TestCase("private static readonly int[] Counts = new int[2];", "[|Array.Fill(Counts, ones)|];")]
    [TestCase("private static Dictionary<int, int> _known = [];", "[|_known = new() { [1] = ones }|];")]
    public void Static_state_that_a_method_writes_to_is_found(string state, string write) =>
        Rule.Finds(Sample.Swaps.With(Class, $"{Class}\n    {state}\n"), Line, $"{write}\n        {Line}");

    [TestCase("private static readonly int[] Table = [0, 1];", "ones += Table[0];")]
    [TestCase("private const int Zero = 0;", "ones += Zero;")]
    [TestCase("private int _fewest;", "_fewest = zeros;")]
    [TestCase("private static readonly int[] Table;\n\n    static Sample() { Table = new int[2]; Table[1] = 1; }", "ones += Table[0];")]
    [TestCase("private static readonly Dictionary<int, int> Known = [];", "Known[ones] = zeros; Known.TryAdd(ones, zeros);")]
    [TestCase("private static int[]? _table;", "_table ??= Enumerable.Range(0, 9).ToArray();")]
    public void Constants_tables_and_what_is_remembered_by_key_are_fine(string state, string use) =>
        Rule.IsSilent(Sample.Swaps.With(Class, $"{Class}\n    {state}\n"), Line, $"{use}\n        {Line}");

    [Test]
    public void A_sum_that_is_told_already_is_not_told_twice() =>
        Rule.IsSilent(Sample.Swaps.With(Class, $"{Class}\n    private static int _sum;\n"), Line, $"_sum += ones;\n        {Line}");
}
