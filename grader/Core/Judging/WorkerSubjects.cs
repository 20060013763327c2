using System.Reflection;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Judging;

/// <summary>Instances of the submission's class that live in a worker: a call on the contract becomes a request, and its reply a value.</summary>
internal sealed class WorkerSubjects<TContract>(WorkerProcess worker, ContractSchema schema) : ISubjects<TContract> where TContract : class
{
    private static readonly HashSet<string> MemoryExhausted = [typeof(OutOfMemoryException).FullName!, typeof(InsufficientMemoryException).FullName!];

    private readonly WireWriter _writer = new();
    private bool _isToBeMade;
    private bool _capturing;
    private ThrownException? _captured;
    private int _case;

    public CaseLog Log { get; } = new();

    /// <summary>Told every answer, an expected exception included, before anybody judges it.</summary>
    public Action<object?>? Answered { get; init; }

    /// <summary>Ends the case in hand, and begins the next: its instance is made with the first call on it, since each question by itself is waited for.</summary>
    public TContract NewInstance()
    {
        Make();
        _isToBeMade = true;
        var number = ++_case;
        return ContractProxy.Create<TContract>((method, arguments) => number == _case
            ? Call(schema.Methods.First(known => known.Info == method), arguments)
            : throw new InvalidOperationException("The check calls an instance whose case has ended."));
    }

    public ThrownException? Capture(Action call)
    {
        (_capturing, _captured) = (true, null);
        try
        {
            call();
            return _captured;
        }
        finally
        {
            _capturing = false;
        }
    }

    /// <summary>Makes the instance of the case in hand, where no call has done so yet.</summary>
    public void Make()
    {
        if (!_isToBeMade) return;
        _isToBeMade = false;
        Made(worker.NewInstance());
    }

    /// <summary>Looks once more at the inputs of the case in hand.</summary>
    public void EndCase()
    {
        Make();
        Carried(worker.EndCase(), where: "at the end of the case");
    }

    private void Made(Answer answer)
    {
        // A changed input is the last case's; whatever else happens here is the new one's.
        if (answer is not Answer.Done { MutatedInput: not null }) Log.Clear();
        Carried(answer, where: "in its constructor");
    }

    private object? Call(ContractSchema.Method method, object?[] arguments)
    {
        var answer = Ask(method, arguments);
        if (_capturing && answer is Answer.Threw threw && !IsNotImplemented(threw))
        {
            _captured = new(threw.TypeNames, threw.Message);
            Answered?.Invoke(threw.TypeNames[0]);
            return Default(method.Info);
        }

        var value = Decode(method, Carried(answer, $"in {method.Info.Name}"));
        Log.Answered(value);
        Answered?.Invoke(value);
        return value is not null || _capturing ? value : throw Stop(Verdict.WrongAnswer, $"{method.Info.Name} returned null.");
    }

    private Answer Ask(ContractSchema.Method method, object?[] arguments)
    {
        _writer.Clear();
        for (var i = 0; i < arguments.Length; i++) ValueCodec.Write(_writer, method.Parameters[i].Schema, arguments[i]);
        var (number, encoded) = (schema.NumberOf(method), _writer.Written.ToArray());
        if (!_isToBeMade)
        {
            Log.Add(method, arguments);
            return worker.Call(number, encoded);
        }

        _isToBeMade = false;
        var (made, called) = worker.NewInstanceAndCall(number, encoded);
        Made(made);
        Log.Add(method, arguments);
        return called;
    }

    private byte[] Carried(Answer answer, string where) => answer switch
    {
        Answer.Done { MutatedInput: null } done => done.Value,
        Answer.Done { MutatedInput: var input } => throw Stop(
            Verdict.InputMutated, $"The input '{input}' was changed. Inputs belong to the caller: copy what you want to write to."),
        Answer.Threw threw when IsNotImplemented(threw) => throw Stop(Verdict.NotAttempted, $"Not implemented yet ({where}).", worker.LineOf(threw)),
        Answer.Threw threw when threw.TypeNames.Any(MemoryExhausted.Contains) => throw Stop(
            Verdict.MemoryExceeded, $"Out of memory {where}: {threw.Message}", worker.LineOf(threw)),
        Answer.Threw threw => throw Stop(Verdict.Threw, $"{threw.TypeNames[0]} {where}: {threw.Message}", worker.LineOf(threw)),
        Answer.Ended ended => throw new SubmissionStopped(Endings.ToOutcome(ended.Ending)),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static object? Decode(ContractSchema.Method method, byte[] value)
    {
        try
        {
            var reader = new WireReader(value);
            var result = ValueCodec.Read(ref reader, method.Result);
            reader.End();
            return method.Result is Schema.Components record && NullPart(record, result) is { } part
                ? throw Stop(Verdict.WrongAnswer, $"{part} of the result of {method.Info.Name} is null.")
                : result;
        }
        catch (WireFormatException exception)
        {
            throw Stop(Verdict.Crashed, $"The answer of {method.Info.Name} cannot be read: {exception.Message}");
        }
    }

    private static string? NullPart(Schema.Components record, object? value) => value is null
        ? null
        : record.Parts.FirstOrDefault(part => record.Type.GetProperty(part.Name)!.GetValue(value) is null)?.Name;

    private static bool IsNotImplemented(Answer.Threw threw) => threw.TypeNames.Contains(typeof(NotImplementedException).FullName);

    private static object? Default(MethodInfo method) => method.ReturnType.IsValueType ? Activator.CreateInstance(method.ReturnType) : null;

    private static SubmissionStopped Stop(Verdict verdict, string message, int? line = null) => new(new(verdict, message, line));
}
