namespace Idioms;

public record Point(double X, double Y)
{
    public double Length => Math.Sqrt(X * X + Y * Y);
}

public sealed record Point3(double X, double Y, double Z) : Point(X, Y);

public readonly record struct Interval(int Low, int High)
{
    public Interval Shift(int by) => this with { Low = Low + by, High = High + by };
}

public abstract record Node
{
    public sealed record Leaf(int Value) : Node;

    public sealed record Branch(Node Left, Node Right) : Node;
}

public static class Records
{
    public static bool Same(Point a, Point b) => a == b && a.GetHashCode() == b.GetHashCode() && a.ToString() == b.ToString();

    public static int Sum(Node node) => node switch
    {
        Node.Leaf(var value) => value,
        Node.Branch(var left, var right) => Sum(left) + Sum(right),
        _ => throw new ArgumentException("unknown node", nameof(node)),
    };
}
