namespace Architecture.Tests;

/// <summary>The rules speak up where the candidate writes: in the compiler of the SDK that is there, which an editor uses as well.</summary>
[Category("Heavy")]
public sealed class EditorAdviceTests
{
    private const string Stub = "katas/CircularBinarySwaps/CircularBinarySwaps.cs";

    private RepositoryCopy _copy = null!;

    [SetUp]
    public void Copy()
    {
        _copy = new("katas", "grader");
        _copy.Write(Stub, """
            public sealed class CircularBinarySwaps : ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums)
                {
                    nums[0] = 1;
                    System.GC.Collect();
                    return nums.Sum();
                }
            }
            """);
    }

    [TearDown]
    public void Delete() => _copy.Dispose();

    [Test]
    public void A_mistake_is_a_warning_and_what_is_forbidden_an_error()
    {
        var output = _copy.Build("katas/Katas.csproj").Output;
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Contain("warning KATA1038"));
            Assert.That(output, Does.Contain("error KATA0001"));
            // Analyzers that the compiler could not load, or that threw.
            Assert.That(output, Does.Not.Contain("CS9057").And.Not.Contain("CS8032").And.Not.Contain("AD0001"));
        });
    }

    [Test]
    public void In_an_exam_only_the_policy_speaks()
    {
        _copy.Write("katas/.editorconfig", "[*.cs]\nkata_feedback = exam\n");

        var output = _copy.Build("katas/Katas.csproj").Output;

        Assert.That(output, Does.Contain("error KATA0001").And.Not.Contain("KATA1038"));
    }

    // dotnet format loads what an editor would: it takes up the fixes that a project's analyzers bring along.
    [Test]
    public void A_fix_can_be_taken_up()
    {
        _copy.Write(Stub, Counting("Count()"));
        Assert.That(_copy.Build("katas/Katas.csproj").ExitCode, Is.Zero);

        var formatted = _copy.Run("format", "analyzers", "katas/Katas.csproj", "--diagnostics", "KATA3002", "--severity", "info", "--no-restore");

        Assert.That(_copy.Read(Stub), Is.EqualTo(Counting("Length")), formatted.Output);
    }

    private static string Counting(string length) => $$"""
        public sealed class CircularBinarySwaps : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums) => nums.{{length}} - nums.Sum();
        }
        """;
}
