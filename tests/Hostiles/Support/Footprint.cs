using System.Globalization;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>What this process, the judge of a test, holds at a moment when it has nothing to do.</summary>
/// <param name="HeapBytes">What its own objects take.</param>
/// <param name="ResidentBytes">The memory that it holds, as the system counts it.</param>
/// <param name="Descriptors">Its open descriptors.</param>
/// <param name="Children">The processes that it has started.</param>
internal sealed record Footprint(long HeapBytes, long ResidentBytes, int Descriptors, int Children)
{
    public static async Task<Footprint> NowAsync()
    {
        var children = await Katas.Core.Tests.Support.Children.SettledAsync();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return new(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, Directory.EnumerateFiles("/proc/self/fd").Count(), children.Count);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{HeapBytes / 1048576.0:0.0} MB of objects, {ResidentBytes >> 20} MB resident, {Descriptors} descriptors, {Children} children");
}
