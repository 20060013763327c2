namespace Katas.Core.Growth;

/// <summary>What the worst case of some sizes took, as the worker counted it.</summary>
/// <param name="Sizes">One size a variable.</param>
/// <param name="Steps">The steps.</param>
/// <param name="AllocatedBytes">What was allocated.</param>
internal sealed record GrowthPoint(IReadOnlyList<int> Sizes, long Steps, long AllocatedBytes);
