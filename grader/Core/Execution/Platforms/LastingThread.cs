using System.Collections.Concurrent;

namespace Katas.Core.Execution.Platforms;

/// <summary>
/// One thread that lives as long as this process. Linux ends a child that asked to die with its parent as soon as the thread ends that started it, which a
/// pool's threads do at any time.
/// </summary>
internal static class LastingThread
{
    private static readonly BlockingCollection<Action> Work = [];

    static LastingThread() => new Thread(Serve) { IsBackground = true, Name = "starts children" }.Start();

    /// <summary>Has it done there, and waits for it.</summary>
    public static T Run<T>(Func<T> function)
    {
        var task = new Task<T>(function);
        Work.Add(task.RunSynchronously);
        return task.GetAwaiter().GetResult();
    }

    private static void Serve()
    {
        foreach (var action in Work.GetConsumingEnumerable()) action();
    }
}
