using System.Reflection;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>The repository as it lies on disk: its projects and its sources.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>Every project, named by its path.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Folders("katas", "reference", "grader", "tests").SelectMany(folder => Files(folder, "*.csproj")).Select(Project.Load)];

    public static Project Find(string name) => Projects.Single(project => project.Name == name);

    /// <summary>Files of ours: no build output.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj" or "artifacts"));

    public static IEnumerable<string> Folders(params IEnumerable<string> names) => names.Select(name => Path.Combine(Root, name)).Where(Directory.Exists);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}

/// <summary>A project as its file says it.</summary>
internal sealed record Project(string Path, XDocument Document)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsTest => Repository.Relative(Path).StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Whether only a switch builds it: it needs a package that is large, and not to be had everywhere.</summary>
    public bool IsOptional { get; } = Document.Descendants("Import").Attributes("Project").Any(import => import.Value.EndsWith("/Torch.props", StringComparison.Ordinal));

    /// <summary>The names of the projects that it refers to in its own file.</summary>
    public IReadOnlyList<string> References { get; } =
        [.. Document.Descendants("ProjectReference").Attributes("Include").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Value.Replace('\\', '/')))];

    public IReadOnlyList<string> Packages { get; } = [.. Document.Descendants("PackageReference").Attributes("Include").Select(include => include.Value)];

    public static Project Load(string path) => new(path, XDocument.Load(path));
}
