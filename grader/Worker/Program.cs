using Katas.Worker;

if (args is ["--check-contracts"]) return ContractCheck.Run(Console.Out);

WorkerHost.Run(new FloatTrack());
return 0;
