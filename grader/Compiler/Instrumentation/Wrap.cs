namespace Katas.Compiler.Instrumentation;

/// <summary>What is put around an expression: a method of the counters' class that hands back what it is given.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Counter">Which counter it adds to; null where it only remembers something.</param>
/// <param name="Work">The kind of work, where the method asks for it; else null.</param>
internal sealed record Wrap(string Method, int? Counter, int? Work = null)
{
    private const int Linear = 0;
    private const int NLogN = 1;
    private const int Log = 2;
    private const int Push = 3;
    private const int Drawn = 4;

    public static Wrap Lengths(int counter) => new("Len", counter, Linear);

    public static Wrap Sorts(int counter) => new("Len", counter, NLogN);

    public static Wrap Searches(int counter) => new("Len", counter, Log);

    public static Wrap Draws(int counter) => new("Len", counter, Drawn);

    /// <summary>Remembers a length for an operand that is evaluated later.</summary>
    public static Wrap Remembers(int counter) => new("Len", counter, Push);
}
