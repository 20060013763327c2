// attack: Declares a class whose name looks like Math.
// quick: yes
// policy: Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Console.Write({{u041c}}{{u0430}}th.Max(1, 2));
        // </attack>
        return Fewest.Of(nums);
    }
}

// <attack>
internal static class {{u041c}}{{u0430}}th
{
    public static int Max(int a, int b) => Math.Max(a, b);
}
// </attack>
