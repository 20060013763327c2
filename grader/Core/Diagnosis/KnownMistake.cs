using Katas.Core.Verification;

namespace Katas.Core.Diagnosis;

/// <summary>A mistake that the corpus knows, as its file describes it.</summary>
/// <param name="Id">Its file's name in lower case with hyphens.</param>
/// <param name="Title">What is wrong, in a line.</param>
/// <param name="Advice">Why it matters and where to look, without giving the code.</param>
internal sealed record KnownMistake(string Id, string Title, string Advice)
{
    /// <summary>Reads the first lines of a file of <c>wrong/</c>.</summary>
    /// <exception cref="FormatException">A line is missing; says which.</exception>
    public static KnownMistake FromSource(string path)
    {
        var lines = File.ReadLines(path).Take(MistakeHead.Lines).ToArray();
        return MistakeHead.Faults(path, lines) is [var fault, ..]
            ? throw new FormatException($"'{path}' does not say which mistake it is: {fault}.")
            : new(MistakeHead.Id(lines)!, MistakeHead.Title(lines)!, MistakeHead.Advice(lines)!);
    }
}
