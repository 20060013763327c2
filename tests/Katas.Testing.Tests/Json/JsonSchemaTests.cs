namespace Katas.Testing.Tests.Json;

public sealed class JsonSchemaTests
{
    [TestCase("""{ "type": "object" }""", "{}")]
    [TestCase("""{ "type": "array" }""", "[1]")]
    [TestCase("""{ "type": "string" }""", "\"a\"")]
    [TestCase("""{ "type": "number" }""", "1.5")]
    [TestCase("""{ "type": "integer" }""", "1.0")]
    [TestCase("""{ "type": "boolean" }""", "false")]
    [TestCase("""{ "type": "null" }""", "null")]
    [TestCase("""{ "type": ["string", "null"] }""", "null")]
    [TestCase("""{ "const": { "a": [1, 2] } }""", """{ "a": [1, 2] }""")]
    [TestCase("""{ "enum": ["easy", 3] }""", "3")]
    [TestCase("""{ "required": ["a"] }""", """{ "a": null }""")]
    [TestCase("""{ "required": ["a"] }""", "7")]
    [TestCase("""{ "properties": { "a": { "type": "string" } } }""", """{ "b": 1 }""")]
    [TestCase("""{ "properties": { "a": true }, "additionalProperties": { "type": "integer" } }""", """{ "a": "x", "b": 1 }""")]
    [TestCase("""{ "items": { "minimum": 0 } }""", "[0, 1.5]")]
    [TestCase("""{ "minItems": 1, "maxItems": 2 }""", "[1, 2]")]
    [TestCase("""{ "minimum": -1, "maximum": 1 }""", "-1")]
    [TestCase("""{ "pattern": "b+" }""", "\"abba\"")]
    [TestCase("""{ "anyOf": [{ "type": "integer" }, { "minimum": 0 }] }""", "1")]
    [TestCase("""{ "oneOf": [{ "type": "integer" }, { "type": "string" }] }""", "1")]
    [TestCase("""{ "$ref": "#/$defs/count", "$defs": { "count": { "minimum": 0 } } }""", "0")]
    [TestCase("true", "{}")]
    public void A_valid_document_has_no_errors(string schema, string document)
    {
        Assert.That(JsonSchema.Parse(schema).Errors(document), Is.Empty);
    }

    [TestCase("""{ "type": "object" }""", "[]", "/: expected object, got []")]
    [TestCase("""{ "type": "array" }""", "{}", "/: expected array, got {}")]
    [TestCase("""{ "type": "string" }""", "1", "/: expected string, got 1")]
    [TestCase("""{ "type": "number" }""", "\"1\"", "/: expected number, got \"1\"")]
    [TestCase("""{ "type": "integer" }""", "1.5", "/: expected integer, got 1.5")]
    [TestCase("""{ "type": "boolean" }""", "0", "/: expected boolean, got 0")]
    [TestCase("""{ "type": "null" }""", "0", "/: expected null, got 0")]
    [TestCase("""{ "type": ["string", "null"] }""", "1", "/: expected string or null, got 1")]
    [TestCase("""{ "const": 1 }""", "2", "/: expected 1, got 2")]
    [TestCase("""{ "enum": ["a", "b"] }""", "\"c\"", "/: expected one of [\"a\", \"b\"], got \"c\"")]
    [TestCase("""{ "required": ["a"] }""", """{ "b": 1 }""", "/: 'a' is missing")]
    [TestCase("""{ "properties": { "a/b": { "type": "string" } } }""", """{ "a/b": 1 }""", "/a~1b: expected string, got 1")]
    [TestCase("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "a": 1, "b": 1 }""", "/: 'b' is not a known property")]
    [TestCase("""{ "additionalProperties": { "type": "integer" } }""", """{ "b": "x" }""", "/b: expected integer, got \"x\"")]
    [TestCase("""{ "items": { "minimum": 0 } }""", "[0, -1]", "/1: expected at least 0, got -1")]
    [TestCase("""{ "minItems": 2 }""", "[1]", "/: expected at least 2 items, got 1")]
    [TestCase("""{ "maxItems": 0 }""", "[1]", "/: expected at most 0 items, got 1")]
    [TestCase("""{ "maximum": 1 }""", "1.5", "/: expected at most 1, got 1.5")]
    [TestCase("""{ "pattern": "^b" }""", "\"ab\"", "/: \"ab\" does not match ^b")]
    [TestCase("""{ "properties": { "a": false } }""", """{ "a": 1 }""", "/a: nothing is allowed here")]
    [TestCase("""{ "$ref": "#/$defs/count", "$defs": { "count": { "minimum": 0 } } }""", "-1", "/: expected at least 0, got -1")]
    [TestCase("""{ "oneOf": [{ "type": "integer" }, { "minimum": 0 }] }""", "1", "/: 2 alternatives match 1 where exactly one should")]
    [TestCase(
        """{ "oneOf": [{ "type": "string" }, { "type": "null" }] }""", "1",
        "/: none of 2 alternatives matches (/: expected string, got 1 | /: expected null, got 1)")]
    [TestCase(
        """{ "anyOf": [{ "type": "string" }, { "minimum": 2 }] }""", "1",
        "/: none of 2 alternatives matches (/: expected string, got 1 | /: expected at least 2, got 1)")]
    public void An_invalid_document_has_an_error_that_says_where_and_what(string schema, string document, string error)
    {
        Assert.That(JsonSchema.Parse(schema).Errors(document), Is.EqualTo(new[] { error }));
    }

