using System.Text.Json;
using System.Text.RegularExpressions;

namespace Katas.Testing;

/// <summary>Reads a schema through, also where no document will lead, and refuses what the validation would not understand.</summary>
internal sealed class SchemaKeywords(JsonElement root)
{
    public const string DefinitionPrefix = "#/$defs/";

    private static readonly string[] TypeNames = ["object", "array", "string", "number", "integer", "boolean", "null"];

    public void Check() => Check(root, "#");

    private void Check(JsonElement schema, string at)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False) return;

        Demand(schema, JsonValueKind.Object, at);
        foreach (var keyword in schema.EnumerateObject()) Check(keyword.Name, keyword.Value, $"{at}/{keyword.Name}");
    }

    private void Check(string keyword, JsonElement value, string at)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$comment" or "title" or "description":
                Demand(value, JsonValueKind.String, at);
                break;
            case "type":
                CheckTypes(value, at);
                break;
            case "const":
                break;
            case "enum":
                Demand(value, JsonValueKind.Array, at);
                break;
            case "required":
                Demand(value, JsonValueKind.Array, at);
                foreach (var name in value.EnumerateArray()) Demand(name, JsonValueKind.String, at);
                break;
            case "properties" or "$defs":
                Demand(value, JsonValueKind.Object, at);
                foreach (var named in value.EnumerateObject()) Check(named.Value, $"{at}/{named.Name}");
                break;
            case "additionalProperties" or "items":
                Check(value, at);
                break;
            case "oneOf" or "anyOf":
                Demand(value, JsonValueKind.Array, at);
                foreach (var (index, alternative) in value.EnumerateArray().Index()) Check(alternative, $"{at}/{index}");
                break;
            case "minItems" or "maxItems":
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var count) || count < 0)
                    throw new FormatException($"{at}: expected a count, got {value.GetRawText()}.");
                break;
            case "minimum" or "maximum":
                Demand(value, JsonValueKind.Number, at);
                break;
            case "pattern":
                Demand(value, JsonValueKind.String, at);
                CheckPattern(value.GetString()!, at);
                break;
            case "$ref":
                Demand(value, JsonValueKind.String, at);
                CheckReference(value.GetString()!, at);
                break;
            default:
                throw new NotSupportedException($"{at}: the keyword '{keyword}' is not supported.");
        }
    }

    private static void CheckTypes(JsonElement value, string at)
    {
        JsonElement[] names = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        foreach (var name in names)
        {
            Demand(name, JsonValueKind.String, at);
            if (!TypeNames.Contains(name.GetString())) throw new NotSupportedException($"{at}: there is no type '{name.GetString()}'.");
        }
    }

    private static void CheckPattern(string pattern, string at)
    {
        try
        {
            _ = new Regex(pattern);
        }
        catch (RegexParseException exception)
        {
            throw new FormatException($"{at}: {exception.Message}", exception);
        }
    }

    private void CheckReference(string reference, string at)
    {
        if (!reference.StartsWith(DefinitionPrefix, StringComparison.Ordinal) || reference.AsSpan(DefinitionPrefix.Length).ContainsAny("/~%"))
            throw new NotSupportedException($"{at}: only references of the form {DefinitionPrefix}name are supported, not '{reference}'.");
        if (!root.TryGetProperty("$defs", out var definitions) || !definitions.TryGetProperty(reference[DefinitionPrefix.Length..], out _))
            throw new NotSupportedException($"{at}: '{reference}' is not defined.");
    }

    private static void Demand(JsonElement value, JsonValueKind kind, string at)
    {
        if (value.ValueKind != kind) throw new FormatException($"{at}: expected {kind}, got {value.GetRawText()}.");
    }
}
