namespace Katas.Core.Diagnosis;

/// <summary>A mistake that the corpus knows, as its file describes it.</summary>
/// <param name="Id">Its file's name in lower case with hyphens.</param>
/// <param name="Title">What is wrong, in a line.</param>
/// <param name="Advice">Why it matters and where to look, without giving the code.</param>
internal sealed record KnownMistake(string Id, string Title, string Advice)
{
    private const string Comment = "// ";

    /// <summary>Reads the first lines of a file of <c>wrong/</c>.</summary>
    /// <exception cref="FormatException">A line is missing; says which.</exception>
    public static KnownMistake FromSource(string path)
    {
        var lines = File.ReadLines(path).Take(3).ToArray();
        return new(Field(0, "id"), Field(1, "title"), Field(2, "advice"));

        string Field(int line, string name)
        {
            var start = $"{Comment}{name}: ";
            return lines.Length > line && lines[line].StartsWith(start, StringComparison.Ordinal)
                ? lines[line][start.Length..].Trim()
                : throw new FormatException($"'{path}' has no '{start.Trim()}' on line {line + 1}.");
        }
    }
}
