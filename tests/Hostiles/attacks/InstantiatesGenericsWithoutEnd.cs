// attack: Makes ever larger types out of a generic one.
// verdicts: TimedOut, MemoryExceeded, Crashed, Threw
// policy: TimedOut, MemoryExceeded, Crashed, Threw

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        Node node = new Node<int>();
        while (true) node = node.Next();
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    private abstract class Node
    {
        public abstract Node Next();
    }

    private sealed class Node<T> : Node
    {
        public override Node Next() => new Node<(T, T)>();
    }
    // </attack>
}
