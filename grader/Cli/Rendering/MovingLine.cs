using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>One line with a spinner at the end of a terminal's output; what is written meanwhile appears above it.</summary>
internal sealed class MovingLine : IDisposable
{
    // A status must never be empty.
    private const string Waiting = "...";

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _display;
    private volatile StatusContext? _context;

    public MovingLine(IAnsiConsole console)
    {
        _display = console.Status().StartAsync(Waiting, context =>
        {
            _context = context;
            return _ended.Task;
        });
    }

    /// <summary>Replaces the line.</summary>
    public void Show(string text)
    {
        // A status, unlike all else here, is parsed as markup.
        if (_context is { } context) context.Status = Markup.Escape(text.Length == 0 ? Waiting : text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.TrySetResult();
        _display.GetAwaiter().GetResult();
    }
}
