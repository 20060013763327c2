using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>Run by the build: every contract must be made of types that can travel.</summary>
internal static class ContractCheck
{
    public static int Run(TextWriter output)
    {
        var errors = typeof(NormGradients<>).Assembly.GetExportedTypes().Where(type => type.IsInterface).SelectMany(Errors).ToArray();
        foreach (var error in errors) output.WriteLine(error);
        return errors.Length == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Errors(Type contract)
    {
        try
        {
            ContractSchema.Of(FloatTensorBinding.Instance.Close(contract), FloatTensorBinding.Instance);
            return [];
        }
        catch (NotSupportedException exception)
        {
            return [$"{contract.Name.Split('`')[0]}.cs : error KATA0100: {exception.Message} See docs/authoring.md."];
        }
    }
}
