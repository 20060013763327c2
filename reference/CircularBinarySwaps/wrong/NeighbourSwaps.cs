// id: neighbour-swaps
// title: Counts swaps of neighbours
// advice: This is the cost when a swap exchanges two neighbours, so that distance matters: a puzzle of its own. Here one swap exchanges any two positions, so only how many values stand in the wrong place counts, not how far they have to go.
namespace Katas.Answers;

public sealed class NeighbourSwaps : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var places = Enumerable.Range(0, nums.Length).Where(i => nums[i] == 1).ToArray();
        var best = places.Length == 0 ? 0 : int.MaxValue;
        for (var first = 0; first < places.Length; first++)
        {
            // Less its rank, every one of a block has the same place; the middle of those is the nearest to all.
            var targets = new int[places.Length];
            for (var rank = 0; rank < places.Length; rank++)
            {
                var one = (first + rank) % places.Length;
                targets[rank] = places[one] + (one < first ? nums.Length : 0) - rank;
            }

            var middle = targets[targets.Length / 2];
            best = Math.Min(best, targets.Sum(target => Math.Abs(target - middle)));
        }

        return best;
    }
}
