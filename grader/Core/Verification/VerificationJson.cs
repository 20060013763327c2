using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Core.Verification;

/// <summary>Findings for machines: <c>kata/verification/v1</c>.</summary>
/// <param name="Schema">The format's name.</param>
/// <param name="Katas">What was found out, a kata each.</param>
public sealed record VerificationDocument(string Schema, IReadOnlyList<VerificationDocument.Entry> Katas)
{
    /// <summary>One kata: what was found, and what follows.</summary>
    /// <param name="Findings">What was found.</param>
    /// <param name="Missing">What keeps it from being fit; empty where nothing does.</param>
    public sealed record Entry(KataFindings Findings, IReadOnlyList<string> Missing);

    /// <summary>Writes the findings as JSON.</summary>
    public static void Write(IReadOnlyList<KataFindings> findings, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var document = new VerificationDocument("kata/verification/v1", [.. findings.Select(each => new Entry(each, Fitness.Missing(each)))]);
        JsonSerializer.Serialize(stream, document, VerificationJson.Default.VerificationDocument);
    }
}

// Infinity is how much a failure exceeds that is no matter of tolerance.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(VerificationDocument))]
internal sealed partial class VerificationJson : JsonSerializerContext;
