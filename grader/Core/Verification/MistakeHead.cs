using System.Globalization;

namespace Katas.Core.Verification;

/// <summary>The first three lines of a known mistake: its id, which is also its file's name, its title, and what its author should look at.</summary>
public static class MistakeHead
{
    /// <summary>How many lines it takes.</summary>
    public const int Lines = 3;

    private static readonly string[] Fields = ["id", "title", "advice"];

    /// <summary>What is wrong with the head of a file; empty where nothing is.</summary>
    /// <param name="fileName">The file's name, with or without its folder.</param>
    /// <param name="lines">The file's first lines.</param>
    public static IReadOnlyList<string> Faults(string fileName, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var name = Path.GetFileName(fileName);
        var missing = Fields.Index().Where(field => Value(lines, field.Index) is null).Select(field => $"{name} line {field.Index + 1}: '// {field.Item}: ...' is missing");
        var id = Id(lines);
        return id is null || FileNameOf(id) == Path.GetFileNameWithoutExtension(fileName)
            ? [.. missing]
            : [.. missing, $"{name}: the id '{id}' is not the file's name in lower case with hyphens"];
    }

    /// <summary>The id, or null where there is none.</summary>
    public static string? Id(IReadOnlyList<string> lines) => Value(lines, 0);

    /// <summary>The title, or null where there is none.</summary>
    public static string? Title(IReadOnlyList<string> lines) => Value(lines, 1);

    /// <summary>What its author should look at, or null where it is not said.</summary>
    public static string? Advice(IReadOnlyList<string> lines) => Value(lines, 2);

    /// <summary>The name, without its ending, of the file of a mistake: the id in PascalCase.</summary>
    public static string FileNameOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return string.Concat(id.Split('-').Where(word => word.Length > 0).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
    }

    private static string? Value(IReadOnlyList<string> lines, int field) =>
        lines.Count > field && lines[field].StartsWith($"// {Fields[field]}: ", StringComparison.Ordinal)
            && lines[field][$"// {Fields[field]}: ".Length..].Trim() is { Length: > 0 } value
            ? value
            : null;
}
