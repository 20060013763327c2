namespace Katas.Compiler;

/// <summary>
/// Threads with room to spare: Roslyn recurses over what it reads, and deep but honest code is to be refused by its own checks instead of ending the process.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 64 << 20;

    /// <summary>Runs work on such a thread of its own.</summary>
    public static Task<T> Run<T>(Func<T> work)
    {
        var task = new Task<T>(work);
        new Thread(() => task.RunSynchronously(), Bytes) { IsBackground = true }.Start();
        return task;
    }
}
