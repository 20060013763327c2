using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Core.Diagnosis;

/// <summary>
/// <c>reference/X/mistakes.json</c>: what the model solution and every known mistake of a kata answer to the diagnostic questions. Recorded, never
/// written by hand (see docs/authoring.md).
/// </summary>
/// <param name="Truth">The model solution's answers.</param>
/// <param name="Mistakes">The known mistakes, by id.</param>
internal sealed record MistakesFile(Answers Truth, IReadOnlyList<MistakeAnswers> Mistakes)
{
    /// <summary>The file's name in the kata's folder of <c>reference/</c>.</summary>
    public const string Name = "mistakes.json";

    private const string Schema = "kata/mistakes/v1";

    private static readonly MistakesJson Json = new(new(MistakesJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Keeps of a mistake's answers those that differ from the truth.</summary>
    public static MistakeAnswers Differing(KnownMistake mistake, Answers answers, Answers truth)
    {
        var wrong = new Answers();
        foreach (var question in answers.Questions.Where(question => answers.IsWrong(question, truth))) wrong.Add(question, answers[question]!);
        return new(mistake, wrong);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="Packs.PackException">It is none; says which and why.</exception>
    public static MistakesFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var document = JsonSerializer.Deserialize(stream, Json.MistakesDocument) ?? throw new JsonException("The file holds null.");
            if (document.Schema != Schema) throw new JsonException($"Its schema is '{document.Schema}', not '{Schema}'.");
            return new(
                AnswersOf(document.Model),
                [.. document.Mistakes.Select(entry => new MistakeAnswers(new(entry.Id, entry.Title, entry.Advice), AnswersOf(entry.Answers)))]);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new Packs.PackException($"'{path}' is not a valid {Name}: {exception.Message} Record it again.", exception);
        }
    }

    /// <summary>The file's text: a mistake a line, so that a change of one is seen as such.</summary>
    public override string ToString()
    {
        var lines = Mistakes.Select(mistake => JsonSerializer.Serialize(
            new(mistake.Mistake.Id, mistake.Mistake.Title, mistake.Mistake.Advice, ByCheck(mistake.Wrong)), Json.MistakeEntry));
        return new StringBuilder("{\n")
            .Append(CultureInfo.InvariantCulture, $"\"schema\": \"{Schema}\",\n")
            .Append(CultureInfo.InvariantCulture, $"\"model\": {JsonSerializer.Serialize(ByCheck(Truth), Json.DictionaryStringDictionaryStringString)},\n")
            .Append(CultureInfo.InvariantCulture, $"\"mistakes\": [\n{string.Join(",\n", lines)}\n]\n}}\n")
            .ToString();
    }

    private static Dictionary<string, Dictionary<string, string>> ByCheck(Answers answers) => answers.Questions
        .GroupBy(question => question.Check)
        .ToDictionary(check => check.Key, check => check.ToDictionary(question => question.Number.ToString(CultureInfo.InvariantCulture), question => answers[question]!.ToString()));

    private static Answers AnswersOf(Dictionary<string, Dictionary<string, string>> checks)
    {
        var answers = new Answers();
        foreach (var (check, sketches) in checks)
        {
            foreach (var (number, sketch) in sketches) answers.Add(new(check, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)), Sketch.Parse(sketch));
        }

        return answers;
    }
}

internal sealed record MistakesDocument(string Schema, Dictionary<string, Dictionary<string, string>> Model, IReadOnlyList<MistakeEntry> Mistakes);

internal sealed record MistakeEntry(string Id, string Title, string Advice, Dictionary<string, Dictionary<string, string>> Answers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(MistakesDocument))]
internal sealed partial class MistakesJson : JsonSerializerContext;
