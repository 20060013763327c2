// attack: Redirects a call by an interceptor.
// quick: yes
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Runtime.CompilerServices.InterceptsLocation(1, "AAAA")]
    public static int Max(int a, int b) => a;
    // </attack>
}

// <attack>
namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
}
// </attack>
