using System.Globalization;
using System.Reflection;
using NUnit.Framework;

namespace Katas.Testing.Snapshots;

/// <summary>Where the snapshot of a test lies.</summary>
/// <param name="Verified">What the test must come to.</param>
/// <param name="Received">What it came to, when that differs; git ignores it.</param>
public sealed record SnapshotFile(string Verified, string Received)
{
    // A build under ContinuousIntegrationBuild writes /_/ for the repository's root into the assemblies.
    private const string MappedRoot = "/_/";

    /// <summary>As Verify names it: <c>Class.Method_parameter=value.verified.txt</c>, in the folder of the test's source.</summary>
    public static SnapshotFile Of(TestContext.TestAdapter test, string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(sourceFile);
        var type = test.Type ?? throw new InvalidOperationException("Verify must be called from within a test.");
        var folder = Path.GetDirectoryName(Unmap(sourceFile, type.Assembly))!;
        var parameters = test.MethodInfo?.GetParameters() ?? [];
        var name = $"{type.Name}.{test.MethodName}" + string.Concat(parameters.Zip(
            test.Arguments, (parameter, argument) => string.Create(CultureInfo.InvariantCulture, $"_{parameter.Name}={argument}")));
        return new(Path.Combine(folder, $"{name}.verified.txt"), Path.Combine(folder, $"{name}.received.txt"));
    }

    /// <summary>Null where text equals the snapshot; else what to tell, and the text is left in <see cref="Received"/>.</summary>
    public async Task<string?> CompareAsync(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var actual = SnapshotText.Normalize(text);
        var expected = File.Exists(Verified) ? SnapshotText.Normalize(await File.ReadAllTextAsync(Verified)) : null;
        if (actual == expected)
        {
            File.Delete(Received);
            return null;
        }

        await File.WriteAllTextAsync(Received, actual);
        return $"""
            {(expected is null ? $"There is no snapshot {Path.GetFileName(Verified)} yet." : $"The text differs from {Path.GetFileName(Verified)}.")}
            If what came is right, make it the snapshot:
              mv '{Received}' '{Verified}'

            {SnapshotText.Difference(expected ?? "", actual)}
            """;
    }

    private static string Unmap(string sourceFile, Assembly assembly)
    {
        if (!sourceFile.StartsWith(MappedRoot, StringComparison.Ordinal)) return sourceFile;
        var root = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        return Path.Combine(root, sourceFile[MappedRoot.Length..]);
    }
}
