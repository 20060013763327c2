namespace Katas.Worker;

/// <summary>
/// Whether all of this process's threads but the asking one are at rest. A copy has the asking thread alone: what another was in the middle of would stay
/// half done in there for ever, such as a method that is being compiled for the second time.
/// </summary>
internal static class Stillness
{
    // Compiles in the background, and ends where it has nothing to do (the setting TC_BackgroundWorkerTimeoutMs).
    private const string BackgroundCompiler = "(.NET Tiered Com";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan BackgroundDelay = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Waits for it, not for ever.</summary>
    public static bool Wait()
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!Prevails())
        {
            if (Environment.TickCount64 > deadline) return false;
            Thread.Sleep(Interval);
        }

        return true;
    }

    /// <summary>Waits until it has come to stay: what is compiled in the background begins a while after it was called for.</summary>
    /// <param name="meanwhile">What is to be compiled for good by then: the runtime counts calls only once it has met no new code for a while.</param>
    public static void WaitToLast(Action meanwhile)
    {
        var stillFor = 0;
        for (var waits = 0; stillFor < 8 && waits < 100; waits++)
        {
            meanwhile();
            stillFor = Prevails() ? stillFor + 1 : 0;
            Thread.Sleep(BackgroundDelay);
        }
    }

    /// <summary>Looks once.</summary>
    public static bool Prevails()
    {
        var collections = GC.CollectionCount(0);
        var awake = 0;
        try
        {
            foreach (var thread in Directory.GetDirectories("/proc/self/task"))
            {
                var state = File.ReadAllText($"{thread}/stat");
                if (state.Contains(BackgroundCompiler, StringComparison.Ordinal)) return false;
                // The command's name, in parentheses, may hold blanks.
                if (state[state.LastIndexOf(')') + 2] != 'S') awake++;
            }
        }
        catch (IOException)
        {
            // One has ended meanwhile.
            return false;
        }

        // A collection wakes the thread of finalizers.
        return awake <= 1 && GC.CollectionCount(0) == collections;
    }
}
