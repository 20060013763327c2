// attack: Nests a generic class in itself, whose name doubles with every level.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

public class A<B, C, D, E, F>
{
    public class G : A<G, G, G, G, G>
    {
        {{11|1:G.}}G? g;
    }
}
