using System.Diagnostics;
using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Advising;

/// <summary>What the teaching rules take for a submission, warm: from asking the compiler child, which has just compiled it, to the answer.</summary>
internal static class AdviceRun
{
    private const double MostMilliseconds = 30;
    private const int WarmUps = 2;

    /// <summary>False where nothing could be measured.</summary>
    public static bool Measure(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        var katas = tool.Katas(arguments.Katas);
        output.WriteLine($"{Machine.Description}. Medians (lowest-highest) over all answers of the corpus, the median of {arguments.Repeats} repeats each.");
        using var compiler = new CompilerHost(tool.Layout, tool.Pack, isSealed: Isolation.Of(IsolationDemand.Auto) is not Isolation.Process);
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var (_, file) in katas.SelectMany(Answers)) Advise(compiler, file);
        }

        var rows = katas.Select(kata => (kata.Name, Times: new Sample([.. Answers(kata).Select(answer => Median(compiler, answer.File, arguments.Repeats))]))).ToArray();
        var all = new Sample([.. rows.SelectMany(row => row.Times.Times)]);
        Table.Write(output, ["kata", "answers", "advice", "slowest in twenty"], [.. rows.Append(("all", all)).Select(row => (string[])
        [
            row.Item1, row.Item2.Times.Count.ToString(CultureInfo.InvariantCulture), row.Item2.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{row.Item2.Quantile(0.95):F0} ms"),
        ])]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Goal: at most {MostMilliseconds:F0} ms in the median: {(all.Median <= MostMilliseconds ? "met" : "NOT met")}."));
        return rows.Length > 0;
    }

    private static IEnumerable<(Kata Kata, string File)> Answers(Kata kata) =>
        ((string[])["right", "wrong"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(kata.ReferenceFolder!, folder), "*.cs").Order(StringComparer.Ordinal))
            .Select(file => (kata, file));

    private static TimeSpan Median(CompilerHost compiler, string file, int repeats) =>
        TimeSpan.FromMilliseconds(new Sample([.. Enumerable.Range(0, repeats).Select(_ => Advise(compiler, file))]).Median);

    private static TimeSpan Advise(CompilerHost compiler, string file)
    {
        var source = File.ReadAllText(file);
        compiler.Compile(new(file, source, Kata: null, ForDebugging: false), Limits.Default);
        var started = Stopwatch.GetTimestamp();
        compiler.Advise(new(file, source), Limits.Default);
        return Stopwatch.GetElapsedTime(started);
    }
}
