using Katas.Authoring;
using Katas.Core.Scoring;

namespace Katas.Core.Judging;

/// <summary>Instances whose answers are taken away and replaced by worthless ones: what a check gives for them it gives for nothing.</summary>
internal sealed class CanarySubjects<TContract>(ISubjects<TContract> model, Canary canary) : ISubjects<TContract> where TContract : class
{
    private bool _capturing;

    public TContract NewInstance()
    {
        var instance = model.NewInstance();
        return ContractProxy.Create<TContract>((method, arguments) =>
        {
            var answer = canary.Answer(method.ReturnType, method.Invoke(instance, arguments), arguments);
            return answer is not null || _capturing
                ? answer
                : throw new SubmissionStopped(new(Verdict.WrongAnswer, $"{method.Name} returned null."));
        });
    }

    // Where the model refuses what the contract forbids, a canary throws nothing, so that it earns nothing there.
    public ThrownException? Capture(Action call)
    {
        _capturing = true;
        try
        {
            model.Capture(call);
            return null;
        }
        finally
        {
            _capturing = false;
        }
    }
}
