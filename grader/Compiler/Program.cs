using Katas.Compiler;
using Katas.Protocol;
using Katas.Protocol.Compiler;

ProcessSession.BelongToTheJudge();

await DeepStack.Run(Serve);

static int Serve()
{
    const int LongestRequest = 16 << 20;
    var channel = new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput(), LongestRequest);
    SubmissionCompiler? compiler = null;
    while (CompilerRequest.ReceiveFrom(channel) is { } request)
    {
        switch (request)
        {
            case CompilerRequest.Configure configure:
                new CompilerReply.Ready().SendTo(channel);
                compiler = new(configure.Katas, ReferenceSet.Beside(AppContext.BaseDirectory));
                break;
            case CompilerRequest.Compile compile:
                if (compiler is null) throw new WireFormatException("The katas are not known yet.");
                compiler.Compile(compile).SendTo(channel);
                break;
            case CompilerRequest.Advise advise:
                if (compiler is null) throw new WireFormatException("The katas are not known yet.");
                compiler.Advise(advise).SendTo(channel);
                break;
            case CompilerRequest.Mutate mutate:
                SubmissionCompiler.Mutate(mutate).SendTo(channel);
                break;
        }
    }

    return 0;
}
