using System.Numerics.Tensors;
using System.Text.RegularExpressions;

namespace Katas.Cli.Scaffolding;

/// <summary>What a new kata may be called.</summary>
internal static partial class ScaffoldName
{
    // The namespaces that every submission sees: a contract of a name that one of them has would be ambiguous there.
    private static readonly string[] Seen = ["System", "System.Collections.Generic", "System.Linq", "System.Numerics", "System.Numerics.Tensors"];

    private static readonly Type[] Homes = [typeof(object), typeof(Enumerable), typeof(HashSet<>), typeof(TensorPrimitives)];

    /// <summary>Why a name cannot be used, or null.</summary>
    public static string? Fault(string name) =>
        !PascalCase().IsMatch(name)
            ? $"'{name}' is no name for a kata: use PascalCase, 3 to 60 letters and digits that start with a capital, as in 'RunningMean'."
            : TypesOf($"I{name}").FirstOrDefault() is { } type
                ? $"'{name}' cannot be the name of a kata: its contract I{name} would be mistaken for {type.FullName!.Split('`')[0]}. Choose another."
                : null;

    /// <summary>The name in words, for a title.</summary>
    public static string Title(string name) => WordStart().Replace(name, " ");

    private static IEnumerable<Type> TypesOf(string name) =>
        Homes.Select(home => home.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && Seen.Contains(type.Namespace) && type.Name.Split('`')[0] == name);

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{2,59}$")]
    private static partial Regex PascalCase();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
