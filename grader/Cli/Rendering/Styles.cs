using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>The few styles of a report.</summary>
internal static class Styles
{
    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    public static Style Undecided { get; } = new(Color.Yellow);

    public static Style Label { get; } = new(Color.Teal);

    public static Style Aside { get; } = new(Color.Grey);

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    /// <summary>The style, bold.</summary>
    public static Style Strong(Style style) => new(style.Foreground, decoration: Decoration.Bold);
}
