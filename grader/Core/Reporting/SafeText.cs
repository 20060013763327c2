using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Katas.Core.Reporting;

/// <summary>
/// The one place where text that a submission had a hand in (messages, printed output, names, paths) is made fit to be shown. Every reporter
/// passes such text through the method of its medium, last thing before writing it.
/// </summary>
public static partial class SafeText
{
    /// <summary>
    /// Text as any medium may hold it: without escape sequences, control characters (line feeds and tabs stay; other line ends become line feeds)
    /// and invisible format characters, such as those that reverse the direction of writing; lone surrogates become U+FFFD.
    /// </summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var safe = new StringBuilder(text.Length);
        foreach (var rune in LineEnd().Replace(EscapeSequence().Replace(text, ""), "\n").EnumerateRunes())
        {
            if (IsShown(rune)) safe.Append(rune);
        }

        return safe.ToString();
    }

    /// <summary>
    /// Text for a terminal or a build log: plain, and without anything that a build service takes for a command to itself. A terminal's width
    /// breaks lines where it likes, so that any place may come to stand at the start of a line: commands are broken up wherever they are.
    /// </summary>
    public static string Terminal(string text) => WorkflowCommand().Replace(Plain(text), "$0 ").Replace("\t", "    ", StringComparison.Ordinal);

    /// <summary>Text for a terminal or a build log, on one line.</summary>
    public static string TerminalLine(string text) => Blank().Replace(Terminal(text), " ").Trim();

    /// <summary>Text for a terminal or a build log, on one line, its blanks as they are.</summary>
    public static string TerminalLineAsIs(string text) => Terminal(text).Replace('\n', ' ');

    /// <summary>Text as it reads within a paragraph or a table's cell of Markdown; line feeds become <c>&lt;br&gt;</c>.</summary>
    public static string Markdown(string text) =>
        MarkdownSyntax().Replace(Plain(text).Trim(), match => match.Value switch
        {
            "\n" => "<br>",
            "&" or "<" or ">" or ":" or "$" or "@" => CharacterReference(match),
            var syntax => $"\\{syntax}",
        });

    /// <summary>Text between <c>&lt;pre&gt;</c> and <c>&lt;/pre&gt;</c>, in HTML or in Markdown: every character shows as itself.</summary>
    public static string Preformatted(string text) => WorkflowCommand().Replace(
        HtmlSyntax().Replace(Plain(text), CharacterReference), CharacterReference);

    /// <summary>A field of a CSV file as RFC 4180 writes it, on one line, and never taken for a formula by a spreadsheet.</summary>
    public static string CsvField(string text)
    {
        var line = TerminalLine(text);
        if (Formula().IsMatch(line)) line = $"'{line}";
        return line.AsSpan().ContainsAny(",\"") ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }

    private static string CharacterReference(Match match) => match.Value switch
    {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        "\"" => "&quot;",
        var other => $"&#{(int)other[0]};",
    };

    // Zero-width joiner and non-joiner stay: some scripts and most emoji are spelt with them.
    private static bool IsShown(Rune rune) => rune.Value is '\n' or '\t' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    // An unended string sequence loses only its introducer, so that nothing printed can make what follows disappear.
    [GeneratedRegex(@"(?:\e\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\e[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\a\e\u009C]*(?:\a|\e\\|\u009C)|\e[ -/]*[0-~]|\e")]
    private static partial Regex EscapeSequence();

    [GeneratedRegex(@"\r\n|[\r\u0085\u2028\u2029]")]
    private static partial Regex LineEnd();

    // The first character of GitHub's "::name ...::" and of "##[name]" and "##vso[...]", which are found in the middle of a line too.
    [GeneratedRegex(@":(?=:[A-Za-z0-9])|#(?=#(?:vso)?\[)")]
    private static partial Regex WorkflowCommand();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    // A colon only where it starts a command or an address that would become a link.
    [GeneratedRegex(@":(?=:|//)|[\n&<>$@\\`*_{}\[\]()#!|~]")]
    private static partial Regex MarkdownSyntax();

    [GeneratedRegex("[&<>\"]")]
    private static partial Regex HtmlSyntax();

    [GeneratedRegex(@"^[=+\-@＝＋－＠]")]
    private static partial Regex Formula();
}
