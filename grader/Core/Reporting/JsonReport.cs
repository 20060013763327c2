using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Katas.Core.Reporting;

/// <summary>Writes a report as <c>kata/result/v1</c>, whose schema is docs/schemas/result.schema.json.</summary>
public static partial class JsonReport
{
    /// <summary>The name of the format; producers only ever add fields to it.</summary>
    public const string Schema = "kata/result/v1";

    private static readonly ResultJson Json = new(new(ResultJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the report as indented JSON in UTF-8, without a byte order mark.</summary>
    public static void Write(GradeReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        var json = JsonSerializer.Serialize(ResultDocument.Of(report), Json.ResultDocument);
        stream.Write(Encoding.UTF8.GetBytes(Invisible().Replace(json, character => $"\\u{(int)character.Value[0]:X4}")));
        stream.WriteByte((byte)'\n');
    }

    // The encoder escapes control characters but leaves those that hide or turn text round; they can only stand within a string.
    [GeneratedRegex(@"\p{Cf}|\uDB40[\uDC00-\uDFFF]")]
    private static partial Regex Invisible();
}
