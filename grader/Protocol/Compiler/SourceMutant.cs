namespace Katas.Protocol.Compiler;

/// <summary>A source with one small mistake made in it on purpose: a piece of it replaced by another text.</summary>
/// <param name="Mutator">The kind of mistake, in a word or two.</param>
/// <param name="Member">The method or type that it is made in.</param>
/// <param name="Start">Where the piece starts, in characters.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record SourceMutant(string Mutator, string Member, int Start, int Length, string Replacement)
{
    private const int FewestBytes = 5 * sizeof(int);

    /// <summary>The whole source with the mistake in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The piece does not lie in it: it is the mutant of another source.</exception>
    public string In(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Concat(source.AsSpan(0, Start), Replacement, source.AsSpan(Start + Length));
    }

    internal static void Write(WireWriter writer, IReadOnlyList<SourceMutant> mutants)
    {
        writer.Int32(mutants.Count);
        foreach (var mutant in mutants)
        {
            writer.Text(mutant.Mutator);
            writer.Text(mutant.Member);
            writer.Int32(mutant.Start);
            writer.Int32(mutant.Length);
            writer.Text(mutant.Replacement);
        }
    }

    internal static SourceMutant[] ReadAll(ref WireReader reader)
    {
        var mutants = new SourceMutant[reader.Count(FewestBytes)];
        for (var i = 0; i < mutants.Length; i++) mutants[i] = new(reader.Text(), reader.Text(), reader.Int32(), reader.Int32(), reader.Text());
        return mutants;
    }
}
