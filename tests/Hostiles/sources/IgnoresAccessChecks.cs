// attack: Asks to see what is internal to others.
// quick: yes
// policy: Forbidden

// <attack>
[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("System.Private.CoreLib")]
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

// <attack>
namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Assembly)]
    internal sealed class IgnoresAccessChecksToAttribute(string assembly) : Attribute;
}
// </attack>
