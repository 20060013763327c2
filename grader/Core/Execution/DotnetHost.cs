using System.Runtime.InteropServices;

namespace Katas.Core.Execution;

/// <summary>The host that runs this process's own runtime, which the children run on too.</summary>
internal static class DotnetHost
{
    /// <summary>Full path of <c>dotnet</c>.</summary>
    public static string Path { get; } = Find();

    // The shared framework lies at <root>/shared/Microsoft.NETCore.App/<version>/, so this finds the host whatever PATH says.
    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        var host = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));
        return File.Exists(host)
            ? host
            : throw new GraderUnavailableException($"There is no {name} at '{host}', where this runtime's should be: install the .NET SDK.");
    }
}
