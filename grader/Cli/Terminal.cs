using Spectre.Console;

namespace Katas.Cli;

/// <summary>A stream as people read it.</summary>
internal static class Terminal
{
    // Where nobody watches there is no width to keep to, but lines still have to be read.
    private const int WidthOfPlainText = 120;

    public static IAnsiConsole For(TextWriter writer, bool isTerminal)
    {
        var plain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            // On a build service these would turn escape sequences on again, for a log or a file too.
            Enrichment = new() { UseDefaultEnrichers = false },
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal) console.Profile.Width = WidthOfPlainText;
        return console;
    }
}
