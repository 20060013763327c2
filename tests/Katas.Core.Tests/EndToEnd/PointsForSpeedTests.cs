using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>A pack whose teacher gives points for speed.</summary>
[Category("Heavy")]
public sealed class PointsForSpeedTests
{
    private const int ForSpeed = 10;

    private DirectoryInfo _folder = null!;
    private Core.Grading _judge = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _folder = Directory.CreateTempSubdirectory("katas-tests-");
        foreach (var file in Directory.EnumerateFiles(Judges.Pack.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Judges.Pack.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var card = Path.Combine(_folder.FullName, "katas", Swaps.Kata, KataCard.FileName);
        File.WriteAllText(card, File.ReadAllText(card).Replace("\"speed\": 0", $"\"speed\": {ForSpeed}", StringComparison.Ordinal));
        _judge = new(Pack.Load(_folder.FullName), ToolLayout.BesideProgram);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _judge.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task Who_asks_for_no_speed_has_no_points_to_miss()
    {
        var report = await GradeAsync(Swaps.Right, speed: false);
        Assert.That((report.Score, report.MaxScore, report.SpeedPoints), Is.EqualTo((100, 100, (SpeedPoints?)null)), report.Told());
    }

    [Test]
    public async Task What_is_timed_is_scored_beside_the_checks()
    {
        var report = await GradeAsync(Swaps.Right, speed: true);
        // On a machine that is too busy to tell the points are left out.
        var (points, max) = report.SpeedPoints is SpeedPoints.Earned earned ? (earned.Points, earned.MaxPoints) : (0, 0);
        Assert.Multiple(() =>
        {
            Assert.That(report.SpeedPoints, Is.EqualTo(SpeedPoints.Of(report.Speed, ForSpeed)).And.Not.Null);
            Assert.That((report.Verdict, report.Score, report.MaxScore), Is.EqualTo((Verdict.Passed, 100 + points, 100 + max)), report.Told());
        });
    }

    [Test]
    public async Task Who_fails_a_check_earns_nothing_for_speed_and_keeps_the_verdict()
    {
        var report = await GradeAsync(Swaps.Answer("return -1;"), speed: true);
        Assert.That((report.Verdict, report.SpeedPoints, report.MaxScore), Is.EqualTo((Verdict.WrongAnswer, new SpeedPoints.Earned(0, ForSpeed), 100 + ForSpeed)), report.Told());
    }

    [Test]
    public async Task What_does_not_compile_had_the_same_points_to_earn()
    {
        var report = await GradeAsync("public sealed class Answer : ICircularBinarySwaps { nothing }", speed: true);
        Assert.That((report.Score, report.MaxScore), Is.EqualTo((0, 100 + ForSpeed)), report.Told());
    }

    [Test]
    public async Task Beside_another_reference_even_what_does_not_compile_had_none_to_earn()
    {
        await using var peer = new Peer(new("fake", "1.0", "cpu"), _ => null, WorkerProgram.Plain(ToolLayout.BesideProgram));
        await using var judge = new Core.Grading(Pack.Load(_folder.FullName), ToolLayout.BesideProgram, workersAhead: 1, peer: peer);
        var report = await judge.GradeAsync(
            new(Graded.Write("public sealed class Answer : ICircularBinarySwaps { nothing }")), Graded.Options() with { Speed = true, Kata = Swaps.Kata, Against = peer.Description });
        Assert.That((report.Score, report.MaxScore), Is.EqualTo((0, 100)), report.Told());
    }

    private Task<SubmissionReport> GradeAsync(string source, bool speed) => _judge.GradeAsync(new(Graded.Write(source)), Graded.Options() with { Speed = speed, Kata = Swaps.Kata });
}
