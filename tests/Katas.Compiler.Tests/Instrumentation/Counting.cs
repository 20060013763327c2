using System.Reflection;
using System.Runtime.Loader;
using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests.Instrumentation;

/// <summary>A source compiled with counters, and run in the tests' own process.</summary>
internal sealed class Counting
{
    // One for all: it learns the references once.
    private static readonly SubmissionCompiler Compiler = Sources.Compiler();

    private readonly Type _counters;
    private readonly Assembly _assembly;
    private readonly IReadOnlyList<int> _lines;

    private Counting(Assembly assembly, CompilerReply.Instrumented instrumented)
    {
        _assembly = assembly;
        _counters = assembly.GetType(instrumented.Counters, throwOnError: true)!;
        _lines = instrumented.Lines;
    }

    public static Counting Of(string source) => Compiler.Instrument(new("Answer.cs", source, "C0123456789ABCDEF")) switch
    {
        CompilerReply.Instrumented instrumented => new(Load(instrumented.Assembly), instrumented),
        CompilerReply.NotInstrumented not => throw new AssertionException($"Not instrumented: {not.Reason}"),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    public static Assembly Load(byte[] assembly) => new AssemblyLoadContext("test").LoadFromStream(new MemoryStream(assembly));

    /// <summary>What a static method of a class gives.</summary>
    public static object? Run(Assembly assembly, string type, string method, params object?[] arguments) =>
        assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);

    public object? Run(string type, string method, params object?[] arguments) => Run(_assembly, type, method, arguments);

    public void Reset(long fuel = long.MaxValue) => _counters.GetMethod("Reset")!.Invoke(null, [fuel]);

    public long Steps => Array.Sum();

    public int SpentAtLine => (int)_counters.GetField("SpentAt")!.GetValue(null)! is >= 0 and var counter ? _lines[counter] : 0;

    public long StepsOn(int line) => Array.Where((_, counter) => _lines[counter] == line).Sum();

    private long[] Array => (long[])_counters.GetField("Steps")!.GetValue(null)!;
}
