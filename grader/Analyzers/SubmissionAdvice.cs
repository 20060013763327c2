using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Rules;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers;

/// <summary>What may be learnt from a submission: warnings and hints, none of which changes its verdict.</summary>
public static class SubmissionAdvice
{
    private static readonly ImmutableArray<TeachingRule> Rules =
    [
        new InputIgnored(),
        new SizesAdded(),
        new EpsilonOutsideRoot(),
        new RootWithoutEpsilon(),
        new EpsilonChanged(),
        new DividedByVariance(),
        new NotCentred(),
        new OnePassVariance(),
        new UnbiasedStatistic(),
        new BiasedRunningVariance(),
        new MomentumMisplaced(),
        new RunningStatisticsContent(),
        new EvaluationUpdates(),
        new StatisticsOfTheMode(),
        new StatisticsAxes(),
        new SmallBatchRefusal(),
        new GradientSize(),
        new SumOrMean(),
        new GradientThroughStatistics(),
        new GradientSign(),
        new ModeForgotten(),
        new ScoreScale(),
        new SoftmaxOverflow(),
        new MaximumStart(),
        new MaskInverted(),
        new MaskAfterSoftmax(),
        new WeakMask(),
        new AssumedCausal(),
        new ProjectionMixedUp(),
        new WeightTransposed(),
        new FloatAngle(),
        new IntegerExponent(),
        new FrequencyBase(),
        new FrequencyExponent(),
        new SineCosineLayout(),
        new PositionShifted(),
        new OddDimension(),
        new ArgumentOverwritten(),
        new CallLeavesTraces(),
        new FirstCallKept(),
        new IntegerMean(),
        new MiddleOverflow(),
        new SinglePrecisionMean(),
        new ParityOfDifference(),
        new MadeUpSentinel(),
        new DuplicatesDropped(),
        new MiddleNotAveraged(),
        new CircleIgnored(),
        new AxisAssumed(),
        new GammaAndBetaSwapped(),
        new GammaAppliedLate(),
        new MaskOfOneRow(),
        new FloatEquality(),
        new StateOfAllInstances(),
        new SpanOfWholeTensor(),
        new ReshapeOfLibrary(),
        new BroadcastOfLibrary(),
        new SharedTensorChanged(),
        new LinqInLoop(),
        new AllocationInLoop(),
        new PowerForSquare(),
        new DotByHand(),
        new BoxingInLoop(),
        new IndexerOfManyAxes(),
        new PowerRecomputed(),
        new DoubleLiteral(),
        new StrideOrder(),
        new CopyForSpan(),
        new FlattenedByElement(),
        new DoubleForFloat(),
        new CountOfArray(),
        new FloatForDouble(),
        new BareException(),
        new CopyByLoop(),
        new LargerByHand(),
        new StaticScratch(),
    ];

    /// <summary>All that the rules have to say, in the order of the source. The submission should compile; of what does not, little is said.</summary>
    public static ImmutableArray<Diagnostic> Of(Compilation compilation, SyntaxTree submission, CancellationToken cancellationToken) =>
        Of(compilation.GetSemanticModel(submission), cancellationToken);

    /// <summary>The same, on a semantic model that is there already.</summary>
    public static ImmutableArray<Diagnostic> Of(SemanticModel model, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        return [.. Rules
            .SelectMany(rule => TeachingRule.OncePerPlace(rule.Check(model, root, cancellationToken)))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
