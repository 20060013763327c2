// attack: Nests lambdas in calls of an overloaded method, each of which has to be bound for every overload.
// bomb: yes
// policy: DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        {{14|1:M(x<i> => }}x1.ToString(){{14|1:)}};
        return Fewest.Of(nums);
    }

    private static void M(Action<int> a) { }
    {{1|0:private static void M(Action<long> a) { }
        private static void M(Action<string> a) { }
        private static void M(Action<double> a) { }
        private static void M(Action<object> a) { }
        private static void M(Action<char> a) { } }}
}
