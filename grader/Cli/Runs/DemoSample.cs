using Katas.Core.Scoring;

namespace Katas.Cli.Runs;

/// <summary>A file of the demo, what it is in each language, and the verdict that it should get.</summary>
internal sealed record DemoSample(string File, Verdict Expected, string English, string Chinese)
{
    public static IReadOnlyList<DemoSample> All { get; } =
    [
        new("Right.cs", Verdict.Passed,
            "A right answer: the fewest swaps that bring all ones of a circular array together.",
            "正确的解答：用最少的交换次数，把环形数组里的所有 1 聚到一起。"),
        new("ForgetsTheCircle.cs", Verdict.WrongAnswer,
            "A wrong answer: the same sliding window, but it forgets that the array is a circle.",
            "错误的解答：同样的滑动窗口，却忘了数组是环形的。"),
        new("EpsilonInTheWrongPlace.cs", Verdict.WrongAnswer,
            "Wrong in a way that hides on ordinary numbers: layer normalisation with epsilon outside the root. Its backward pass is not written yet.",
            "在普通数据上看不出来的错误：层归一化把 epsilon 加在了根号外面，反向传播也还没有写。"),
        new("DoesNotCompile.cs", Verdict.DoesNotCompile,
            "It does not compile.",
            "无法编译的代码。"),
        new("NeverEnds.cs", Verdict.TimedOut,
            "It never ends: a binary search whose borders stop moving.",
            "永不结束的代码：二分查找的边界不再移动。"),
    ];

    public string Sentence(string language) => language == Languages.Chinese ? Chinese : English;
}
