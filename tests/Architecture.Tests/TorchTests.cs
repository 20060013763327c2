using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>TorchSharp is an option that never stands in the default's way.</summary>
public sealed partial class TorchTests
{
    private static readonly string[] MayNameIt = ["Katas.Reference.Torch", "Katas.Worker.Torch"];

    [Test]
    public void No_project_but_the_two_on_demand_refers_to_its_package() => Assert.That(
        Repository.Projects.Where(project => !MayNameIt.Contains(project.Name) && File.ReadAllText(project.Path) is var text && (text.Contains("TorchSharp", StringComparison.Ordinal) || text.Contains("Torch.props", StringComparison.Ordinal)))
            .Select(project => project.Name),
        Is.Empty);

    [Test]
    public void No_assembly_of_ours_is_compiled_against_it()
    {
        var ours = Directory.EnumerateFiles(AppContext.BaseDirectory, "Katas*.dll", SearchOption.AllDirectories)
            .Where(path => !MayNameIt.Contains(Path.GetFileNameWithoutExtension(path))).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(ours.Select(Path.GetFileName), Is.SupersetOf((string[])["Katas.Core.dll", "Katas.Cli.dll", "Katas.Worker.dll", "Katas.Compiler.dll", "Katas.Reference.dll"]));
            Assert.That(ours.Where(path => ReferencesOf(path).Contains("TorchSharp")).Select(Path.GetFileName), Is.Empty);
        });
    }

    [Test]
    public void Its_version_stands_in_one_place() => Assert.That(
        Repository.Files(Repository.Root, "*.*proj").Concat(Repository.Files(Repository.Root, "*.props")).Concat(Repository.Files(Repository.Root, "*.targets"))
            .Where(path => Version().IsMatch(File.ReadAllText(path))).Select(Repository.Relative),
        Is.EqualTo((string[])["grader/Torch.props"]));

    [GeneratedRegex("""<TorchSharpVersion[^>]*>[0-9]|TorchSharp[a-z-]*" Version="[0-9]""")]
    private static partial Regex Version();

    private static IEnumerable<string> ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        if (!file.HasMetadata) return [];
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
