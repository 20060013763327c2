namespace Katas.Testing.Corpus;

/// <summary>An answer that no rule was written after: a right one, or one of them with a mistake made in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Its source; the line that is wrong ends in <see cref="Mark"/>.</param>
public sealed record HeldOutAnswer(string Name, string Source)
{
    /// <summary>What the line ends in that is wrong.</summary>
    public const string Mark = "// <-";

    /// <summary>The right answers of a folder: the files of <c>right/</c>.</summary>
    public static IReadOnlyList<HeldOutAnswer> Right(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "right"), "*.cs").Order(StringComparer.Ordinal).Select(file => new HeldOutAnswer(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    /// <summary>The wrong ones: what a file of the folder says is to be changed in these.</summary>
    /// <exception cref="FormatException">A line is not there, or there twice.</exception>
    public static IReadOnlyList<HeldOutAnswer> Wrong(string folder, string file = "mistakes.txt")
    {
        var right = Right(folder).ToDictionary(answer => answer.Name, answer => answer.Source);
        return [.. File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n").Split("\n\n")
            .Select(block => block.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToArray())
            .Where(block => block.Length > 0)
            .Select(block => Read(block, right))];
    }

    private static HeldOutAnswer Read(string[] block, Dictionary<string, string> right)
    {
        if (block[0].Split(" in ") is not [var name, var original] || block.Length % 2 == 0) throw new FormatException($"'{block[0]}' does not begin a mistake of pairs of lines.");
        var lines = right[original].Split('\n');
        for (var i = 1; i < block.Length; i += 2) Replace(lines, name, block[i], block[i + 1], i == 1 ? $" {Mark}" : "");
        return new(name, string.Join('\n', lines));
    }

    private static void Replace(string[] lines, string name, string before, string after, string mark)
    {
        if (!before.StartsWith("- ", StringComparison.Ordinal) || !after.StartsWith("+ ", StringComparison.Ordinal)) throw new FormatException($"{name}: a line that begins with '-' and then one that begins with '+' are expected.");
        int[] places = [.. lines.Index().Where(line => line.Item.Trim() == before[2..]).Select(line => line.Index)];
        if (places is not [var place]) throw new FormatException($"{name}: '{before[2..]}' stands in {places.Length} places, and must in one.");
        lines[place] = lines[place].Replace(before[2..], after[2..], StringComparison.Ordinal) + mark;
    }
}
