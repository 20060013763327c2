using Katas.Cli.Batches;

namespace Katas.Cli.Tests.Batches;

public sealed class BatchUnderWayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Command = ["conditions", "/class/ada.cs", "/class/grace.cs"];

    private string _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("kata-cache-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_run_that_was_begun_and_did_not_end_is_found_by_its_command()
    {
        new BatchUnderWay("42", Noon).Begin(_folder, Command);
        Assert.That(BatchUnderWay.Interrupted(_folder, Command, Noon.AddHours(1)), Is.EqualTo(new BatchUnderWay("42", Noon)));
    }

    [Test]
    public void A_run_that_ended_is_not()
    {
        new BatchUnderWay("42", Noon).Begin(_folder, Command);
        BatchUnderWay.End(_folder, Command);
        Assert.That(BatchUnderWay.Interrupted(_folder, Command, Noon.AddHours(1)), Is.Null);
    }

    [Test]
    public void Another_command_does_not_go_on_with_it()
    {
        new BatchUnderWay("42", Noon).Begin(_folder, Command);
        Assert.That(BatchUnderWay.Interrupted(_folder, [.. Command, "/class/linus.cs"], Noon.AddHours(1)), Is.Null);
    }

    [TestCase(25)]
    [TestCase(-1, Description = "A clock that was set back.")]
    public void After_a_day_nobody_goes_on(int hours)
    {
        new BatchUnderWay("42", Noon).Begin(_folder, Command);
        Assert.That(BatchUnderWay.Interrupted(_folder, Command, Noon.AddHours(hours)), Is.Null);
    }

    [Test]
    public void A_damaged_note_is_as_good_as_none()
    {
        new BatchUnderWay("42", Noon).Begin(_folder, Command);
        File.WriteAllText(Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories).Single(), "{");
        Assert.That(BatchUnderWay.Interrupted(_folder, Command, Noon.AddHours(1)), Is.Null);
    }
}
