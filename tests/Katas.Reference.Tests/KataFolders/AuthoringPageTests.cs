using System.Text.RegularExpressions;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

/// <summary>docs/authoring.md shows files of a kata that lies ready in docs/examples: what is read there is what is copied.</summary>
public sealed partial class AuthoringPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring.md")).ReplaceLineEndings("\n");

    private static readonly string[] Shown =
    [
        "katas/RunningMean/IRunningMean.cs", "katas/RunningMean/kata.json", "reference/RunningMean/RunningMeanOracle.cs", "reference/RunningMean/RunningMeanSpec.cs",
        "reference/RunningMean/Solution.cs", "reference/RunningMean/Stub.cs", "reference/RunningMean/wrong/PresentRowLeftOut.cs",
    ];

    [TestCaseSource(nameof(Shown))]
    public void A_file_on_the_page_is_the_file_to_copy(string file)
    {
        var shown = Quoted().Matches(Page).FirstOrDefault(quote => quote.Groups["file"].Value == file)?.Groups["text"].Value;

        Assert.That(shown, Is.EqualTo(Example(file)), $"{file} in docs/authoring.md");
    }

    [Test]
    public void Both_stubs_of_the_example_are_the_same()
    {
        Assert.That(Example("katas/RunningMean/RunningMean.cs"), Is.EqualTo(Example("reference/RunningMean/Stub.cs")));
    }

    private static string Example(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "RunningMean", file)).ReplaceLineEndings("\n");

    // The last file that is named before a code block.
    [GeneratedRegex(@"`(?<file>(?:katas|reference)/RunningMean/[^`]+)`[^`]*:\n\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
