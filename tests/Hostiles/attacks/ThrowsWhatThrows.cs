// attack: Throws an exception each of whose members throws.
// verdicts: Threw
// policy: Threw

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (nums.Length > 0) throw new Nasty();
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private sealed class Nasty : Exception
    {
        public override string Message => throw new Nasty();

        public override string? StackTrace => throw new Nasty();

        public override System.Collections.IDictionary Data => throw new Nasty();

        public override string? Source => throw new Nasty();

        public override Exception GetBaseException() => throw new Nasty();

        public override string ToString() => throw new Nasty();
    }
    // </attack>
}
