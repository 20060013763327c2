using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Profile;

/// <summary>Shows where the time of a warm verdict goes, kata by kata, and which checks take most of it.</summary>
internal static class ProfileRun
{
    private const int SlowestChecks = 4;

    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        output.WriteLine($"{Machine.Description}. Medians of {arguments.Repeats} verdicts on the model solution, in milliseconds.");
        var profiles = new List<KataProfile>();
        await using (var judge = new WarmJudge(tool))
        await using (var pooled = new Grading(tool.Pack, tool.Layout))
        await using (var unpooled = new Grading(tool.Pack, tool.Layout, workersAhead: 0))
        {
            using var baseline = new BaselineProject(tool);
            await WarmUpAsync(tool.Katas(arguments.Katas), judge, pooled, unpooled);
            foreach (var kata in tool.Katas(arguments.Katas))
            {
                Console.Error.WriteLine($"measuring {kata.Name} ...");
                profiles.Add(await KataProfile.MeasureAsync(kata, judge, pooled, unpooled, baseline, arguments.Repeats));
            }
        }

        Table.Write(output, ["part", .. profiles.Select(profile => profile.Name)],
        [
            .. KataProfile.Parts.Select(part => (string[])[part.Name, .. profiles.Select(profile => Number(part.Milliseconds(profile)))]),
            ["beside: questions to the worker", .. profiles.Select(profile => profile.Requests.ToString(CultureInfo.InvariantCulture))],
        ]);
        output.WriteLine("The checks that take longest: by the judge in a fresh worker, in the same worker again, and in this process without the judge.");
        Table.Write(output, ["check", "fresh", "again", "spec alone", "submission alone", "questions"], [.. profiles.SelectMany(Slowest)]);
        return true;
    }

    private static async Task WarmUpAsync(IReadOnlyList<Kata> katas, WarmJudge judge, params Grading[] others)
    {
        await judge.WarmUpAsync(katas);
        for (var i = 0; i < WarmJudge.WarmUps; i++)
            foreach (var other in others) await JudgedRun.MeasureAsync(other, katas[i % katas.Count], seed: "warm");
    }

    private static IEnumerable<string[]> Slowest(KataProfile profile) => profile.Slowest(SlowestChecks).Select(check => (string[])
    [
        $"{profile.Name}/{check.Id}", Number(check.First.TotalMilliseconds), Number(check.Again.TotalMilliseconds),
        Number(check.Local.InSpec.TotalMilliseconds), Number(check.Local.InSubmission.TotalMilliseconds), check.Local.Requests.ToString(CultureInfo.InvariantCulture),
    ]);

    private static string Number(double milliseconds) => milliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
