using System.Reflection;
using Katas.Core;
using Katas.Core.Diagnosis;
using Katas.Core.Packs;
using Katas.Core.Submissions;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>Asks answers of the corpus the diagnostic questions, and keeps what they say in <c>reference/X/mistakes.json</c>.</summary>
internal static class Recorder
{
    // Nobody waits for a recording, and what is cut off by a busy machine would be missing for good.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Root = typeof(Recorder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The katas whose mistakes must be kept: the published ones, and drafts that keep them already.</summary>
    public static IEnumerable<Kata> Katas => Corpus.Pack.Katas.Where(kata => kata.Card.Status == "published" || File.Exists(FileOf(kata)));

    /// <summary>What the answers of one file are.</summary>
    public static async Task<Answers> AskAsync(Grading grading, Kata kata, string file)
    {
        using var prepared = grading.Prepare(new Submission(file), new GradingOptions { Seed = "recording", Kata = kata.Name });
        return prepared is PreparedSubmission.Runnable runnable
            ? await runnable.InterviewAsync(Patience)
            : throw new InvalidOperationException($"'{file}' cannot be run: {((PreparedSubmission.Settled)prepared).Report.Message}");
    }

    /// <summary>What the model solution answers, each question once.</summary>
    public static async Task<Answers> AskModelAsync(Grading grading, Kata kata) =>
        (await AskAsync(grading, kata, Path.Combine(kata.ReferenceFolder!, "Solution.cs"))).WithoutRepeats();

    /// <summary>What the kata's corpus answers.</summary>
    public static async Task<MistakesFile> RecordAsync(Grading grading, Kata kata)
    {
        var truth = await AskModelAsync(grading, kata);
        var mistakes = new List<MistakeAnswers>();
        foreach (var file in Wrong(kata)) mistakes.Add(MistakesFile.Differing(KnownMistake.FromSource(file), await AskAsync(grading, kata, file), truth));
        return new(truth, mistakes);
    }

    /// <summary>The kata's wrong answers in the order in which they are kept.</summary>
    public static IEnumerable<string> Wrong(Kata kata) => Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, "wrong"), "*.cs").Order(StringComparer.Ordinal);

    /// <summary>The kata's right answers, the model solution first.</summary>
    public static IEnumerable<string> Right(Kata kata) =>
        Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, "right"), "*.cs").Order(StringComparer.Ordinal).Prepend(Path.Combine(kata.ReferenceFolder!, "Solution.cs"));

    /// <summary>The file in the repository, beside the corpus that it was made from.</summary>
    public static string FileOf(Kata kata) => Path.Combine(Root, "reference", kata.Name, MistakesFile.Name);
}
