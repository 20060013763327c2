using Katas.Cli.State;
using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Tests.State;

public sealed class KataFolderTests
{
    private readonly List<string> _warnings = [];
    private string _root = null!;
    private KataFolder _folder = null!;

    private string StateFolder => Path.Combine(_root, ".kata");

    [SetUp]
    public void SetUp()
    {
        _root = Directory.CreateTempSubdirectory("kata-state-").FullName;
        _warnings.Clear();
        _folder = Open();
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Reading_what_was_never_written_makes_no_folder()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_folder.History, Is.Empty);
            Assert.That(_folder.HintsGiven("Alpha"), Is.Zero);
            Assert.That(Directory.Exists(StateFolder), Is.False);
        });
    }

    [Test]
    public void What_one_run_writes_the_next_one_reads()
    {
        _folder.RememberHints("Alpha", 2);
        _folder.RememberResult(Source("Alpha.cs"), Report("Alpha", Verdict.WrongAnswer, 35));
        _folder.RememberSeed("Alpha", Source("Alpha.cs"), "42");

        var next = Open();
        Assert.Multiple(() =>
        {
            Assert.That(next.HintsGiven("Alpha"), Is.EqualTo(2));
            Assert.That(next.History["Alpha"], Has.Property(nameof(LastResult.Verdict)).EqualTo(Verdict.WrongAnswer).And.Property(nameof(LastResult.Score)).EqualTo(35));
            Assert.That(next.FailedSeedOf(Source("Alpha.cs")), Is.EqualTo("42"));
        });
    }

    [Test]
    public void The_last_verdict_replaces_the_one_before()
    {
        _folder.RememberResult(Source("Alpha.cs"), Report("Alpha", Verdict.WrongAnswer, 35));
        _folder.RememberResult(Source("Alpha.cs"), Report("Alpha", Verdict.Passed, 100));
        Assert.That(_folder.History["Alpha"].Verdict, Is.EqualTo(Verdict.Passed));
    }

    [Test]
    public void A_file_keeps_one_failed_seed_the_last()
    {
        _folder.RememberSeed("Alpha", Source("Alpha.cs"), "1");
        _folder.RememberSeed("Alpha", Source("Alpha.cs"), "2");
        _folder.ForgetSeed(Source("Alpha.cs"));
        Assert.That(_folder.FailedSeedOf(Source("Alpha.cs")), Is.Null);
    }

    [Test]
    public void Forgetting_one_files_seed_keeps_the_others()
    {
        _folder.RememberSeed("Alpha", Source("Alpha.cs"), "1");
        _folder.RememberSeed("Alpha", Source("Other.cs"), "2");
        _folder.ForgetSeed(Source("Alpha.cs"));
        Assert.That(_folder.FailedSeedOf(Source("Other.cs")), Is.EqualTo("2"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{ \"Alpha\": ")]
    [TestCase("[1, 2, 3]")]
    [TestCase("{ \"Alpha\": \"two\" }")]
    public void A_damaged_file_is_moved_aside_whole_with_a_warning(string damage)
    {
        Directory.CreateDirectory(StateFolder);
        File.WriteAllText(Path.Combine(StateFolder, "hints.json"), damage);

        _folder.RememberHints("Alpha", 1);

        var aside = Directory.GetFiles(StateFolder, "hints.json.unreadable-*");
        Assert.Multiple(() =>
        {
            Assert.That(_folder.HintsGiven("Alpha"), Is.EqualTo(1));
            Assert.That(aside, Has.Length.EqualTo(1));
            Assert.That(File.ReadAllText(aside[0]), Is.EqualTo(damage));
            Assert.That(_warnings, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void A_second_damaged_file_does_not_replace_the_first_one_moved_aside()
    {
        Directory.CreateDirectory(StateFolder);
        foreach (var damage in new[] { "one", "two" })
        {
            File.WriteAllText(Path.Combine(StateFolder, "hints.json"), damage);
            _folder.HintsGiven("Alpha");
        }

        Assert.That(Directory.GetFiles(StateFolder, "hints.json.unreadable-*").Select(File.ReadAllText), Is.EquivalentTo(new[] { "one", "two" }));
    }

    [Test]
    public void Writing_leaves_no_temporary_file_behind()
    {
        _folder.RememberHints("Alpha", 1);
        Assert.That(Directory.GetFiles(StateFolder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "hints.json", "lock" }));
    }

    [Test]
    public void Many_writers_at_once_lose_nothing()
    {
        Parallel.For(0, 20, i => Open().RememberSeed("Alpha", Source($"{i}.cs"), $"{i}"));
        Assert.That(Enumerable.Range(0, 20).Select(i => _folder.FailedSeedOf(Source($"{i}.cs"))), Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"{i}")));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_a_warning_and_no_failure()
    {
        File.WriteAllText(StateFolder, "a file where the folder would be");
        _folder.RememberHints("Alpha", 1);
        Assert.That(_warnings, Has.Count.EqualTo(1));
    }

    private KataFolder Open() => new(_root, TimeProvider.System, _warnings.Add);

    private string Source(string name) => Path.Combine(_root, name);

    private static SubmissionReport Report(string kata, Verdict verdict, int score) => Reports.Of(kata, verdict, score: score);
}
