using System.Reflection;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

/// <summary>Habits that hold throughout, all offenders told at once.</summary>
public sealed class CodeRuleTests
{
    private static readonly string[] Assemblies =
        ["Katas.Contracts", "Katas.Protocol", "Katas.Sealing", "Katas.Authoring", "Katas.Analyzers", "Katas.CodeFixes", "Katas.Compiler", "Katas.Worker", "Katas.Reference", "Katas.Core", "Katas.Cli"];

    // DispatchProxy derives from its class while running, so that these must be open.
    private static readonly string[] Open = ["Katas.Core.Judging.ContractProxy", "Katas.Worker.Rehearsal+Understudy"];

    [Test]
    public void A_class_is_sealed_or_made_to_be_derived_from()
    {
        var types = Assemblies.Select(name => Assembly.Load(name)).SelectMany(assembly => assembly.GetTypes()).Where(IsWritten).ToArray();
        var bases = types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        Assert.That(
            types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(Definition(type))).Select(type => type.FullName),
            Is.EquivalentTo(Open));
    }

    [TestCase("DateTime.Now")]
    [TestCase("DateTime.Today")]
    [TestCase("DateTimeOffset.Now")]
    public void No_clock_is_read_in_local_time(string clock) => Assert.That(Containing(clock), Is.Empty);

    [TestCase("Thread.Abort")]
    [TestCase("#pragma warning disable")]
    [TestCase("[SuppressMessage")]
    public void What_hides_a_fault_is_not_used(string text) => Assert.That(Containing(text), Is.Empty);

    // What one batch leaves behind must not be collected on the next one's clock.
    [Test]
    public void Nothing_is_collected_on_purpose_but_between_timed_batches_before_a_zygote_is_copied_and_after_a_case_on_tensors_that_the_collector_does_not_see() =>
        Assert.That(Containing("GC.Collect("), Is.EquivalentTo((string[])["grader/Worker/Timing/TimedPool.cs", "grader/Worker/Zygote.cs", "grader/TorchWorker/TorchTrack.cs"]));

    [TestCase("Katas.Contracts")]
    [TestCase("Katas.Authoring")]
    public void The_build_demands_documentation_of_every_public_member(string project)
    {
        var document = Repository.Find(project).Document;
        Assert.Multiple(() =>
        {
            Assert.That(document.Descendants("GenerateDocumentationFile").Select(element => element.Value), Is.EqualTo((string[])["true"]));
            Assert.That(document.Descendants("NoWarn"), Is.Empty);
            Assert.That(document.Descendants("TreatWarningsAsErrors"), Is.Empty);
        });
    }

    [Test]
    public void No_source_outgrows_what_one_can_read_at_a_stretch() => Assert.That(
        Sources().Select(path => (Path: Repository.Relative(path), Lines: File.ReadLines(path).Count())).Where(file => file.Lines > 250), Is.Empty);

    private static IEnumerable<string> Containing(string text) =>
        Sources().Where(path => File.ReadAllText(path).Contains(text, StringComparison.Ordinal)).Select(Repository.Relative);

    // What candidates and their mistakes look like is not ours to rule: right, slow and wrong answers, and the stubs.
    private static IEnumerable<string> Sources() => Repository.Folders("grader", "katas/contracts", "reference").SelectMany(folder => Repository.Files(folder, "*.cs"))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}right{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}slow{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}wrong{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static bool IsWritten(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.DeclaringType?.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("Katas", StringComparison.Ordinal) == true;

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
