using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Core.Diagnosis;

/// <summary>The signature of a submission: of the first failed check that bears one, else of which methods its checks end with.</summary>
internal static class FailurePattern
{
    private const int LeastPassed = 2;

    /// <summary>What can be told of how it is wrong, or null.</summary>
    public static SignatureReport? Of(IReadOnlyList<CheckRun> runs)
    {
        var found = (
            from run in runs.Select(run => run.Graded ?? run)
            let compared = (run.Outcome as CheckOutcome.Missed)?.Expectation.Compared
            let signature = compared is null ? null : SignatureSearch.Of(compared)
            where signature is not null
            select (Run: run, Signature: signature)).ToArray();
        if (found.Length == 0) return OneMethod(runs);

        var (shown, first) = found[0];
        if (first is not Signature.ConstantFactor) return new(first, shown.Check.Id);
        var factors = found.Where(each => each.Signature is Signature.ConstantFactor);
        return new(FactorMeaning.Of([.. factors.Select(each => new FactorSeen(((Signature.ConstantFactor)each.Signature).Factor, Sizes(each.Run.Log!)))]), shown.Check.Id);
    }

    private static SignatureReport? OneMethod(IReadOnlyList<CheckRun> runs)
    {
        var failed = runs.Where(run => run.Outcome is CheckOutcome.Missed or CheckOutcome.Stopped { Verdict: not Verdict.NotAttempted }).ToArray();
        if (failed.Select(run => run.LastCall).Distinct().ToArray() is not [{ } wrong]) return null;
        var right = runs.Where(run => run.Outcome is CheckOutcome.Passed && run.LastCall != wrong).GroupBy(run => run.LastCall).MaxBy(group => group.Count());
        return right?.Count() >= LeastPassed ? new(new Signature.OneMethodOnly(wrong, right.Key!), failed[0].Check.Id) : null;
    }

    // What a factor may come from: numbers that were passed, widths of tensors, and the one divided by the other.
    private static List<(string Name, int Size)> Sizes(CaseLog log)
    {
        List<(string Name, int Size)> numbers = [], widths = [], others = [];
        foreach (var call in log.All)
        {
            foreach (var (parameter, value) in call.Method.Parameters.Zip(call.Arguments))
            {
                if (value is int number) numbers.Add((parameter.Name, number));
                if (value is not Tensor<float> tensor) continue;
                var shape = Tensor64.ShapeOf(tensor);
                for (var axis = 0; axis < shape.Length; axis++) (axis == shape.Length - 1 ? widths : others).Add(($"{parameter.Name}.Lengths[{axis}]", shape[axis]));
            }
        }

        var quotients =
            from width in widths
            from number in numbers
            where number.Size > 1 && width.Size % number.Size == 0
            select ($"{width.Name} / {number.Name}", width.Size / number.Size);
        return [.. quotients, .. widths, .. numbers, .. others];
    }
}
