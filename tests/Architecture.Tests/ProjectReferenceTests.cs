namespace Architecture.Tests;

/// <summary>Who may know whom. The judge's own process must never meet Roslyn, nor the worker an answer.</summary>
public sealed class ProjectReferenceTests
{
    private static IEnumerable<TestCaseData> Allowed() =>
    [
        new("Katas.Contracts", Array.Empty<string>()),
        new("Katas.Protocol", Array.Empty<string>()),
        new("Katas.Sealing", Array.Empty<string>()),
        new("Katas.Analyzers", Array.Empty<string>()),
        new("Katas.CodeFixes", Array.Empty<string>()),
        new("Katas.Authoring", (string[])["Katas.Contracts"]),
        new("Katas.Worker", (string[])["Katas.Protocol", "Katas.Sealing", "Katas.Contracts"]),
        new("Katas.Worker.Torch", (string[])["Katas.Worker", "Katas.Protocol", "Katas.Contracts"]),
        new("Katas.Compiler", (string[])["Katas.Protocol", "Katas.Sealing", "Katas.Analyzers", "Katas.Contracts"]),
        new("Katas.Reference", (string[])["Katas.Authoring", "Katas.Contracts"]),
        new("Katas.Reference.Torch", (string[])["Katas.Protocol", "Katas.Contracts"]),
        new("Katas.Core", (string[])["Katas.Protocol", "Katas.Sealing", "Katas.Authoring", "Katas.Contracts"]),
        new("Katas.Cli", (string[])["Katas.Core"]),
        new("Katas", (string[])["Katas.Contracts", "Katas.Analyzers", "Katas.CodeFixes"]),
    ];

    [TestCaseSource(nameof(Allowed))]
    public void A_project_refers_to_what_the_design_allows_and_no_more(string project, string[] allowed) =>
        Assert.That(Repository.Find(project).References, Is.SubsetOf(allowed));

    [Test]
    public void Every_project_that_is_no_test_has_its_rule() => Assert.That(
        Repository.Projects.Where(project => !project.IsTest).Select(project => project.Name), Is.EquivalentTo(Allowed().Select(rule => (string)rule.Arguments[0]!)));

    [Test]
    public void Nothing_but_tests_refers_to_the_command() => Assert.That(
        Repository.Projects.Where(project => !project.IsTest && project.References.Contains("Katas.Cli")).Select(project => project.Name), Is.Empty);

    [Test]
    public void Nothing_that_the_candidate_sees_refers_to_what_only_the_judge_sees() => Assert.That(
        Repository.Folders("katas").SelectMany(folder => Repository.Files(folder, "*.cs").Concat(Repository.Files(folder, "*.csproj")))
            .Where(path => File.ReadAllText(path) is var text && (text.Contains("Katas.Reference", StringComparison.Ordinal) || text.Contains("../reference", StringComparison.Ordinal)))
            .Select(Repository.Relative),
        Is.Empty);

    [TestCase("Katas.Core")]
    [TestCase("Katas.Worker")]
    [TestCase("Katas.Protocol")]
    [TestCase("Katas.Sealing")]
    [TestCase("Katas.Authoring")]
    [TestCase("Katas.Contracts")]
    [TestCase("Katas.Reference")]
    [TestCase("Katas.Cli")]
    public void Roslyn_is_loaded_by_the_compiler_child_alone(string project) => Assert.Multiple(() =>
    {
        Assert.That(Repository.Find(project).Packages, Has.None.StartsWith("Microsoft.CodeAnalysis"));
        Assert.That(Closure(project).Select(each => each.Name), Has.None.AnyOf("Katas.Compiler", "Katas.Analyzers"));
    });

    [Test]
    public void What_edits_is_loaded_by_no_part_of_the_judge() =>
        Assert.That(Closure("Katas.Compiler").Concat(Closure("Katas.Cli")).Select(each => each.Name), Has.None.EqualTo("Katas.CodeFixes"));

    [TestCase("Katas.Worker")]
    [TestCase("Katas.Worker.Torch")]
    public void A_worker_is_built_without_a_spec_or_an_oracle(string worker) =>
        Assert.That(Closure(worker).Select(each => each.Name), Has.None.AnyOf("Katas.Authoring", "Katas.Reference", "Katas.Core"));

    private static IEnumerable<Project> Closure(string project) =>
        Repository.Find(project).References.SelectMany(reference => Closure(reference).Prepend(Repository.Find(reference)));
}
