namespace Katas.Authoring;

/// <summary>Does something with a spec that needs its contract as a type.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface ISpecVisitor<out TResult>
{
    /// <summary>Called with the spec in its own type.</summary>
    TResult Visit<TContract>(Spec<TContract> spec) where TContract : class;
}
