// attack: Nests object initialisers.
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var x = {{5000|3:new Node { Next = }}null{{5000|3: }}};
        return Fewest.Of(nums);
    }

    private sealed class Node
    {
        public Node? Next { get; set; }
    }
}
