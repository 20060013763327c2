namespace Katas.Core.Execution;

/// <summary>What a GPU's driver and its libraries are found by, of our own environment: nothing else of it reaches a worker.</summary>
internal static class DriverVariables
{
    private static readonly string[] Names = ["PATH", "LD_LIBRARY_PATH", "CUDA_HOME", "CUDA_PATH", "CUDA_DEVICE_ORDER", "CUDA_VISIBLE_DEVICES", "NVIDIA_VISIBLE_DEVICES"];

    /// <summary>Those that are set.</summary>
    /// <param name="read">Gives a variable's value, or null where it is not set.</param>
    public static IReadOnlyDictionary<string, string> Of(Func<string, string?> read) =>
        Names.Select(name => (Name: name, Value: read(name))).Where(variable => variable.Value is not null).ToDictionary(variable => variable.Name, variable => variable.Value!);
}
