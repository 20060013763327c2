using System.Text.RegularExpressions;

namespace Katas.Sealing.Tests;

/// <summary>The numbers in the list are those of the kernel's own headers, where these are installed: a wrong one would allow another call.</summary>
public sealed partial class AllowedCallsTests
{
    [TestCase("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")]
    public void On_x64_they_are_those_of_the_header(string header) => Compare(header, call => call.X64);

    // arm64 has the generic numbers.
    [TestCase("/usr/include/asm-generic/unistd.h")]
    public void On_arm64_they_are_those_of_the_generic_header(string header) => Compare(header, call => call.Arm64);

    private static void Compare(string header, Func<SystemCall, int?> number)
    {
        if (!File.Exists(header)) Assert.Ignore($"There is no {header} here: the package linux-libc-dev has it.");
        var known = Definition().Matches(File.ReadAllText(header)).ToLookup(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value));
        // Some of the generic header are defined under a longer name that a macro picks.
        var different = AllowedCalls.For(1).Where(call => number(call) is { } ours && !known[call.Name].Concat(known[$"3264_{call.Name}"]).Contains(ours));
        Assert.That(different.Select(call => $"{call.Name} is not {number(call)}"), Is.Empty);
    }

    [GeneratedRegex(@"#define __NR_?((?:3264_)?\w+)\s+(\d+)")]
    private static partial Regex Definition();
}
