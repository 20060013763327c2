namespace Katas.Core.Execution;

/// <summary>Where workers that are timed run.</summary>
internal abstract record TimingPlace
{
    /// <summary>All on this one core, which no pair of them uses at the same time.</summary>
    public sealed record Core(int Number) : TimingPlace;

    /// <summary>Wherever the system puts them: it cannot be told.</summary>
    public sealed record AnyCore : TimingPlace;
}
