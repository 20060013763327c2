using System.Diagnostics;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Submissions;
using Katas.Testing.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>What the diagnosis of one answer came to.</summary>
/// <param name="File">The answer.</param>
/// <param name="Made">The id of the mistake that it makes, or null of a right one.</param>
/// <param name="Named">The id of the mistake that was named, or null.</param>
/// <param name="Elapsed">How long the diagnosis took.</param>
internal sealed record Naming(string File, string? Made, string? Named, TimeSpan Elapsed)
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Numerics; global using System.Numerics.Tensors; global using Katas.Contracts;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. Directory.EnumerateFiles(ToolLayout.BesideProgram.CompilerReferences, "*.dll").Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Whether another mistake than the one made was named.</summary>
    public bool IsFalse => Named is not null && Named != Made;

    /// <summary>Diagnoses an answer as it stands in the corpus.</summary>
    public static Task<Naming> OfAsync(Grading grading, Kata kata, string file, string? made) => OfAsync(grading, kata, file, file, made);

    /// <summary>Diagnoses an answer rewritten in another style.</summary>
    public static async Task<Naming> OfRewrittenAsync(Grading grading, Kata kata, string file, string? made)
    {
        var folder = Directory.CreateTempSubdirectory("katas-rewritten-");
        try
        {
            var rewritten = Path.Combine(folder.FullName, Path.GetFileName(file));
            await System.IO.File.WriteAllTextAsync(rewritten, Rewritten(await System.IO.File.ReadAllTextAsync(file)));
            return await OfAsync(grading, kata, file, rewritten, made);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Rewritten(string source)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var tree = CSharpSyntaxTree.ParseText(source, parse);
        return Restyling.Of(CSharpCompilation.Create("Rewritten", [tree, CSharpSyntaxTree.ParseText(Usings, parse)], References.Value, new(OutputKind.DynamicallyLinkedLibrary)), tree).Source;
    }

    private static async Task<Naming> OfAsync(Grading grading, Kata kata, string file, string graded, string? made)
    {
        using var prepared = grading.Prepare(new Submission(graded), new GradingOptions { Seed = "naming", Kata = kata.Name });
        if (prepared is not PreparedSubmission.Runnable runnable)
        {
            var report = ((PreparedSubmission.Settled)prepared).Report;
            throw new InvalidOperationException($"'{file}' cannot be run: {report.Message} {report.Diagnostics.FirstOrDefault()}\n{await System.IO.File.ReadAllTextAsync(graded)}");
        }

        var started = Stopwatch.GetTimestamp();
        return new(file, made, await runnable.KnownMistakeAsync(), Stopwatch.GetElapsedTime(started));
    }
}
