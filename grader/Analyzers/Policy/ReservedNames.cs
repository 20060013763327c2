using System;
using System.Linq;

namespace Katas.Analyzers.Policy;

/// <summary>Namespaces in which a submission declares nothing: a type of the source hides one of the same full name in a reference, from the judge's own code too.</summary>
internal static class ReservedNames
{
    private static readonly string[] Namespaces = ["System", "Microsoft", "Katas.Contracts", "Katas.Protocol", "Katas.Worker", "Katas.Compiler", "TorchSharp"];

    /// <summary>Whether a namespace is reserved, or lies in one that is.</summary>
    public static bool Covers(string name) => Namespaces.Any(reserved => name == reserved || name.StartsWith(reserved + ".", StringComparison.Ordinal));

    /// <summary>Whether a type of that full name would hide something reserved, if only by standing where a namespace stands.</summary>
    public static bool Hides(string typeName) => typeName == "Katas" || Covers(typeName);
}
