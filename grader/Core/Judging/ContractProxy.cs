using System.Reflection;

namespace Katas.Core.Judging;

/// <summary>A contract whose methods run somewhere else.</summary>
public class ContractProxy : DispatchProxy
{
    private Func<MethodInfo, object?[], object?>? _call;

    internal static TContract Create<TContract>(Func<MethodInfo, object?[], object?> call) where TContract : class
    {
        var proxy = DispatchProxy.Create<TContract, ContractProxy>();
        ((ContractProxy)(object)proxy)._call = call;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _call!(targetMethod!, args ?? []);
}
