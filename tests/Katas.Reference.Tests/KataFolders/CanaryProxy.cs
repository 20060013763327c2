using System.Reflection;
using Katas.Authoring;

namespace Katas.Reference.Tests.KataFolders;

/// <summary>
/// A submission that answers every call in the shape the model solution answers in, but with worthless content. Works for any contract.
/// </summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
#pragma warning disable CA1852 // DispatchProxy derives from it.
internal class CanaryProxy<TContract> : DispatchProxy where TContract : class
#pragma warning restore CA1852
{
    private TContract _model = null!;
    private Canary? _canary;

    /// <summary>One instance; without a canary it answers as the model does.</summary>
    public static TContract Create(TContract model, Canary? canary)
    {
        var contract = Create<TContract, CanaryProxy<TContract>>();
        var proxy = (CanaryProxy<TContract>)(object)contract;
        (proxy._model, proxy._canary) = (model, canary);
        return contract;
    }

    protected override object? Invoke(MethodInfo? method, object?[]? arguments)
    {
        if (_canary is null) return Ask(method!, arguments);

        object? answer = null;
        try
        {
            answer = Ask(method!, arguments);
        }
        catch (ArgumentException)
        {
            // The model refuses what the contract forbids. A canary throws nothing, so that it earns nothing there.
        }

        return _canary.Answer(method!.ReturnType, answer, arguments ?? []);
    }

    private object? Ask(MethodInfo method, object?[]? arguments) =>
        method.Invoke(_model, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
}
