using Katas.Protocol;
using Katas.Protocol.Worker;
using Katas.Worker;

if (args is ["--check-contracts"]) return ContractCheck.Run(Console.Out);

ProcessSession.BelongToTheJudge();
var session = WorkerSession.OverStandardStreams();
Preload.Everything(warm: Environment.GetEnvironmentVariable(WorkerVariables.Sparing) is not "1");

// On a thread of our own, so that recursion has the same room on every system, whatever its main thread gets.
var thread = new Thread(session.Serve, maxStackSize: 16 << 20);
thread.Start();
thread.Join();
return 0;
