using System.Text.RegularExpressions;
using Katas.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>Over code that is no kata there is silence: this project's own sources, less the files that name a contract.</summary>
public sealed partial class OrdinaryCodeTests
{
    [GeneratedRegex(@"\bI(BatchNorm|LayerNorm|MultiHeadAttention|SinusoidalPositionalEncoding|MedianOfTwoSortedArrays|CircularBinarySwaps)\b")]
    private static partial Regex Kata();

    private static readonly string[] Folders = ["grader", "tests", "katas/contracts"];

    [Test]
    public void No_rule_has_anything_to_say_of_ordinary_code()
    {
        var sources = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => (file, text: File.ReadAllText(file))).Where(source => !Kata().IsMatch(source.text)).ToArray();
        var (compilation, _) = SubmissionCompilation.Of("");
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.text, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, source.file)).ToArray();
        var whole = compilation.AddSyntaxTrees(trees);

        var said = trees.SelectMany(tree => SubmissionAdvice.Of(whole, tree, CancellationToken.None)).Select(diagnostic => diagnostic.ToString());

        TestContext.Out.WriteLine($"{sources.Length} files, {sources.Sum(source => source.text.AsSpan().Count('\n'))} lines");
        Assert.That(said, Is.Empty);
    }
}
