using System.IO.Compression;

namespace Architecture.Tests;

/// <summary>The rules as a package, as a teacher uses them: packed, restored from a folder into a fresh project, and heard there.</summary>
[Category("Heavy")]
public sealed class PackageTests
{
    private RepositoryCopy _copy = null!;
    private (int ExitCode, string Output) _packed;

    [OneTimeSetUp]
    public void Pack()
    {
        _copy = new("grader", "docs");
        _packed = _copy.Run("pack", "grader/Analyzers", "-o", "packages", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    [OneTimeTearDown]
    public void Delete() => _copy.Dispose();

    [Test]
    public void It_holds_the_rules_the_fixes_and_the_pages_and_no_library()
    {
        Assert.That(_packed.ExitCode, Is.Zero, _packed.Output);
        using var package = ZipFile.OpenRead(_copy.Files("packages", "*.nupkg").Single());
        var names = package.Entries.Select(entry => entry.FullName).ToArray();
        using var manifest = new StreamReader(package.GetEntry("Katas.Analyzers.nuspec")!.Open());
        var said = manifest.ReadToEnd();
        Assert.Multiple(() =>
        {
            Assert.That(names.Where(name => name.EndsWith(".dll", StringComparison.Ordinal)), Is.EquivalentTo((string[])["analyzers/dotnet/cs/Katas.Analyzers.dll", "analyzers/dotnet/cs/Katas.CodeFixes.dll"]));
            Assert.That(names, Does.Contain("README.md").And.Contain("docs/rules/KATA1003.md"));
            Assert.That(said, Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("<developmentDependency>true</developmentDependency>").And.Not.Contain("<dependency "));
        });
    }

    [Test]
    public void A_fresh_project_hears_of_a_mistake_and_of_what_is_forbidden_with_the_page()
    {
        _copy.Write("course/Directory.Build.props", "<Project />");
        _copy.Write("course/Directory.Packages.props", "<Project />");
        _copy.Write("course/contracts/Contracts.csproj", Project(""));
        _copy.Write("course/contracts/ICircularBinarySwaps.cs", "namespace Katas.Contracts; public interface ICircularBinarySwaps { int MinSwaps(int[] nums); }");
        _copy.Write("course/exercises/Exercises.csproj", Project("""
            <ProjectReference Include="../contracts/Contracts.csproj" />
            <PackageReference Include="Katas.Analyzers" Version="0.1.0" PrivateAssets="all" />
            """));
        _copy.Write("course/exercises/Exercise.cs", """
            public sealed class Exercise : Katas.Contracts.ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums)
                {
                    System.GC.Collect();
                    for (var i = 0; i < nums.Length; i++) nums[i] = nums[(i + 1) % nums.Length];
                    return nums.Length;
                }
            }
            """);

        var output = _copy.Build("course/exercises/Exercises.csproj").Output;

        Assert.That(output, Does.Match(@"warning KATA1038: .*docs/rules/KATA1038\.md").And.Match(@"error KATA0001: .*docs/rules/KATA0001\.md"));
    }

    // With packages in a folder of its own: nothing of a test is left in anybody's cache, and nothing of an earlier run is met there.
    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RestoreSources>$(MSBuildThisFileDirectory)../../packages</RestoreSources>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)../cache</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
