namespace Katas.Contracts;

/// <summary>
/// Names a member of the platform that would be the answer to a contract, or the heart of it. A submission that uses it is refused (KATA0009). Meant for calls that leave
/// nothing to write; one that is merely slower or rougher than what is asked is for the checks to tell.
/// </summary>
/// <param name="type">The type that has the member; a generic one without its arguments, as in <c>typeof(PriorityQueue&lt;,&gt;)</c>.</param>
/// <param name="member">The member's name, whatever its overloads.</param>
/// <param name="reason">What it does to the task, for the candidate: the end of the sentence "it ...".</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class AnswerCallAttribute(Type type, string member, string reason) : Attribute
{
    /// <summary>The type that has the member.</summary>
    public Type Type => type;

    /// <summary>The member's name.</summary>
    public string Member => member;

    /// <summary>What it does to the task: the end of the sentence "it ...".</summary>
    public string Reason => reason;
}
