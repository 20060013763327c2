using System;
using System.Collections.Generic;
using System.Linq;

namespace Katas.Analyzers.Policy;

/// <summary>
/// A list of platform members, by namespace, type and member name. The number of type parameters is not part of a name: <c>Func</c> stands for all of them.
/// Knows nothing of Roslyn or of metadata, so that source and emitted assembly are held against the same words.
/// </summary>
internal sealed class ApiList
{
    private static readonly char[] Separators = [' ', '\n', '\r'];

    // Every type inherits these, and none reaches further than the type itself.
    private static readonly HashSet<string> OfEveryType = Words("Equals GetHashCode GetType ReferenceEquals ToString");

    // Each hands out memory that the runtime no longer checks or moves.
    private static readonly HashSet<string> OfNoType = Words("GetPinnableReference GetPinnedHandle Pin");

    private readonly Dictionary<string, Members> types = [];
    private readonly Dictionary<string, Members> nested = [];
    private readonly Dictionary<string, (HashSet<string> ExceptTypes, Members Members)> namespaces = [];

    private sealed record Members(HashSet<string>? Only, HashSet<string> Except)
    {
        public bool Allow(string name) => Only is null ? !Except.Contains(name) : Only.Contains(name);
    }

    public ApiList() { }

    public ApiList(ApiList other)
    {
        types = new(other.types);
        nested = new(other.nested);
        namespaces = new(other.namespaces);
    }

    /// <summary>The namespaces that anything on the list lies in.</summary>
    public IEnumerable<string> NamespaceNames => types.Keys.Select(type => type.Substring(0, type.LastIndexOf('.'))).Concat(namespaces.Keys).Distinct();

    /// <summary>Every type of a namespace, but not of the namespaces in it.</summary>
    public ApiList Namespace(string name, string exceptTypes = "", string exceptMembers = "")
    {
        namespaces.Add(name, (Words(exceptTypes), new(null, Words(exceptMembers))));
        return this;
    }

    /// <summary>Types with all their members and nested types.</summary>
    public ApiList Types(string @namespace, string names)
    {
        foreach (var name in Words(names)) types.Add($"{@namespace}.{name}", new(null, []));
        return this;
    }

    /// <summary>A type that may be named, with these members or nested types and no others.</summary>
    public ApiList Only(string type, string members)
    {
        var known = types.TryGetValue(type, out var rule) ? rule.Only ?? throw new ArgumentException($"{type} is listed whole already") : [];
        types[type] = new([.. known, .. Words(members)], []);
        return this;
    }

    /// <summary>A type within another, both named with their namespace, with these members and no others, whatever the outer one allows.</summary>
    public ApiList OnlyNested(string type, string members)
    {
        nested.Add(type, new(Words(members), []));
        return this;
    }

    /// <summary>Types within another with all their members and nested types.</summary>
    public ApiList NestedTypes(string outer, string names)
    {
        foreach (var name in Words(names)) nested.Add($"{outer}.{name}", new(null, []));
        return this;
    }

    /// <summary>A type with all its members and nested types but these.</summary>
    public ApiList AllBut(string type, string members)
    {
        types.Add(type, new(null, Words(members)));
        return this;
    }

    /// <summary>Whether a type, given with the types that it lies in from the outside in, may be named.</summary>
    public bool AllowsType(string @namespace, IReadOnlyList<string> path) => FindNested(@namespace, path) is not null
        || Find(@namespace, path[0]) is { } members && (path.Count == 1 || members.Allow(path[1]));

    /// <summary>Whether a member of a type may be used. Accessors count as their property or event, constructors are called <c>.ctor</c>.</summary>
    public bool AllowsMember(string @namespace, IReadOnlyList<string> path, string member)
    {
        if (!AllowsType(@namespace, path) || OfNoType.Contains(member)) return false;
        // The static one, which finds a type by its name; what every object inherits belongs to System.Object.
        if (member == "GetType" && @namespace == "System" && path[0] == "Type") return false;
        if (OfEveryType.Contains(member)) return true;
        if (FindNested(@namespace, path) is { } own) return own.Allow(member);
        return path.Count > 1 || Find(@namespace, path[0])!.Allow(member);
    }

    private Members? Find(string @namespace, string type) =>
        types.TryGetValue($"{@namespace}.{type}", out var members) ? members
        : namespaces.TryGetValue(@namespace, out var rule) && !rule.ExceptTypes.Contains(type) ? rule.Members
        : null;

    private Members? FindNested(string @namespace, IReadOnlyList<string> path) =>
        path.Count > 1 && nested.TryGetValue($"{@namespace}.{string.Join(".", path)}", out var members) ? members : null;

    private static HashSet<string> Words(string text) => [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)];
}
