using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Core.Verification;

/// <summary>Why a mutant that no check fails is no hole in the checks: an entry of <c>reference/&lt;Kata&gt;/survivors.json</c>.</summary>
/// <param name="Member">The method or type that it is made in.</param>
/// <param name="Before">The lines that it changes, as <c>kata verify</c> prints them.</param>
/// <param name="After">The same lines with the mistake.</param>
/// <param name="Why">Why nobody who keeps to the contract could tell.</param>
public sealed record Explanation(string Member, string Before, string After, string Why)
{
    /// <summary>The file beside the model solution.</summary>
    public const string FileName = "survivors.json";

    /// <summary>Whether it is about this mutant.</summary>
    public bool IsOf(MutantText mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return mutant.Is(Member, Before, After);
    }

    /// <summary>Reads the file of a kata; there need not be one.</summary>
    /// <exception cref="GraderUnavailableException">It is not what it should be.</exception>
    public static IReadOnlyList<Explanation> Read(string referenceFolder)
    {
        var path = Path.Combine(referenceFolder, FileName);
        if (!File.Exists(path)) return [];
        try
        {
            var entries = JsonSerializer.Deserialize(File.ReadAllText(path), ExplanationJson.Default.IReadOnlyListExplanation) ?? throw new JsonException("The file holds null.");
            return entries.FirstOrDefault(entry => string.IsNullOrWhiteSpace(entry.Why)) is { } silent
                ? throw new JsonException($"The entry for '{silent.After}' does not say why.")
                : entries;
        }
        catch (JsonException exception)
        {
            throw new GraderUnavailableException($"'{path}' is not a list of explained mutants (member, before, after, why): {exception.Message}", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<Explanation>))]
internal sealed partial class ExplanationJson : JsonSerializerContext;
