using System.Globalization;
using System.Reflection;
using NUnit.Framework;

namespace Katas.Testing.Snapshots;

/// <summary>Where the snapshot of a test lies.</summary>
/// <param name="Verified">What the test must come to.</param>
/// <param name="Received">What it came to, when that differs; git ignores it.</param>
internal sealed record SnapshotFile(string Verified, string Received)
{
    // A build under ContinuousIntegrationBuild writes /_/ for the repository's root into the assemblies.
    private const string MappedRoot = "/_/";

    /// <summary>As Verify names it: <c>Class.Method_parameter=value.verified.txt</c>, in the folder of the test's source.</summary>
    internal static SnapshotFile Of(TestContext.TestAdapter test, string sourceFile)
    {
        var type = test.Type ?? throw new InvalidOperationException("Verify must be called from within a test.");
        var folder = Path.GetDirectoryName(Unmap(sourceFile, type.Assembly))!;
        var parameters = test.MethodInfo?.GetParameters() ?? [];
        var name = $"{type.Name}.{test.MethodName}" + string.Concat(parameters.Zip(
            test.Arguments, (parameter, argument) => string.Create(CultureInfo.InvariantCulture, $"_{parameter.Name}={argument}")));
        return new(Path.Combine(folder, $"{name}.verified.txt"), Path.Combine(folder, $"{name}.received.txt"));
    }

    private static string Unmap(string sourceFile, Assembly assembly)
    {
        if (!sourceFile.StartsWith(MappedRoot, StringComparison.Ordinal)) return sourceFile;
        var root = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        return Path.Combine(root, sourceFile[MappedRoot.Length..]);
    }
}
