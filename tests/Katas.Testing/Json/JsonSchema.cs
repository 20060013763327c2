using System.Text.Json;

namespace Katas.Testing;

/// <summary>
/// A JSON Schema of draft 2020-12, in the part of it that this repository's schemas use. A keyword outside that part is an error of the schema, so
/// that nothing written in one is silently not checked.
/// </summary>
public sealed class JsonSchema
{
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">The text is not JSON, or has a property twice.</exception>
    /// <exception cref="NotSupportedException">A keyword, type name or reference is not of the supported part.</exception>
    /// <exception cref="FormatException">A keyword's value is not of the kind that the keyword takes.</exception>
    public static JsonSchema Parse(string text)
    {
        var root = ParseStrictly(text);
        new SchemaKeywords(root).Check();
        return new(root);
    }

    /// <summary>What is wrong with a document, each led by the place as a JSON pointer; empty when it is valid.</summary>
    /// <exception cref="JsonException">The text is not JSON, or has a property twice.</exception>
    public IReadOnlyList<string> Errors(string document) => Errors(ParseStrictly(document));

    /// <summary>What is wrong with a value, each led by the place as a JSON pointer; empty when it is valid.</summary>
    public IReadOnlyList<string> Errors(JsonElement document) => new SchemaValidation(_root).Errors(document);

    private static JsonElement ParseStrictly(string text)
    {
        using var document = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }
}