    [Test]
    public void All_errors_are_reported_and_not_the_first_alone()
    {
        var schema = JsonSchema.Parse("""{ "required": ["a"], "properties": { "b": { "items": { "type": "string" } } } }""");

        Assert.That(schema.Errors("""{ "b": [1, "x", 2] }"""), Has.Count.EqualTo(3));
    }

    [Test]
    public void A_definition_may_refer_to_itself()
    {
        var schema = JsonSchema.Parse("""
            { "$ref": "#/$defs/tree", "$defs": { "tree": { "type": "array", "items": { "$ref": "#/$defs/tree" } } } }
            """);

        Assert.That(schema.Errors("[[], [[1]]]"), Is.EqualTo(new[] { "/1/0/0: expected array, got 1" }));
    }

    [TestCase("""{ "uniqueItems": true }""")]
    [TestCase("""{ "properties": { "a": { "minLength": 1 } } }""")]
    [TestCase("""{ "$defs": { "unused": { "format": "date" } } }""")]
    [TestCase("""{ "items": { "oneOf": [true, { "not": {} }] } }""")]
    [TestCase("""{ "additionalProperties": { "typ": "string" } }""")]
    [TestCase("""{ "type": "float" }""")]
    [TestCase("""{ "$ref": "https://example.org/other.json" }""")]
    [TestCase("""{ "$ref": "#/$defs/missing" }""")]
    public void A_schema_with_something_unknown_is_refused(string schema)
    {
        Assert.That(() => JsonSchema.Parse(schema), Throws.TypeOf<NotSupportedException>());
    }

    [TestCase("""{ "type": 1 }""")]
    [TestCase("""{ "enum": "a" }""")]
    [TestCase("""{ "required": [1] }""")]
    [TestCase("""{ "properties": [] }""")]
    [TestCase("""{ "items": 3 }""")]
    [TestCase("""{ "minItems": -1 }""")]
    [TestCase("""{ "minItems": "1" }""")]
    [TestCase("""{ "minimum": "0" }""")]
    [TestCase("""{ "pattern": "(" }""")]
    [TestCase("3")]
    public void A_keyword_with_a_value_of_the_wrong_kind_is_refused(string schema)
    {
        Assert.That(() => JsonSchema.Parse(schema), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_document_with_a_property_twice_is_not_read()
    {
        var schema = JsonSchema.Parse("true");

        Assert.That(() => schema.Errors("""{ "a": 1, "a": 2 }"""), Throws.InstanceOf<System.Text.Json.JsonException>());
    }
}
