namespace Katas.Protocol.Values;

/// <summary>
/// What a value on the wire is, known to both ends beforehand from the contract. Closed: primitives, text, arrays of primitives, tensors, and the
/// contracts' records as their components, one level deep.
/// </summary>
public abstract record Schema
{
    private Schema()
    {
    }

    /// <summary>bool, int, long, float or double.</summary>
    public sealed record Primitive(Type Type) : Schema;

    /// <summary>A string.</summary>
    public sealed record Text : Schema;

    /// <summary>A one-dimensional array of a primitive.</summary>
    public sealed record PrimitiveArray(Type Element) : Schema;

    /// <summary>A tensor, by the binding of the side.</summary>
    public sealed record Tensor(TensorBinding Binding) : Schema;

    /// <summary>A record of the contracts, as the components of its primary constructor.</summary>
    public sealed record Components(Type Type, IReadOnlyList<Component> Parts) : Schema;

    /// <summary>One component of a record.</summary>
    public sealed record Component(string Name, Schema Schema);
}
