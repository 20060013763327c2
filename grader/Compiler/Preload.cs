using System.Reflection;
using System.Security.Cryptography;

namespace Katas.Compiler;

/// <summary>
/// Loads what compiling may need, as long as files can be opened: Roslyn loads its parts when it first meets them, and a sealed process could not. Takes what
/// this program's own assemblies refer to, and what that refers to, since many of these only forward to where the types are.
/// </summary>
internal static class Preload
{
    // Forwards to all that there is. What is used through it, Roslyn refers to by name too.
    private const string Forwarder = "netstandard";

    public static void Everything()
    {
        // Hashes are the system's library's, which has a configuration to read.
        _ = SHA256.HashData([]);
        HashSet<Assembly> ours = [];
        Add(typeof(Preload).Assembly, ours);
        var direct = ours.SelectMany(References).Except(ours).Distinct().ToArray();
        foreach (var assembly in direct.Where(assembly => assembly.GetName().Name != Forwarder)) _ = References(assembly).Count();
    }

    private static void Add(Assembly assembly, HashSet<Assembly> ours)
    {
        if (!IsOurs(assembly) || !ours.Add(assembly)) return;
        foreach (var reference in References(assembly)) Add(reference, ours);
    }

    private static bool IsOurs(Assembly assembly) =>
        Path.GetDirectoryName(assembly.Location) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    private static IEnumerable<Assembly> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(Assembly.Load);
}
