using System.Numerics.Tensors;
using System.Reflection;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli;

/// <summary>Lays out a folder to work on one kata in, without a checkout: the editor completes, and only the package of tensors is restored.</summary>
internal static class NewFolder
{
    /// <summary>Makes the folder and returns what was laid into it, relative to it.</summary>
    /// <exception cref="UsageException">Something that would have to be written exists.</exception>
    public static IReadOnlyList<string> Make(Kata kata, Pack pack, string folder, string given, ToolLayout layout, Track track)
    {
        var files = Plan(kata, pack, layout, track);
        var existing = files.Keys.Where(file => Path.Exists(Path.Combine(folder, file))).ToArray();
        if (existing.Length > 0 || File.Exists(folder))
            throw new UsageException($"'{given}' already has {(existing.Length > 0 ? string.Join(", ", existing) : "a file of that name")}, and nothing is overwritten. Name another folder.");

        foreach (var (file, content) in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        return [.. files.Keys];
    }

    private static SortedDictionary<string, byte[]> Plan(Kata kata, Pack pack, ToolLayout layout, Track track)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [$"{kata.Name}.csproj"] = System.Text.Encoding.UTF8.GetBytes(Project(kata, track == Track.Torch ? Package(layout) : "")),
            [".gitignore"] = "bin/\nobj/\n.kata/\n*.bak-*\n"u8.ToArray(),
        };
        foreach (var source in Directory.EnumerateFiles(kata.Folder).Where(source => Path.GetExtension(source) is ".cs" or ".md"))
            files[Path.GetFileName(source)] = File.ReadAllBytes(source);
        files[$"{kata.Name}.cs"] = File.ReadAllBytes(kata.StubPath(track));
        foreach (var library in Libraries(pack, layout)) files[Path.Combine("lib", Path.GetFileName(library))] = File.ReadAllBytes(library);
        return files;
    }

    private static IEnumerable<string> Libraries(Pack pack, ToolLayout layout)
    {
        var folder = new[] { pack.Folder, layout.Pack }.Select(root => Path.Combine(root, "contracts")).FirstOrDefault(Directory.Exists)
            ?? throw new GraderUnavailableException($"The tool is incomplete: '{Path.Combine(layout.Pack, "contracts")}' is missing. Install or build it again.");
        return Directory.EnumerateFiles(folder);
    }

    // Without the libraries behind it: an editor completes, and nothing is run.
    private static string Package(ToolLayout layout) =>
        $"\n    <PackageReference Include=\"TorchSharp\" Version=\"{AssemblyName.GetAssemblyName(layout.TorchSharp).Version!.ToString(3)}\" />";

    // The contract is there to be read; compiled, it would stand beside the same one in the library.
    private static string Project(Kata kata, string more) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <!-- For the editor only: 'kata grade' compiles the submission itself. -->
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <IsPackable>false</IsPackable>
          </PropertyGroup>

          <ItemGroup>
            <Compile Remove="I{kata.Name}.cs" />
            <None Include="I{kata.Name}.cs" />
            <Using Include="System.Numerics" />
            <Using Include="System.Numerics.Tensors" />
            <Using Include="Katas.Contracts" />
            <Reference Include="Katas.Contracts" HintPath="lib/Katas.Contracts.dll" />
            <PackageReference Include="System.Numerics.Tensors" Version="{typeof(TensorPrimitives).Assembly.GetName().Version!.ToString(3)}" />{more}
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");
}
