namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Right answers, one or two styles a kata, that tests change in one place.</summary>
internal enum Sample
{
    LayerNormLoops,
    LayerNormTensors,
    BatchNormLoops,
    BatchNormTensors,
    AttentionTensors,
    AttentionLoops,
    Encoding,
    Median,
    MedianByMerging,
    Swaps,
}

internal static class SampleExtensions
{
    public static string Source(this Sample sample) => File.ReadAllText(Path.Combine(Repository.Root, $"tests/Katas.Analyzers.Tests/Samples/{sample}.cs")).ReplaceLineEndings("\n");

    /// <summary>The sample with a text of it replaced, wherever it stands.</summary>
    /// <exception cref="ArgumentException">The sample has no such text.</exception>
    public static string With(this Sample sample, string old, string replacement) => With(sample.Source(), old, replacement);

    /// <summary>A source with a text of it replaced, wherever it stands.</summary>
    /// <exception cref="ArgumentException">It has no such text.</exception>
    public static string With(string source, string old, string replacement) =>
        source.Contains(old, StringComparison.Ordinal) ? source.Replace(old, replacement, StringComparison.Ordinal) : throw new ArgumentException($"The sample does not contain: {old}", nameof(old));
}
