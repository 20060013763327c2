using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler.Tests;

/// <summary>Katas and references for a compiler within the tests' own process.</summary>
internal static class Sources
{
    public const string Stub = """
        using Katas.Contracts;

        namespace Katas.Practice;

        /// <summary>To be written.</summary>
        public sealed class CircularBinarySwaps : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums) => throw new NotImplementedException();
        }
        """;

    public static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None);

    public static IReadOnlyList<KataContract> Katas { get; } =
    [
        new("CircularBinarySwaps", "Katas.Contracts.ICircularBinarySwaps", [Stub]),
        new("LayerNorm", "Katas.Contracts.ILayerNorm`1", ["// no stub of this one here"]),
        new("MedianOfTwoSortedArrays", "Katas.Contracts.IMedianOfTwoSortedArrays", ["class Median;"]),
    ];

    public static MetadataReference[] References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static SubmissionCompiler Compiler() => new(Katas, Surroundings.With(References));

    /// <summary>A right enough answer with something before it.</summary>
    public static string Answer(string before) => $"{before}public class Answer : ICircularBinarySwaps {{ public int MinSwaps(int[] nums) => nums.Length; }}";

    public static CompilerReply Compile(string source, string? kata = null) => Compiler().Compile(new("Answer.cs", source, kata, ForDebugging: false));
}
