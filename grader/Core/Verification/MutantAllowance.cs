namespace Katas.Core.Verification;

/// <summary>How much time a mutant's check may take: many mutants never end, and each would take what a submission may.</summary>
internal static class MutantAllowance
{
    private const double Margin = 25;
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    /// <summary>A large multiple of the model's own slowest check in the same run, at least what starting up takes, at most what a submission may take.</summary>
    public static TimeSpan Of(IEnumerable<TimeSpan> checksOfTheModel, TimeSpan most)
    {
        var wanted = Margin * checksOfTheModel.DefaultIfEmpty().Max();
        return wanted < Least ? Least : wanted < most ? wanted : most;
    }
}
