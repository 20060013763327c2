using Katas.Core.Diagnosis;
using Katas.Core.Packs;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Diagnosis;

public sealed class MistakesFileTests
{
    [Test]
    public void It_is_read_as_it_was_written()
    {
        var (truth, wrong) = (new Answers(), new Answers());
        truth.Add(new("a-check", 0), new("2", [1, 2]));
        truth.Add(new("a-check", 1), new("2", [3, 4]));
        wrong.Add(new("a-check", 1), Sketch.Ending("Threw Exception"));
        var written = new MistakesFile(truth, [new(new("an-id", "A \"title\"", "Advice: √, 中文."), wrong)]);

        var read = MistakesFile.Read(Graded.Write(written.ToString()));

        Assert.That(read.ToString(), Is.EqualTo(written.ToString()));
    }

    [TestCase("{", TestName = "What is no JSON is refused by the file's name")]
    [TestCase("""{ "schema": "kata/mistakes/v0", "model": {}, "mistakes": [] }""", TestName = "Another schema is refused by the file's name")]
    [TestCase("""{ "schema": "kata/mistakes/v1", "model": { "check": { "0": "no sketch" } }, "mistakes": [] }""", TestName = "A broken sketch is refused by the file's name")]
    public void What_cannot_be_used_is_refused(string text)
    {
        var path = Graded.Write(text);
        Assert.That(() => MistakesFile.Read(path), Throws.TypeOf<PackException>().With.Message.Contains(path));
    }
}
