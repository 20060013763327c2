using Spectre.Console;

namespace Katas.Cli.Tests.Rendering;

/// <summary>A console that writes to a string and knows nothing of the machine that it runs on.</summary>
internal sealed class TestConsole
{
    private readonly StringWriter _text = new() { NewLine = "\n" };

    public TestConsole(int width = 100, bool isTerminal = false, bool hasColor = false, bool unicode = true)
    {
        Console = AnsiConsole.Create(new()
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(_text),
        });
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Unicode = unicode;
    }

    public IAnsiConsole Console { get; }

    /// <summary>What was written, an escape character shown as a sign so that snapshots can be read.</summary>
    public string Text => Raw.Replace('\e', '␛');

    /// <summary>What was written.</summary>
    public string Raw => _text.ToString().ReplaceLineEndings("\n");
}
