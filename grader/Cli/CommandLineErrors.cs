using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Katas.Cli;

/// <summary>Says what is wrong with a command line in words that name the nearest verb or option.</summary>
internal static class CommandLineErrors
{
    public static void ThrowIfAny(ParseResult parsed)
    {
        if (parsed.Action is HelpAction or VerbHelp) return;

        var command = parsed.CommandResult.Command;
        if (MistypedOption(parsed) is { } option) throw UsageException.NoSuch("option", option, OptionsOf(command));
        if (parsed.Errors.Count == 0) return;

        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        throw unknown switch
        {
            null => new UsageException($"{parsed.Errors[0].Message} ('{CallOf(parsed.CommandResult)} --help' says more.)"),
            _ when unknown.StartsWith('-') => UsageException.NoSuch("option", unknown, OptionsOf(command)),
            _ when command is RootCommand => UsageException.NoSuch("verb", unknown, command.Subcommands.Select(verb => verb.Name)),
            _ => new UsageException($"'{CallOf(parsed.CommandResult)}' takes no '{unknown}'. ('{CallOf(parsed.CommandResult)} --help' says what it takes.)"),
        };
    }

    // The parser takes an unknown option for an argument where the verb has one; nobody means a file called --jsno, unless after '--'.
    private static string? MistypedOption(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 1 && value.StartsWith('-'));

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
            .Select(option => option.Name)
            .Distinct();

    private static string CallOf(CommandResult result) => result.Command is RootCommand ? "kata" : $"kata {result.Command.Name}";
}
