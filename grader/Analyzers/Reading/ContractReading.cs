using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Reading;

/// <summary>Follows each contract from its arguments, in their units, to its results.</summary>
internal static class ContractReading
{
    private static readonly Unit X = Unit.Of(Dimension.Input);
    private static readonly Unit Y = Unit.Of(Dimension.Output);
    private static readonly Unit Loss = Unit.Of(Dimension.Loss);
    private static readonly Unit All = Unit.Of(Dimension.Elements);
    private static readonly Unit Channels = Unit.Of(Dimension.Channels);
    private static readonly Unit Examples = Unit.Of(Dimension.Examples);
    private static readonly Unit Width = Unit.Of(Dimension.ModelWidth);
    private static readonly Unit Batch = Unit.Of(Dimension.Batch);

    public static Trace Follow(Contract contract, INamedTypeSymbol type, INamedTypeSymbol face, TypeDeclarationSyntax place, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new Reader(model, cancellationToken) { HasWholeData = contract is Contract.MedianOfTwoSortedArrays or Contract.CircularBinarySwaps };
        try
        {
            FollowCalls(contract, type, face, place, reader);
        }
        catch (System.InsufficientExecutionStackException)
        {
            reader.Trace.IsCutShort = true;
        }

        return reader.Trace;
    }

    private static void FollowCalls(Contract contract, INamedTypeSymbol type, INamedTypeSymbol face, TypeDeclarationSyntax place, Reader reader)
    {
        var subject = reader.Create(type, place);
        foreach (var member in face.GetMembers().OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol method) continue;
            reader.BeginCall();
            reader.Make.Control = Roles.None;
            var arguments = member.Parameters.Select(parameter => Argument(contract, parameter.Name, reader, place)).ToArray();
            reader.Conclude(member.Name, reader.CallContract(method, subject, arguments, place), place);
        }
    }

    private static Value Argument(Contract contract, string name, Reader reader, SyntaxNode place)
    {
        var make = reader.Make;
        return (contract, name) switch
        {
            (Contract.BatchNorm, "x") => reader.NewView(name, make.Input(place, Roles.X, X, Drift.Along), All, BatchAxes, Roles.X),
            (Contract.LayerNorm, "x") => reader.NewView(name, make.Input(place, Roles.X, X, Drift.Along), All, RowAxes, Roles.X),
            (_, "gamma") => reader.NewView(name, make.Input(place, Roles.Gamma, Y), Channels, [Channels], Roles.Gamma),
            (_, "beta") => reader.NewView(name, make.Input(place, Roles.Beta, Y), Channels, [Channels], Roles.Beta),
            (_, "epsilon") => make.Input(place, Roles.Epsilon, X.Power(2)),
            (_, "training") => make.Input(place, Roles.Training, Unit.None),
            (_, "state") => State(reader, place),
            (Contract.BatchNorm, "outputGradient") => reader.NewView(name, make.Input(place, Roles.OutputGradient, Loss.Over(Y)), All, BatchAxes, Roles.OutputGradient),
            (_, "outputGradient") => reader.NewView(name, make.Input(place, Roles.OutputGradient, Loss.Over(Y)), All, RowAxes, Roles.OutputGradient),
            (_, "query") => reader.NewView(name, make.Input(place, Roles.Query, Unit.None), Batch.Times(Unit.Of(Dimension.Queries)).Times(Width), [Batch, Unit.Of(Dimension.Queries), Width], Roles.Query),
            (_, "key") => reader.NewView(name, make.Input(place, Roles.Key, Unit.None), Batch.Times(Unit.Of(Dimension.Keys)).Times(Width), [Batch, Unit.Of(Dimension.Keys), Width], Roles.Key),
            (_, "value") => reader.NewView(name, make.Input(place, Roles.Value, Unit.None), Batch.Times(Unit.Of(Dimension.Keys)).Times(Width), [Batch, Unit.Of(Dimension.Keys), Width], Roles.Value),
            (_, "weights") => Weights(reader, place),
            (_, "numHeads") => make.Count(place, Unit.Of(Dimension.Heads), Roles.NumHeads),
            (_, "mask") => reader.NewView(name, make.Input(place, Roles.Mask, Unit.None), Batch.Times(Unit.Of(Dimension.Queries)).Times(Unit.Of(Dimension.Keys)), [Batch, Unit.Of(Dimension.Queries), Unit.Of(Dimension.Keys)], Roles.Mask),
            (_, "startPosition") => make.Input(place, Roles.StartPosition, Unit.None),
            (_, "length") => make.Count(place, Unit.Of(Dimension.Queries), Roles.Length),
            (_, "modelDimension") => make.Count(place, Width, Roles.ModelDimension),
            (Contract.SinusoidalPositionalEncoding, "x") => reader.NewView(name, make.Input(place, Roles.X, Unit.None), Batch.Times(Unit.Of(Dimension.Queries)).Times(Width), [Batch, Unit.Of(Dimension.Queries), Width], Roles.X),
            (_, "nums") => reader.NewView(name, make.Input(place, Roles.Nums, Unit.None), All, null, Roles.Nums),
            (_, "nums1") => reader.NewView(name, make.Input(place, Roles.Nums1, Unit.None), Examples, null, Roles.Nums1),
            (_, "nums2") => reader.NewView(name, make.Input(place, Roles.Nums2, Unit.None), Channels, null, Roles.Nums2),
            _ => make.Unknown(place),
        };
    }

    // The number of axes is not known; these are lengths that are.
    private static Unit[]? BatchAxes => [Examples, Channels, All.Over(Examples).Over(Channels)];

    private static Unit[]? RowAxes => [Unit.UnknownCount, Channels];

    private static Instance State(Reader reader, SyntaxNode place)
    {
        var state = new Instance(null);
        reader.SetMember(state, "RunningMean", reader.NewView("RunningMean", reader.Make.Input(place, Roles.RunningMean, X, Drift.Along), Channels, [Channels], Roles.RunningMean));
        reader.SetMember(state, "RunningVariance", reader.NewView("RunningVariance", reader.Make.Input(place, Roles.RunningVariance, X.Power(2)), Channels, [Channels], Roles.RunningVariance));
        reader.SetMember(state, "Momentum", reader.Make.Input(place, Roles.Momentum, Unit.None));
        reader.SetMember(state, "Epsilon", reader.Make.Input(place, Roles.Epsilon, X.Power(2)));
        return state;
    }

    private static Instance Weights(Reader reader, SyntaxNode place)
    {
        var weights = new Instance(null);
        foreach (var name in new[] { "Query", "Key", "Value", "Output" })
        {
            // A weight is as small as its sum has terms, so that a projection is of unit size.
            var weight = (Roles)System.Enum.Parse(typeof(Roles), $"{name}Weight");
            var bias = (Roles)System.Enum.Parse(typeof(Roles), $"{name}Bias");
            reader.SetMember(weights, $"{name}Weight", reader.NewView($"{name}Weight", reader.Make.Input(place, weight, Unit.None.Over(Width)), Width.Power(2), [Width, Width], weight));
            reader.SetMember(weights, $"{name}Bias", reader.NewView($"{name}Bias", reader.Make.Input(place, bias, Unit.None), Width, [Width], bias));
        }

        return weights;
    }
}
