using Katas.Compiler;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Sealing;

ProcessSession.BelongToTheJudge();

await DeepStack.Run(Serve);

static int Serve()
{
    const int LongestRequest = 16 << 20;
    var channel = new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput(), LongestRequest);
    SubmissionCompiler? compiler = null;
    Preload.RequireOwnCopies();
    // Before anybody says what there is to compile: the judge is busy meanwhile.
    var preloaded = Task.Run(Preload.Everything);
    var surroundings = Task.Run(() => Surroundings.With(ReferenceSet.Beside(AppContext.BaseDirectory)));
    while (CompilerRequest.ReceiveFrom(channel) is { } request)
    {
        switch (request)
        {
            case CompilerRequest.Configure configure:
                // Before the seal: the console opens what it needs when it is first written to.
                new CompilerReply.Ready().SendTo(channel);
                compiler = new(configure.Katas, ReferenceSet.AndTorchSharp(surroundings.GetAwaiter().GetResult(), configure.TorchSharp), configure.Sparing);
                if (!configure.Sealed) break;
                preloaded.GetAwaiter().GetResult();
                CompilerReply answer = Seal.Install() is { } reason ? new CompilerReply.NotSealed(reason) : new CompilerReply.Sealed();
                answer.SendTo(channel);
                break;
            case CompilerRequest.Compile compile:
                if (compiler is null) throw new WireFormatException("The katas are not known yet.");
                compiler.Compile(compile).SendTo(channel);
                break;
            case CompilerRequest.Advise advise:
                if (compiler is null) throw new WireFormatException("The katas are not known yet.");
                compiler.Advise(advise).SendTo(channel);
                break;
            case CompilerRequest.Instrument instrument:
                if (compiler is null) throw new WireFormatException("The katas are not known yet.");
                compiler.Instrument(instrument).SendTo(channel);
                break;
            case CompilerRequest.Mutate mutate:
                SubmissionCompiler.Mutate(mutate).SendTo(channel);
                break;
        }
    }

    return 0;
}
