namespace Katas.Cli.State;

/// <summary>A seed under which a file failed its kata, to be tried first until it passes.</summary>
/// <param name="Source">The file, relative to the folder that holds <c>.kata</c>, with forward slashes.</param>
internal sealed record FailedSeed(string Kata, string Source, string Seed);
