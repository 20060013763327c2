// id: remembers-earlier-calls
// title: Values of earlier calls are still there
// advice: The list lives as long as the object, so a second call adds its values to those of the first. What belongs to one call belongs in a local variable, or must be cleared when the call begins.
namespace Katas.Answers;

public sealed class RemembersEarlierCalls : IMedianOfTwoSortedArrays
{
    private readonly List<int> _all = [];

    public double FindMedianSortedArrays(int[] nums1, int[] nums2)
    {
        _all.AddRange(nums1);
        _all.AddRange(nums2);
        _all.Sort();
        return ((double)_all[(_all.Count - 1) / 2] + _all[_all.Count / 2]) / 2;
    }
}
