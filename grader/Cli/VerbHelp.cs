using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Katas.Cli;

/// <summary>Help as it comes, but for the list of verbs: what may be left out stands in brackets there too.</summary>
internal sealed class VerbHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Takes the place of the help that a command has.</summary>
    public static void Replace(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help) option.Action = new VerbHelp(help);
        }
    }

    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand root) return help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = output.NewLine };
        parseResult.InvocationConfiguration.Output = text;
        try
        {
            return help.Invoke(parseResult);
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
            output.Write(WithOptional(text.ToString(), root));
        }
    }

    // As long as what it replaces, so that the columns stay.
    private static string WithOptional(string text, RootCommand root)
    {
        foreach (var verb in root.Subcommands)
        {
            var required = $"  {verb.Name} {string.Join(' ', verb.Arguments.Select(argument => $"<{argument.Name}>"))}";
            var marked = $"  {verb.Name} {string.Join(' ', verb.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>"))}";
            text = text.Replace($"{required} ", $"{marked} ", StringComparison.Ordinal);
        }

        return text;
    }
}
