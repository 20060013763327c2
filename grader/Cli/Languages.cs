using System.Globalization;

namespace Katas.Cli;

/// <summary>The languages that statements, hints and reports come in.</summary>
internal static class Languages
{
    public const string English = "en";

    public const string Chinese = "zh-CN";

    private static readonly string[] All = [English, Chinese];

    /// <summary>The language asked for, or where none was the culture's.</summary>
    /// <exception cref="UsageException">The language asked for is not offered.</exception>
    public static string Choose(string? asked, CultureInfo culture)
    {
        if (asked is null) return Of(culture.Name) ?? English;
        return Of(asked) ?? throw UsageException.NoSuch("language", asked, All);
    }

    // zh, zh-Hans, zh_CN and zh-TW all get the Chinese that there is; en-GB gets the English.
    private static string? Of(string name)
    {
        var primary = name.Split('-', '_')[0];
        return All.FirstOrDefault(language => language.Split('-')[0].Equals(primary, StringComparison.OrdinalIgnoreCase));
    }
}
