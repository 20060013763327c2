using Katas.Protocol.Worker;
using Katas.Worker;
using Katas.Worker.Torch;

var allowTf32 = Environment.GetEnvironmentVariable(WorkerVariables.AllowTf32) is "1";
if (args is ["--describe", var described]) return Description.Write(described, allowTf32, Console.Out, Console.Error);

var asked = Environment.GetEnvironmentVariable(WorkerVariables.Device) ?? "cpu";
switch (ChosenDevice.Of(asked))
{
    case ChosenDevice.There { Device: var device }:
        WorkerHost.Run(new TorchTrack(device, allowTf32));
        return 0;
    case ChosenDevice.Lacking { Reason: var reason }:
        Console.Error.WriteLine(reason);
        return 2;
    default:
        throw new NotSupportedException(asked);
}
