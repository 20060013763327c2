namespace Katas.Protocol.Worker;

/// <summary>What a worker is told by its environment, before the first frame.</summary>
public static class WorkerVariables
{
    /// <summary><c>1</c> where it is to warm up nothing that its submission may never need.</summary>
    public const string Sparing = "KATAS_SPARING";
}
