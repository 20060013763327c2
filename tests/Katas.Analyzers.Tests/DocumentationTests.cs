using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Katas.Analyzers.Policy;
using Katas.Analyzers.Teaching;
using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Tests;

/// <summary>Every rule has its page, its row among the releases and its row in the policy's table; a missing one is named.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] PolicySections = ["## Why", "## Not allowed", "## Instead", "## When to ignore it"];
    private static readonly string[] TeachingSections = ["## Why", "## Wrong", "## Right", "## When to ignore it"];

    private static IEnumerable<TestCaseData> Rules() =>
        from type in typeof(PolicyRule).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
        from descriptor in ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics
        select new TestCaseData(type.Name, descriptor).SetArgDisplayNames(descriptor.Id);

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [TestCaseSource(nameof(Rules))]
    public void A_rule_links_to_its_page(string name, DiagnosticDescriptor rule) => Assert.That(rule.HelpLinkUri, Is.EqualTo($"docs/rules/{rule.Id}.md"), name);

    [TestCaseSource(nameof(Rules))]
    public void A_page_bears_its_rules_title(string name, DiagnosticDescriptor rule) =>
        Assert.That(Read($"docs/rules/{rule.Id}.md"), Does.StartWith($"# {rule.Id}: {rule.Title}\n"), name);

    [TestCaseSource(nameof(Rules))]
    public void A_page_says_why_shows_both_ways_and_says_when_to_ignore_it(string name, DiagnosticDescriptor rule) =>
        Assert.That((rule.Category == PolicyRule.Category ? PolicySections : TeachingSections).Where(section => !Read($"docs/rules/{rule.Id}.md").Contains($"\n{section}\n", StringComparison.Ordinal)), Is.Empty, $"sections that the page of {name} lacks");

    [TestCaseSource(nameof(Rules))]
    public void A_rule_is_listed_among_the_releases(string name, DiagnosticDescriptor rule) =>
        Assert.That(
            Read("grader/Analyzers/AnalyzerReleases.Shipped.md") + Read("grader/Analyzers/AnalyzerReleases.Unshipped.md"),
            Does.Contain($"\n{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), name);

    [TestCaseSource(nameof(Rules))]
    public void A_rule_lies_in_a_file_of_its_own_name_with_tests_of_that_name(string name, DiagnosticDescriptor rule) =>
        Assert.That(
            new[] { $"grader/Analyzers/Rules/{name}.cs", $"tests/Katas.Analyzers.Tests/Rules/{name}Tests.cs" }.Where(path => !File.Exists(Path.Combine(Repository.Root, path))),
            Is.Empty, $"files that {rule.Id} lacks");

    [TestCaseSource(nameof(Rules))]
    public void The_table_of_rules_lists_the_rule(string name, DiagnosticDescriptor rule) =>
        Assert.That(Read("docs/rules/README.md"), Does.Contain($"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {(rule.DefaultSeverity == DiagnosticSeverity.Error ? "error" : rule.DefaultSeverity.ToString().ToLowerInvariant())} | {rule.Title} | {(Fix(name) is null ? "" : "yes")} |"), name);

    [TestCaseSource(nameof(Rules))]
    public void The_compiler_child_asks_the_rule(string name, DiagnosticDescriptor rule) =>
        Assert.That(Read(rule.Category == PolicyRule.Category ? "grader/Analyzers/Policy/SubmissionPolicy.cs" : "grader/Analyzers/SubmissionAdvice.cs"), Does.Contain($"new {name}(),"));

    [TestCaseSource(nameof(Rules))]
    public void A_mistake_has_no_fix_and_any_other_rule_has_one_or_its_page_says_why_not(string name, DiagnosticDescriptor rule)
    {
        var page = Read($"docs/rules/{rule.Id}.md");
        if (rule.Category == TeachingRule.Mistake) Assert.That(Fix(name) is null && !page.Contains("## Fix", StringComparison.Ordinal), name);
        else Assert.That(page, Does.Match($"\n## Fix\n\n{(Fix(name) is null ? "None: " : "(?!None)")}"), name);
    }

    [Test]
    public void A_fix_is_of_the_rule_whose_name_it_bears() => Assert.That(
        Fixes.Select(fix => (fix.Name, ((RuleFix)Activator.CreateInstance(fix)!).FixableDiagnosticIds.Single())),
        Is.SubsetOf(Rules().Select(rule => ($"{rule.Arguments[0]}Fix", ((DiagnosticDescriptor)rule.Arguments[1]!).Id))));

    [Test]
    public void An_editor_finds_every_fix() =>
        Assert.That(Fixes.Where(fix => fix.GetCustomAttribute<ExportCodeFixProviderAttribute>() is null), Is.Empty);

    private static readonly Type[] Fixes = [.. typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleFix)))];

    private static Type? Fix(string rule) => Fixes.SingleOrDefault(fix => fix.Name == $"{rule}Fix");

    [TestCaseSource(nameof(PolicyRules))]
    public void The_policys_page_lists_the_rule(string id, string title) => Assert.That(Read("docs/policy.md"), Does.Contain($"| [{id}](rules/{id}.md) | {title} |"));

    [TestCaseSource(nameof(WrittenNamespaces))]
    public void The_policys_page_names_every_namespace_of_the_list(string name) => Assert.That(Read("docs/policy.md"), Does.Contain($"`{name}`"));

    [Test]
    public void The_policys_page_names_every_assembly_that_the_list_lies_in() =>
        Assert.That(SubmissionCompilation.References.Where(HoldsAllowedTypes).Select(Path.GetFileNameWithoutExtension)
            .Where(name => !Read("docs/policy.md").Split("## The second look")[0].Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);

    private static bool HoldsAllowedTypes(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var reader = image.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition).Any(type => type.Attributes.HasFlag(TypeAttributes.Public)
            && EmittedAllowList.Apis.AllowsType(reader.GetString(type.Namespace), [reader.GetString(type.Name).Split('`')[0]]));
    }

    private static IEnumerable<TestCaseData> PolicyRules() =>
        Rules().Select(rule => (DiagnosticDescriptor)rule.Arguments[1]!).Where(rule => rule.Category == PolicyRule.Category)
            .Select(rule => new TestCaseData(rule.Id, rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<string> WrittenNamespaces() => SymbolAllowList.Apis.NamespaceNames;
}
