using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>Answers <c>--describe DEVICE</c>: the device that is taken, the versions and whether TF32 is on, or why there is none. A few kernels are run on it first.</summary>
internal static class Description
{
    private const string Auto = "auto";

    public static int Write(string asked, bool allowTf32, TextWriter output, TextWriter error)
    {
        switch (Chosen(asked))
        {
            case ChosenDevice.There { Device: var device }:
                TorchApi.AllowsTf32 = allowTf32;
                Kernels.Run(device);
                TorchApi.Synchronize(device);
                output.WriteLine($"device={device}");
                output.WriteLine($"version=TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)}, libtorch {torch.__version__}");
                output.WriteLine($"tf32={(TorchApi.AllowsTf32 ? "on" : "off")}");
                return 0;
            case ChosenDevice.Lacking lacking:
                error.WriteLine(lacking.Reason);
                return 2;
            case var other:
                throw new NotSupportedException(other.GetType().Name);
        }
    }

    private static ChosenDevice Chosen(string asked) =>
        asked != Auto ? ChosenDevice.Of(asked)
        : ChosenDevice.Of("cuda") is ChosenDevice.There there ? there
        : ChosenDevice.Of("cpu");
}
