using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Katas.Protocol.Worker;

namespace Katas.Worker;

/// <summary>What of an exception travels: names, a capped message and, where it is asked for, the submission's own line. Its members may throw in turn.</summary>
internal static class ThrownDescription
{
    private const string RaisedFrom = "\nException raised from";

    public static WorkerReply.Threw Of(Exception exception, Stamp stamp)
    {
        exception = Unwrapped(exception);
        return new(stamp, TypeNames(exception), Try(() => Cap(Said(exception)), "(its Message throws)"));
    }

    /// <summary>The submission's own line where it was thrown, from 1; 0 where it is not known.</summary>
    public static int LineOf(Exception exception, Assembly? submission) => Try(() => Line(Unwrapped(exception), submission), 0);

    // The static constructor's own exception says more than its wrapper.
    private static Exception Unwrapped(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner }) exception = inner;
        return exception;
    }

    // A native library appends where in its own source it threw, which helps nobody here.
    private static string Said(Exception exception) => exception is ExternalException && exception.Message.IndexOf(RaisedFrom, StringComparison.Ordinal) is > 0 and var end
        ? exception.Message[..end]
        : exception.Message;

    private static string[] TypeNames(Exception exception)
    {
        var names = new List<string>();
        for (var type = exception.GetType(); type is not null && type != typeof(object); type = type.BaseType) names.Add(Cap(type.FullName ?? type.Name));
        // Deep hierarchies keep the end that is matched: the framework's types.
        return [.. names.Take(1), .. names.Skip(Math.Max(1, names.Count - WorkerReply.MostTypeNames + 1))];
    }

    private static int Line(Exception exception, Assembly? submission) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => submission is not null && frame.GetMethod()?.Module.Assembly == submission && frame.GetFileLineNumber() > 0)
            ?.GetFileLineNumber() ?? 0;

    private static string Cap(string? text) => text is null ? "" : text.Length <= WorkerReply.LongestText ? text : text[..WorkerReply.LongestText];

    private static T Try<T>(Func<T> function, T otherwise)
    {
        try
        {
            return function();
        }
        catch (Exception)
        {
            return otherwise;
        }
    }
}
