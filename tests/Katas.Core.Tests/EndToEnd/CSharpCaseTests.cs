using System.Reflection;
using System.Text.RegularExpressions;
using Katas.Core.Reporting;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>The C# of a failure is what it says it is: pasted behind the submission it compiles, and tells the submission from the model solution.</summary>
public sealed partial class CSharpCaseTests
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Numerics; using System.Numerics.Tensors; using Katas.Contracts;
        """;

    [TestCase("LayerNorm", "GammaMissing", "forward-matrix", Category = "Heavy")]
    [TestCase("LayerNorm", "BackwardProjectionTermMissing", "backward-x", Category = "Heavy")]
    [TestCase("MultiHeadAttention", "MaskIgnored", "random-masks", Category = "Heavy")]
    [TestCase("BatchNorm", "MomentumInverted", "momentum-weighs-the-batch", Category = "Heavy")]
    [TestCase("MedianOfTwoSortedArrays", "LowerMedian", "small", Category = "Heavy")]
    public async Task Pasted_it_fails_for_the_submission_and_holds_for_the_model_solution(string kata, string mistake, string check)
    {
        var folder = Judges.Pack.Find(kata)!.ReferenceFolder!;
        var (wrong, right) = (Path.Combine(folder, "wrong", $"{mistake}.cs"), Path.Combine(folder, "Solution.cs"));
        var report = await Judges.Shared.GradeAsync(new Submission(wrong), Graded.Options(null, check));

        var text = report.Check(check).Failure!.CSharp!;
        var (ofWrong, ofRight) = (Run(text, wrong), Run(text, right));

        Assert.Multiple(() =>
        {
            Assert.That(ofWrong.Actual, Is.Not.EqualTo(ofWrong.Expected).Within(1e-4), text);
            Assert.That(ofRight.Actual, Is.EqualTo(ofRight.Expected).Within(1e-4), text);
        });
    }

    private static (double[] Actual, double[] Expected) Run(string text, string submission)
    {
        var source = File.ReadAllText(submission);
        var body = Regex.Replace(text, @"new [\w.]+\(\);", $"new {TypeOf(source)}();");
        var actual = body.Contains("var actual", StringComparison.Ordinal) ? "actual.ToDenseArray().Select(value => (double)value).ToArray()" : "new double[] { result }";
        var expected = body.Contains("var actual", StringComparison.Ordinal) ? "expected.Select(value => (double)value).ToArray()" : "new double[] { expected }";
        var pasted = $$"""
            {{Usings}}
            public static class Pasted
            {
                public static (double[], double[]) Run()
                {
                    {{body}}
                    return ({{actual}}, {{expected}});
                }
            }
            """;
        var run = Compile(pasted, $"{Usings}\n{source}").GetType("Pasted")!.GetMethod("Run")!;
        return ((double[], double[]))run.Invoke(null, null)!;
    }

    private static string TypeOf(string source)
    {
        var name = ClassOf().Match(source).Groups[1].Value;
        return NamespaceOf().Match(source) is { Success: true } space ? $"{space.Groups[1].Value}.{name}" : name;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    [GeneratedRegex(@"class (\w+) : I")]
    private static partial Regex ClassOf();

    private static Assembly Compile(params string[] sources)
    {
        var references = Directory.EnumerateFiles(ToolLayout.BesideProgram.CompilerReferences, "*.dll").Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            $"Pasted{Guid.NewGuid():N}", sources.Select(source => CSharpSyntaxTree.ParseText(source)), references, new(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        Assert.That(result.Success, string.Join('\n', result.Diagnostics) + sources[0]);
        return Assembly.Load(bytes.ToArray());
    }
}
