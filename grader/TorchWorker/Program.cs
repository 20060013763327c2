using Katas.Protocol.Worker;
using Katas.Worker;
using Katas.Worker.Torch;

if (args is ["--describe", var described]) return Description.Write(described, Console.Out, Console.Error);

var asked = Environment.GetEnvironmentVariable(WorkerVariables.Device) ?? "cpu";
switch (ChosenDevice.Of(asked))
{
    case ChosenDevice.There { Device: var device }:
        WorkerHost.Run(new TorchTrack(device));
        return 0;
    case ChosenDevice.Lacking { Reason: var reason }:
        Console.Error.WriteLine(reason);
        return 2;
    default:
        throw new NotSupportedException(asked);
}
