using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Reporting;

/// <summary>The command that a report offers for copying must stay what it says in a shell, whatever a file is called.</summary>
[Platform(Exclude = "Win")]
public sealed class RerunTests
{
    [TestCase("katas/LayerNorm/LayerNorm.cs", "katas/LayerNorm/LayerNorm.cs")]
    [TestCase("my answer.cs", "'my answer.cs'")]
    [TestCase("a$(touch x)`id`.cs", "'a$(touch x)`id`.cs'")]
    [TestCase("it's.cs", "'it'\\''s.cs'")]
    [TestCase("<b>eve|x.cs", "'<b>eve|x.cs'")]
    [TestCase("--help.cs", "./--help.cs")]
    public void A_file_name_stays_one_argument(string name, string written) =>
        Assert.That(Draft(name, "7").Rerun("empty"), Is.EqualTo($"kata grade {written} --seed 7 --check empty"));

    [TestCase("./kata", "./kata grade a.cs")]
    [TestCase("kata", "kata grade a.cs")]
    [TestCase("/home/me/my katas/kata", "'/home/me/my katas/kata' grade a.cs")]
    public void It_begins_as_one_calls_the_grader(string command, string start) =>
        Assert.That((Draft("a.cs", "7") with { Options = Graded.Options() with { Command = command } }).Rerun("empty"), Does.StartWith(start));

    [Test]
    public void A_seed_of_any_text_stays_one_argument() => Assert.That(Draft("a.cs", "two words").Rerun("empty"), Does.Contain("--seed 'two words'"));

    [Test]
    public void What_was_held_against_a_second_reference_is_so_again() => Assert.That(
        (Draft("a.cs", "7") with { Options = Graded.Options() with { Seed = "7", Against = new("torch", "TorchSharp 1.2.3", "cuda:1") } }).Rerun("empty"),
        Is.EqualTo("kata grade a.cs --against torch --device cuda:1 --seed 7 --check empty"));

    [TestCase(false, "kata grade a.cs --device cuda:1 --isolation process --seed 7 --check empty")]
    [TestCase(true, "kata grade a.cs --device cuda:1 --isolation process --allow-tf32 --seed 7 --check empty")]
    public void What_ran_on_a_GPU_does_so_again(bool allowTf32, string command) =>
        Assert.That((Draft("a.cs", "7") with { Options = Graded.Options() with { Seed = "7", Tensors = new TensorPlace.Gpu("cuda:1", allowTf32) } }).Rerun("empty"), Is.EqualTo(command));

    [Test]
    public void Beside_a_reference_on_it_too() => Assert.That(
        (Draft("a.cs", "7") with { Options = Graded.Options() with { Seed = "7", Against = new("torch", "1.2", "cuda:1"), Tensors = new TensorPlace.Gpu("cuda:1", AllowTf32: false) } }).Rerun("empty"),
        Is.EqualTo("kata grade a.cs --against torch --device cuda:1 --isolation process --seed 7 --check empty"));

    [Test]
    public void A_reference_that_computed_with_TF32_does_so_again() => Assert.That(
        (Draft("a.cs", "7") with { Options = Graded.Options() with { Seed = "7", Against = new("torch", "1.2", "cuda:0") { Tf32 = true } } }).Rerun("empty"),
        Is.EqualTo("kata grade a.cs --against torch --device cuda:0 --allow-tf32 --seed 7 --check empty"));

    private static ReportDraft Draft(string name, string seed) =>
        new(new Submission(name), Graded.Options() with { Seed = seed }, Pack.Load(ToolLayout.BesideProgram.Pack), StartedAt: 0);
}
