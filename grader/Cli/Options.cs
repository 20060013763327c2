using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Katas.Cli;

/// <summary>Options and arguments that several verbs have.</summary>
internal static class Options
{
    public static Option<string> Language() => new("--language")
    {
        Description = "The language of statements, hints and reports: en or zh-CN. Default: the culture's.",
        HelpName = "TAG",
    };

    public static Option<string> Pack() => new("--pack") { Description = "Takes katas and checks from this folder instead of the tool's own.", HelpName = "DIR" };

    public static Argument<string> Kata() => new("KATA") { Description = "The kata's name; 'kata list' shows them." };

    /// <summary>A value that may be given several times, or once with commas.</summary>
    public static Option<string[]> Several(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    /// <summary>A number from 1 up.</summary>
    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseCount(name, result),
    };

    private static int? ParseCount(string name, ArgumentResult result)
    {
        var given = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1) return count;
        result.AddError($"{name} takes a number from 1 up, not '{given}'.");
        return null;
    }
}
