using System.Globalization;

namespace Katas.Core.Reporting;

/// <summary>What a report for people says of a second reference.</summary>
public static class PeerText
{
    /// <summary>The sentence.</summary>
    public static string Of(PeerReport peer, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(texts);
        return peer.Checks == 0 ? Texts.Filled(texts.AgainstNothing, peer.Reference)
            : peer.LargestError is { } largest && peer.InTolerances is { } inTolerances
            ? Texts.Filled(texts.AgainstHeld, peer.Reference, peer.Checks, Number(largest), Multiple(inTolerances), peer.Check)
            : Texts.Filled(texts.AgainstExact, peer.Reference, peer.Checks);
    }

    private static string Number(double value) => value == 0 ? "0" : double.IsFinite(value) ? value.ToString("0.0e+0", CultureInfo.InvariantCulture) : "NaN";

    // Up to twice is what two right answers can differ by, and rounding must not make more of it.
    private static string Multiple(double value) => value switch
    {
        0 => "0%",
        < 0.01 => "< 1%",
        < 10 => value.ToString("0%", CultureInfo.InvariantCulture),
        _ when double.IsFinite(value) => value.ToString("0e+0", CultureInfo.InvariantCulture) + "x",
        _ => "NaN",
    };
}
