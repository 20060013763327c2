using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Authoring;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.Golden;

/// <summary>What tools/golden/make_golden.py wrote for one kata.</summary>
internal sealed record GoldenFile<TVectors>(string MadeBy, GoldenVersions Versions, string Kata, TVectors Vectors);

/// <summary>The programs that gave the answers.</summary>
internal sealed record GoldenVersions(string Torch, string DebianPackage, string Python, string Numpy);

/// <summary>An input: read as float32, so that the oracle starts from the very numbers that the witness started from.</summary>
internal sealed record GoldenInput(int[] Shape, float[] Values)
{
    public Tensor64 Exact { get; } = new(Shape, Array.ConvertAll(Values, value => (double)value));
}

/// <summary>An answer of the witness, in float64.</summary>
internal sealed record GoldenOutput(int[] Shape, double[] Values)
{
    public Tensor64 Tensor { get; } = new(Shape, Values);
}

internal static class GoldenFile
{
    // Strict in both directions: a vector that lost a part, or a part that no test reads, is an error and not a default value.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The vectors of a kata; throws where the file is missing, malformed, or has a list without a vector in it.</summary>
    public static TVectors Read<TVectors>(string kata)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Katas.Reference.Tests", "Golden", $"{kata}.json"));
        RefuseEmptyLists(kata, text);
        return JsonSerializer.Deserialize<GoldenFile<TVectors>>(text, Strict)!.Vectors;
    }

    private static void RefuseEmptyLists(string kata, string text)
    {
        using var document = JsonDocument.Parse(text);
        foreach (var list in document.RootElement.GetProperty("vectors").EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
        {
            if (list.Value.GetArrayLength() == 0) throw new InvalidDataException($"{kata}.json holds no {list.Name}.");
        }
    }
}
