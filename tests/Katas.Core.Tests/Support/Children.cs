namespace Katas.Core.Tests.Support;

/// <summary>The processes that this one has started and that have not been reaped, as Linux lists them.</summary>
internal static class Children
{
    public static IReadOnlySet<int> Now() => Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => int.TryParse(name, out _))
        .Select(name => int.Parse(name!))
        .Where(id => Parent(id) == Environment.ProcessId)
        .ToHashSet();

    /// <summary>The same once none comes or goes: a judge that others use may still be starting a worker ahead.</summary>
    public static async Task<IReadOnlySet<int>> SettledAsync()
    {
        for (var before = Now(); ; before = Now())
        {
            await Task.Delay(300);
            if (Now().SetEquals(before)) return before;
        }
    }

    private static int Parent(int process)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
