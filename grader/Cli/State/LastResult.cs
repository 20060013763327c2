using Katas.Core.Scoring;

namespace Katas.Cli.State;

/// <summary>How a kata was last graded.</summary>
internal sealed record LastResult(Verdict Verdict, int Score, int MaxScore, string Source, DateTimeOffset When);
