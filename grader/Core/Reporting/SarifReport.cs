using System.Text.Json;

namespace Katas.Core.Reporting;

/// <summary>Writes what the compiler and the rules say of the sources as SARIF 2.1.0 (OASIS, 2020), which code scanning and editors read.</summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes the report as indented JSON in UTF-8, without a byte order mark.</summary>
    public static void Write(GradeReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        var found = report.Submissions.SelectMany(submission => submission.Diagnostics.Select(diagnostic => (submission, diagnostic))).ToArray();
        var rules = found.Select(item => item.diagnostic).DistinctBy(diagnostic => diagnostic.Id).OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToArray();

        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report.Tool, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var (submission, diagnostic) in found) WriteResult(json, submission, diagnostic, Array.FindIndex(rules, rule => rule.Id == diagnostic.Id));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, ToolReport tool, IEnumerable<DiagnosticReport> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kata");
        json.WriteString("version", tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (rule.Help is { } help) WriteText(json, "help", $"{help}; kata explain {rule.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SubmissionReport submission, DiagnosticReport diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.Severity == "info" ? "note" : diagnostic.Severity);
        WriteText(json, "message", SafeText.TerminalLine(diagnostic.Message));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(submission.Source));
        json.WriteEndObject();
        if (diagnostic.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Line);
            json.WriteNumber("startColumn", Math.Max(1, diagnostic.Column));
            json.WriteNumber("endLine", Math.Max(diagnostic.Line, diagnostic.EndLine));
            json.WriteNumber("endColumn", Math.Max(1, diagnostic.EndColumn));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Relative paths stay relative, so that they mean the same in the repository that is scanned.
    private static string UriOf(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
