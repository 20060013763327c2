namespace Katas.Protocol.Worker;

/// <summary>What a worker is told by its environment, before the first frame.</summary>
public static class WorkerVariables
{
    /// <summary><c>1</c> where it is to warm up nothing that its submission may never need.</summary>
    public const string Sparing = "KATAS_SPARING";

    /// <summary>The socket on which copies of this worker call the judge: where it is set, the worker is a zygote.</summary>
    public const string Zygote = "KATAS_ZYGOTE";

    /// <summary><c>1</c> where a zygote's copies are to have a user, network, IPC and UTS namespace each.</summary>
    public const string Namespaced = "KATAS_NAMESPACED";

    /// <summary>The device of a worker whose tensors can lie on one: <c>cpu</c> where it is not set, <c>cuda</c> or <c>cuda:1</c>.</summary>
    public const string Device = "KATAS_DEVICE";

    /// <summary><c>1</c> where products of float32 on a GPU may drop the last bits of their factors (TF32).</summary>
    public const string AllowTf32 = "KATAS_ALLOW_TF32";
}
