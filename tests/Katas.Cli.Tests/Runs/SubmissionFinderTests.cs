using Katas.Cli.Runs;
using Katas.Cli.Tests.Support;
using Katas.Core.Packs;

namespace Katas.Cli.Tests.Runs;

public sealed class SubmissionFinderTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void A_named_file_is_graded_whatever_its_name()
    {
        _bench.AddFile("IAlpha.cs");
        Assert.That(Find("IAlpha.cs").Single(), Has.Property(nameof(FoundSubmission.Named)).True);
    }

    [Test]
    public void A_file_has_its_path_as_it_was_given()
    {
        _bench.AddFile("answers/Alpha.cs");
        Assert.That(Find("./answers/Alpha.cs").Single().Submission.Path, Is.EqualTo("./answers/Alpha.cs"));
    }

    [Test]
    public void A_folder_is_searched_to_the_bottom()
    {
        _bench.AddFile("answers/Alpha.cs");
        _bench.AddFile("answers/deep/deeper/Beta.cs");
        Assert.That(Names("answers"), Is.EqualTo(new[] { "Alpha.cs", "Beta.cs" }));
    }

    [Test]
    public void Files_of_a_folder_are_not_named()
    {
        _bench.AddFile("answers/Alpha.cs");
        Assert.That(Find("answers").Single().Named, Is.False);
    }

    [TestCase("bin/Debug/Alpha.cs")]
    [TestCase("obj/Alpha.cs")]
    [TestCase(".git/Alpha.cs")]
    [TestCase(".kata/Alpha.cs")]
    [TestCase("IAlpha.cs")]
    [TestCase("deep/IBetaSort.cs")]
    [TestCase("Alpha.g.cs")]
    [TestCase("Alpha.Designer.cs")]
    [TestCase("Alpha.AssemblyInfo.cs")]
    [TestCase("Alpha.cs.bak-20260101-120000")]
    [TestCase("Alpha.txt")]
    public void What_is_no_submission_is_passed_over(string file)
    {
        _bench.AddFile("answers/Mine.cs");
        _bench.AddFile($"answers/{file}");
        Assert.That(Names("answers"), Is.EqualTo(new[] { "Mine.cs" }));
    }

    [Test]
    public void A_submission_whose_name_begins_with_I_is_no_contract()
    {
        _bench.AddFile("answers/Iterative.cs");
        Assert.That(Names("answers"), Is.EqualTo(new[] { "Iterative.cs" }));
    }

    [Test]
    public void The_first_folder_below_the_given_one_is_the_submitter()
    {
        _bench.AddFile("submissions/alice/Alpha.cs");
        _bench.AddFile("submissions/bob/week1/Alpha.cs");
        Assert.That(Find("submissions").Select(found => found.Submission.Submitter), Is.EqualTo(new[] { "alice", "bob" }));
    }

    [Test]
    public void A_file_directly_in_the_given_folder_has_no_submitter()
    {
        _bench.AddFile("submissions/alice/Alpha.cs");
        Assert.That(Find("submissions/alice").Single().Submission.Submitter, Is.Null);
    }

    [Test]
    public void A_katas_folder_is_nobodys_name()
    {
        _bench.AddFile("solutions/Alpha/Alpha.cs");
        Assert.That(Find("solutions").Single().Submission.Submitter, Is.Null);
    }

    [Test]
    public void Of_a_submitters_repository_only_the_stubs_are_taken()
    {
        _bench.AddFile("submissions/alice/katas/Alpha/Alpha.cs");
        _bench.AddFile("submissions/alice/tools/Program.cs");
        Assert.That(Find("submissions").Select(found => (Path.GetFileName(found.FullPath), found.Submission.Submitter)), Is.EqualTo(new[] { ("Alpha.cs", "alice") }));
    }

    [Test]
    public void Without_a_path_the_stubs_of_the_repository_around_are_graded()
    {
        _bench.MakeRepository();
        _bench.Folder = Directory.CreateDirectory(Path.Combine(_bench.Folder, "katas", "Alpha")).FullName;
        Assert.That(Find().Select(found => found.Submission.Path), Is.EqualTo(new[] { "Alpha.cs", Path.Combine("..", "BetaSort", "BetaSort.cs") }));
    }

    [TestCase(".")]
    [TestCase("katas")]
    public void A_repository_named_as_a_folder_is_its_stubs_and_nobodys(string path)
    {
        _bench.MakeRepository();
        _bench.AddFile("Program.cs");
        Assert.Multiple(() =>
        {
            Assert.That(Names(path), Is.EqualTo(new[] { "Alpha.cs", "BetaSort.cs" }));
            Assert.That(Find(path).Select(found => found.Submission.Submitter), Is.All.Null);
        });
    }

    [Test]
    public void Of_a_katas_reference_only_what_solves_it_is_taken()
    {
        _bench.MakeRepository();
        foreach (var file in (string[])["AlphaOracle.cs", "AlphaSpec.cs", "Stub.cs", "Solution.cs", "right/Other.cs", "wrong/OffByOne.cs"]) _bench.AddFile($"reference/Alpha/{file}");
        Assert.That(Names("reference/Alpha"), Is.EqualTo(new[] { "Solution.cs", "Other.cs", "OffByOne.cs" }));
    }

    [Test]
    public void A_file_named_twice_is_graded_once()
    {
        _bench.AddFile("answers/Alpha.cs");
        Assert.That(Find("answers/Alpha.cs", "answers"), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need a privilege there.")]
    public void Links_are_not_followed()
    {
        _bench.AddFile("answers/Alpha.cs");
        Directory.CreateSymbolicLink(Path.Combine(_bench.Folder, "answers", "again"), Path.Combine(_bench.Folder, "answers"));
        Assert.That(Names("answers"), Is.EqualTo(new[] { "Alpha.cs" }));
    }

    private IReadOnlyList<FoundSubmission> Find(params string[] paths) => new SubmissionFinder(_bench.Folder, Pack.Load(_bench.Pack)).Find(paths);

    private IEnumerable<string> Names(params string[] paths) => Find(paths).Select(found => Path.GetFileName(found.FullPath));
}
