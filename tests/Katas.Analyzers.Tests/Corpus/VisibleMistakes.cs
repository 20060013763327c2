using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>Which of the known mistakes can be seen in the code, and where: <c>visible.txt</c>.</summary>
internal sealed record VisibleMistake(string Name, string Path, IReadOnlyList<string> Texts)
{
    /// <summary>What the map says of every file of reference/*/wrong. Without texts, a mistake is not visible.</summary>
    public static IReadOnlyList<VisibleMistake> All { get; } =
        [.. File.ReadLines(System.IO.Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/visible.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Parse)];

    /// <summary>Mistakes that nobody looked at while the rules were written, in files whose styles were new to them; each says where it is.</summary>
    public static IReadOnlyList<VisibleMistake> HeldOut { get; } =
        [.. HeldOutFiles("wrong").Select(path => new VisibleMistake($"HeldOut/{System.IO.Path.GetFileNameWithoutExtension(path)}", path, ["// <-"]))];

    public static IEnumerable<string> HeldOutFiles(string kind) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/HeldOut", kind), "*.cs").Order(StringComparer.Ordinal);

    public bool IsVisible => Texts.Count > 0;

    /// <summary>The lines, counted from zero, that hold the mistake.</summary>
    public IEnumerable<int> LinesIn(string source) =>
        source.Split('\n').Select((text, line) => (text, line)).Where(item => !item.text.StartsWith("//", StringComparison.Ordinal) && Texts.Any(text => item.text.Contains(text, StringComparison.Ordinal))).Select(item => item.line);

    private static VisibleMistake Parse(string line)
    {
        var parts = line.Split(" || ");
        var name = parts[0].Split(' ')[0];
        return new(name, System.IO.Path.Combine(Repository.Root, "reference", name.Split('/')[0], "wrong", $"{name.Split('/')[1]}.cs"), parts[1..]);
    }
}
