namespace Katas.Cli.Benches;

/// <summary>Something could not be measured: a figure of it would mean nothing.</summary>
internal sealed class Unmeasurable(string message) : Exception(message);
