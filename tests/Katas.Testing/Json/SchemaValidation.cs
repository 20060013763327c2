using System.Text.Json;
using System.Text.RegularExpressions;

namespace Katas.Testing;

/// <summary>Holds values against a schema that <see cref="SchemaKeywords"/> has found readable. A keyword says nothing about values of another kind.</summary>
internal sealed class SchemaValidation(JsonElement root)
{
    public IReadOnlyList<string> Errors(JsonElement document) => [.. Errors(root, document, "")];

    private IEnumerable<string> Errors(JsonElement schema, JsonElement value, string at) => schema.ValueKind switch
    {
        JsonValueKind.True => [],
        JsonValueKind.False => [Error(at, "nothing is allowed here")],
        _ => schema.EnumerateObject().SelectMany(keyword => Errors(schema, keyword.Name, keyword.Value, value, at)),
    };

    private IEnumerable<string> Errors(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at) =>
        (keyword, value.ValueKind) switch
        {
            ("type", _) => Unless(TypesOf(rule).Any(type => Is(value, type)), at, $"expected {string.Join(" or ", TypesOf(rule))}, got {Short(value)}"),
            ("const", _) => Unless(JsonElement.DeepEquals(value, rule), at, $"expected {Short(rule)}, got {Short(value)}"),
            ("enum", _) => Unless(
                rule.EnumerateArray().Any(one => JsonElement.DeepEquals(value, one)), at, $"expected one of {Short(rule)}, got {Short(value)}"),
            ("$ref", _) => Errors(Definition(rule.GetString()!), value, at),
            ("anyOf", _) => AnyOf(rule, value, at),
            ("oneOf", _) => OneOf(rule, value, at),
            ("required", JsonValueKind.Object) => rule.EnumerateArray().Select(name => name.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => Error(at, $"'{name}' is missing")),
            ("properties", JsonValueKind.Object) => rule.EnumerateObject().SelectMany(
                property => value.TryGetProperty(property.Name, out var item) ? Errors(property.Value, item, Under(at, property.Name)) : []),
            ("additionalProperties", JsonValueKind.Object) => AdditionalProperties(schema, rule, value, at),
            ("items", JsonValueKind.Array) => value.EnumerateArray().Index().SelectMany(item => Errors(rule, item.Item, $"{at}/{item.Index}")),
            ("minItems", JsonValueKind.Array) => Unless(
                value.GetArrayLength() >= rule.GetInt32(), at, $"expected at least {rule} items, got {value.GetArrayLength()}"),
            ("maxItems", JsonValueKind.Array) => Unless(
                value.GetArrayLength() <= rule.GetInt32(), at, $"expected at most {rule} items, got {value.GetArrayLength()}"),
            ("minimum", JsonValueKind.Number) => Unless(value.GetDouble() >= rule.GetDouble(), at, $"expected at least {rule}, got {value}"),
            ("maximum", JsonValueKind.Number) => Unless(value.GetDouble() <= rule.GetDouble(), at, $"expected at most {rule}, got {value}"),
            ("pattern", JsonValueKind.String) => Unless(
                Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.CultureInvariant), at, $"{Short(value)} does not match {rule}"),
            _ => [],
        };

    private IEnumerable<string> AdditionalProperties(JsonElement schema, JsonElement rule, JsonElement value, string at)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToHashSet() : [];
        var others = value.EnumerateObject().Where(property => !known.Contains(property.Name));
        return rule.ValueKind == JsonValueKind.False
            ? others.Select(property => Error(at, $"'{property.Name}' is not a known property"))
            : others.SelectMany(property => Errors(rule, property.Value, Under(at, property.Name)));
    }

    private IEnumerable<string> AnyOf(JsonElement alternatives, JsonElement value, string at)
    {
        var errors = alternatives.EnumerateArray().Select(alternative => Errors(alternative, value, at).ToArray()).ToArray();
        return Unless(errors.Any(list => list.Length == 0), at, NoAlternative(errors));
    }

    private IEnumerable<string> OneOf(JsonElement alternatives, JsonElement value, string at)
    {
        var errors = alternatives.EnumerateArray().Select(alternative => Errors(alternative, value, at).ToArray()).ToArray();
        return errors.Count(list => list.Length == 0) switch
        {
            0 => [Error(at, NoAlternative(errors))],
            1 => [],
            var count => [Error(at, $"{count} alternatives match {Short(value)} where exactly one should")],
        };
    }

    private static string NoAlternative(string[][] errors) =>
        $"none of {errors.Length} alternatives matches ({string.Join(" | ", errors.Select(list => string.Join("; ", list)))})";

    private JsonElement Definition(string reference) =>
        root.GetProperty("$defs").GetProperty(reference[SchemaKeywords.DefinitionPrefix.Length..]);

    private static string[] TypesOf(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? [.. rule.EnumerateArray().Select(name => name.GetString()!)] : [rule.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        // By value, as the standard has it: 1.0 is an integer.
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };

    private static IEnumerable<string> Unless(bool valid, string at, string message) => valid ? [] : [Error(at, message)];

    private static string Error(string at, string message) => $"{(at.Length == 0 ? "/" : at)}: {message}";

    private static string Under(string at, string name) => $"{at}/{name.Replace("~", "~0").Replace("/", "~1")}";

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? $"{text[..80]}..." : value.GetRawText();
}
