using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The root solution builds everything of ours and nothing of the candidate's.</summary>
public sealed partial class SolutionTests
{
    private static readonly string Solution = File.ReadAllText(Path.Combine(Repository.Root, "Katas.sln"));

    private static readonly Dictionary<string, string> Ids = ProjectLine().Matches(Solution)
        .ToDictionary(match => match.Groups["path"].Value.Replace('\\', '/'), match => match.Groups["id"].Value);

    [Test]
    public void The_stubs_stand_in_the_solution_for_the_editor_but_no_build_compiles_them()
    {
        var id = Ids["katas/Katas.csproj"];
        Assert.Multiple(() =>
        {
            Assert.That(Solution, Does.Contain($"{id}.Debug|Any CPU.ActiveCfg"));
            Assert.That(Solution.Split('\n').Where(line => line.Contains(id, StringComparison.Ordinal) && line.Contains(".Build.0", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void Every_other_project_is_built_with_it() => Assert.That(
        Repository.Projects.Where(project => !project.IsOptional).Select(project => Repository.Relative(project.Path))
            .Where(path => path != "katas/Katas.csproj" && !(Ids.TryGetValue(path, out var id) && Solution.Contains($"{id}.Debug|Any CPU.Build.0", StringComparison.Ordinal))),
        Is.Empty);

    [Test]
    public void What_needs_a_switch_is_not_in_it() =>
        Assert.That(Repository.Projects.Where(project => project.IsOptional).Select(project => Repository.Relative(project.Path)).Where(Ids.ContainsKey), Is.Empty);

    [GeneratedRegex("""^Project\("\{[^}]+\}"\) = "[^"]*", "(?<path>[^"]+\.csproj)", "(?<id>\{[^}]+\})"\r?$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
