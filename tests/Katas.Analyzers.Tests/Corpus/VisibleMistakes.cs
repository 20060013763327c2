using Katas.Analyzers.Tests.Verifying;
using Katas.Testing.Corpus;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>Which of the known mistakes can be seen in the code, and where: <c>visible.txt</c>.</summary>
internal sealed record VisibleMistake(string Name, string Source, IReadOnlyList<string> Texts)
{
    /// <summary>What the map says of every file of reference/*/wrong. Without texts, a mistake is not visible.</summary>
    public static IReadOnlyList<VisibleMistake> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/visible.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Parse)];

    /// <summary>Where the answers lie that no rule was written after.</summary>
    public static string HeldOutFolder { get; } = Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/HeldOut");

    /// <summary>Mistakes that nobody looked at while the rules were written, in styles that were new to them; each says where it is.</summary>
    public static IReadOnlyList<VisibleMistake> HeldOut { get; } =
        [.. HeldOutAnswer.Wrong(HeldOutFolder).Select(answer => HeldOutMistake("HeldOut", answer)), .. HeldOutAnswer.Wrong(HeldOutFolder, "later.txt").Select(answer => HeldOutMistake("HeldOutLater", answer))];

    private static VisibleMistake HeldOutMistake(string row, HeldOutAnswer answer) => new($"{row}/{answer.Name}", answer.Source, [HeldOutAnswer.Mark]);

    public bool IsVisible => Texts.Count > 0;

    /// <summary>The lines, counted from zero, that hold the mistake.</summary>
    public IEnumerable<int> LinesIn(string source) =>
        source.Split('\n').Select((text, line) => (text, line)).Where(item => !item.text.StartsWith("//", StringComparison.Ordinal) && Texts.Any(text => item.text.Contains(text, StringComparison.Ordinal))).Select(item => item.line);

    private static VisibleMistake Parse(string line)
    {
        var parts = line.Split(" || ");
        var name = parts[0].Split(' ')[0];
        return new(name, File.ReadAllText(Path.Combine(Repository.Root, "reference", name.Split('/')[0], "wrong", $"{name.Split('/')[1]}.cs")), parts[1..]);
    }
}
