namespace Katas.Authoring;

/// <summary>How shapes and indices are written: <c>[2, 3]</c>.</summary>
public static class ShapeText
{
    /// <summary>Writes a shape or an index.</summary>
    public static string Of(IEnumerable<int> shape) => $"[{string.Join(", ", shape)}]";
}
