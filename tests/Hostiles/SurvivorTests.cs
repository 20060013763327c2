using System.Collections.Concurrent;
using Hostiles.Support;
using Katas.Core;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>
/// A long day of one judge: one submission in five hostile, four at a time. Nobody is judged otherwise than alone, and afterwards the judge holds what it held
/// before: memory, processes, descriptors, temporary files.
/// </summary>
[Platform("Linux")]
[NonParallelizable]
public sealed class SurvivorTests
{
    private const int AtATime = 4;
    // What the test platform keeps meanwhile comes and goes by some megabytes; a leak of 16 KB a submission would still show in a thousand.
    private const long HeapSlack = 16 << 20;
    private const long ResidentSlack = 64 << 20;

    // What others of this process may open meanwhile: the test platform's own connection, and the ends of a worker that stands ready in one look and not in the other.
    private const int DescriptorSlack = 6;

    [Test, Category("Heavy"), Explicit("Takes minutes; sixty are its quick form. To run it: dotnet test tests/Hostiles -p:Heavy=true --filter Name~thousand")]
    public Task After_a_thousand_submissions_the_judge_is_as_before() => AsBefore(count: 1000, warmUp: 100, bombs: 6, copies: true);

    [Test, Category("Heavy")]
    public Task After_sixty_submissions_the_judge_is_as_before([Values] bool copies) => AsBefore(count: 60, warmUp: 30, bombs: 0, copies);

    private static async Task AsBefore(int count, int warmUp, int bombs, bool copies)
    {
        using var target = new Target();
        var judge = new Grading(Judges.Pack, ToolLayout.BesideProgram, AttackTests.Limits, workload: copies ? Workload.Again : Workload.Several);
        if (copies) _ = await judge.Workers.ForksAsync();
        var files = new TemporaryFiles();
        try
        {
            var crowd = await new Crowd(judge, target).GatherAsync(count, bombs);
            var wrong = await JudgedAsync(crowd.Take(warmUp), files);
            var before = await Footprint.NowAsync();
            wrong = [.. wrong, .. await JudgedAsync(crowd, files)];
            var after = await Footprint.NowAsync();
            TestContext.Out.WriteLine($"{crowd.Count} submissions, {files.Seen} processes seen\nbefore: {before}\nafter:  {after}");
            Assert.Multiple(() =>
            {
                Assert.That(wrong, Is.Empty);
                Assert.That(after.HeapBytes - before.HeapBytes, Is.LessThan(HeapSlack), "objects");
                Assert.That(after.ResidentBytes - before.ResidentBytes, Is.LessThan(ResidentSlack), "resident");
                Assert.That(after.Descriptors - before.Descriptors, Is.LessThanOrEqualTo(DescriptorSlack), "descriptors");
                // Workers that were started before there was a zygote are ours, and its copies are not.
                Assert.That(after.Children, Is.LessThanOrEqualTo(before.Children), "children");
                Assert.That(target.IsMarked || target.IsConnected, Is.False, "Somebody has left a mark.");
            });
        }
        finally
        {
            await judge.DisposeAsync();
        }

        Assert.That(files.Left(), Is.Empty, "temporary files");
    }

    private static async Task<IReadOnlyList<string>> JudgedAsync(IEnumerable<(string Name, Crowd.Member Member)> crowd, TemporaryFiles files)
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(crowd, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (each, _) =>
        {
            files.Look();
            if (await each.Member() is { } what) wrong.Add($"{each.Name}: {what}");
        });
        return [.. wrong];
    }
}
