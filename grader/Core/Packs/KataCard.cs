using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Core.Packs;

/// <summary>What <c>kata.json</c> says of a kata; its schema stands in docs/schemas.</summary>
public sealed record KataCard(
    IReadOnlyDictionary<string, string> Title,
    string Topic,
    string Difficulty,
    int Minutes,
    IReadOnlyDictionary<string, int> Points,
    IReadOnlyList<string> Tags,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Hints,
    string Status)
{
    /// <summary>The file in a kata's folder; a folder that has one is a kata.</summary>
    public const string FileName = "kata.json";

    /// <summary>The title in a language, English where it has none.</summary>
    public string TitleIn(string language) => Title.GetValueOrDefault(language) ?? Title["en"];

    /// <summary>The hints in a language, from gentle to nearly the answer.</summary>
    public IReadOnlyList<string> HintsIn(string language) => Hints.GetValueOrDefault(language) ?? Hints["en"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="PackException">It is not a valid kata.json; says which and why.</exception>
    public static KataCard Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, KataCardJson.Default.KataCard) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException exception)
        {
            throw new PackException($"'{path}' is not a valid kata.json: {exception.Message}", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KataCard))]
internal sealed partial class KataCardJson : JsonSerializerContext;
