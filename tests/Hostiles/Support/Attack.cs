using System.Text.RegularExpressions;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>
/// One file of <c>attacks/</c>. Its head says what it does, whether it succeeds where only a process keeps it apart, the verdicts that are acceptable where
/// it is contained, and those under the policy. Whoever succeeds prints BREACH, or leaves a marker where it can print no more. Without its payload it is its own innocent twin.
/// </summary>
internal sealed partial record Attack(string Name, string Source)
{
    public const string Breach = "BREACH";

    /// <summary>What is tried at run time: <c>attacks/</c>.</summary>
    public static IReadOnlyList<Attack> All { get; } = In("attacks");

    /// <summary>What is tried on the compiler and the policy: <c>sources/</c>. Their heads know no other verdicts than those under the policy.</summary>
    public static IReadOnlyList<Attack> Sources { get; } = In("sources");

    /// <summary>Acceptable where it is contained, with nothing of the policy.</summary>
    public IReadOnlyList<Verdict> Verdicts => [.. Head("verdicts")!.Split(", ").Select(Enum.Parse<Verdict>)];

    /// <summary>What the policy makes of it; where it lets it pass, what comes then.</summary>
    public IReadOnlyList<Verdict> UnderThePolicy => [.. Head("policy")!.Split(", ").Select(Enum.Parse<Verdict>)];

    /// <summary>Whether it is one of the few that every run of the tests shows.</summary>
    public bool IsQuick => Head("quick") is not null;

    /// <summary>Whether it may cost the compiler all that it is allowed.</summary>
    public bool IsBomb => Head("bomb") is not null;

    /// <summary>The name of its file as it is handed in.</summary>
    public string FileName => Head("file") ?? $"{Name}.cs";

    /// <summary>The kata that it pretends to solve.</summary>
    public string Kata => Head("kata") ?? Swaps.Kata;

    /// <summary>The checks of that kata that show what it does; empty for all.</summary>
    public IReadOnlyList<string> Checks => Head("checks") switch
    {
        null => [Kata == Swaps.Kata ? Swaps.EightLong : "forward-example"],
        "*" => [],
        var ids => ids.Split(", "),
    };

    /// <summary>Whether a process of its own is not enough to contain it, so that it must succeed there: otherwise the stronger levels would have proved nothing.</summary>
    public bool BreachesAProcess => Head("breaches") is { } level
        && (!level.EndsWith(" on x64", StringComparison.Ordinal) || System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64);

    /// <summary>Its source as it is handed in.</summary>
    public string Armed(Target? target = null)
    {
        var source = Expanded(innocent: false, Marks().Replace(Innocent().Replace(Source, ""), "")) + Honest.Of(Kata);
        return target?.Fill(source) ?? source;
    }

    /// <summary>The same without the payload, or with what innocent code does in its place.</summary>
    public string Twin() => Expanded(
        innocent: true, Usings().Replace(Payload().Replace(Source, match => match.Groups["innocent"].Value.Replace("// ", "", StringComparison.Ordinal)), "")) + Honest.Of(Kata);

    /// <summary>As cases of a test, of which the quick ones alone are in every run.</summary>
    public static IEnumerable<TestCaseData> Cases(IEnumerable<Attack> attacks) => attacks.Select(attack =>
    {
        var data = new TestCaseData(attack).SetArgDisplayNames(attack.Name);
        return attack.IsQuick ? data : data.SetCategory("Heavy");
    });

    public override string ToString() => Name;

    private static IReadOnlyList<Attack> In(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(path => new Attack(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    // {{60|3:text<i>}} is the text sixty times, or three times in the twin, with its number for <i> and the one before it for <p>; {{u202e}} is a character.
    private static string Expanded(bool innocent, string source) => Character().Replace(
        Repetition().Replace(source, match => string.Concat(Enumerable.Range(1, int.Parse(match.Groups[innocent ? "twin" : "bomb"].Value)).Select(i => match.Groups["text"].Value
            .Replace("<i>", $"{i}", StringComparison.Ordinal).Replace("<p>", $"{i - 1}", StringComparison.Ordinal)))),
        match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    private string? Head(string name) => Regex.Match(Source, $"^// {name}: (.+)$", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^ *// <innocent>\n(.*\n)*?(?= *// </attack>)", RegexOptions.Multiline)]
    private static partial Regex Innocent();

    [GeneratedRegex(@"^ *// </?attack>\n", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^ *// <attack>\n(.*\n)*?( *// <innocent>\n(?<innocent>(.*\n)*?))?(?= *// </attack>) *// </attack>\n", RegexOptions.Multiline)]
    private static partial Regex Payload();

    [GeneratedRegex(@"\{\{(?<bomb>\d+)\|(?<twin>\d+):(?<text>.*?)\}\}(?!\})", RegexOptions.Singleline)]
    private static partial Regex Repetition();

    [GeneratedRegex(@"\{\{u([0-9a-f]{4})\}\}")]
    private static partial Regex Character();

    [GeneratedRegex(@"^using .*\n", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
