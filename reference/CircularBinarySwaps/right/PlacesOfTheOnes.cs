namespace Katas.Answers;

// Works on the places of the ones, unrolled twice round the circle: a block may as well begin at a one, and a second pointer follows.
public sealed class PlacesOfTheOnes : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var places = new List<int>();
        for (var i = 0; i < 2 * nums.Length; i++)
        {
            if (nums[i < nums.Length ? i : i - nums.Length] != 0) places.Add(i);
        }

        int ones = places.Count / 2, most = 0, last = 0;
        for (var first = 0; first < ones; first++)
        {
            while (last < places.Count && places[last] < places[first] + ones) last++;
            most = Math.Max(most, last - first);
        }

        return ones - most;
    }
}
