using System.Reflection;
using System.Runtime.Loader;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;
using Katas.Worker.Timing;

namespace Katas.Benchmarks.Witness;

/// <summary>The runs of one answer over the cases of a size, made in this process by the code that a worker makes them with: no worker, no judge.</summary>
internal static class Contest
{
    private const int Cases = 16;

    /// <summary>A run a call: a fresh instance, and the calls of the next case.</summary>
    /// <param name="spec">The kata's checks, whose first size is taken.</param>
    /// <param name="kata">The kata's name.</param>
    /// <param name="answer">What is run.</param>
    public static Action Runs(Spec spec, string kata, CompilerReply.Compiled answer) => spec.Accept(new Maker(kata, answer));

    private sealed class Maker(string kata, CompilerReply.Compiled answer) : ISpecVisitor<Action>
    {
        public Action Visit<TContract>(Spec<TContract> spec) where TContract : class
        {
            var type = new AssemblyLoadContext(answer.TypeName).LoadFromStream(new MemoryStream(answer.Assembly)).GetType(answer.TypeName, throwOnError: true)!;
            var schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
            var generate = new Generate("witness", kata, spec.Sizes[0].Id);
            RecordedCalls[] cases = [.. Enumerable.Range(0, Cases).Select(_ => RecordedCalls.Of<TContract>(schema, spec.Sizes[0].Draw(generate).Call))];
            var run = TimedRunCompiler.Compile(type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, [])!, cases[0].Methods);
            var answers = new object?[cases[0].Methods.Count];
            var next = 0;
            return () =>
            {
                run(cases[next].Arguments, answers, at: 0);
                if (++next == Cases) next = 0;
            };
        }
    }
}
