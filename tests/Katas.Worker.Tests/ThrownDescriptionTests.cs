using System.Runtime.CompilerServices;
using Katas.Protocol.Worker;

namespace Katas.Worker.Tests;

/// <summary>What of an exception travels, whatever its members do.</summary>
public sealed class ThrownDescriptionTests
{
    private static readonly Stamp Stamp = new([1], 2, 3);

    [Test]
    public void Its_types_are_named_from_its_own_up_to_exception() => Assert.That(
        Of(new ArgumentNullException("x")).TypeNames, Is.EqualTo((string[])["System.ArgumentNullException", "System.ArgumentException", "System.SystemException", "System.Exception"]));

    [Test]
    public void Of_a_deep_hierarchy_its_own_type_and_the_frameworks_are_kept()
    {
        var names = Of(Deep()).TypeNames;
        Assert.Multiple(() =>
        {
            Assert.That(names, Has.Count.EqualTo(WorkerReply.MostTypeNames));
            Assert.That(names[0], Does.EndWith("+Level20"));
            Assert.That(names.TakeLast(3), Is.EqualTo((string[])["System.FormatException", "System.SystemException", "System.Exception"]));
        });
    }

    [Test]
    public void An_endless_message_is_cut_to_what_travels() => Assert.That(Of(new Exception(new string('m', 5000))).Message, Has.Length.EqualTo(WorkerReply.LongestText));

    [Test]
    public void Where_in_its_own_source_a_native_library_threw_is_left_out() => Assert.That(
        Of(new System.Runtime.InteropServices.ExternalException("The size of a must match\nException raised from infer_size at ExpandUtils.cpp:35\nframe #0")).Message,
        Is.EqualTo("The size of a must match"));

    [Test]
    public void An_endless_name_of_a_type_is_cut_to_what_travels()
    {
        var type = typeof(int);
        for (var i = 0; i < 10; i++) type = typeof(Dictionary<,>).MakeGenericType(type, type);
        var exception = (Exception)Activator.CreateInstance(typeof(About<>).MakeGenericType(type))!;
        Assert.That(Of(exception).TypeNames.Select(name => name.Length), Has.All.LessThanOrEqualTo(WorkerReply.LongestText));
    }

    [Test]
    public void A_message_that_throws_is_told_so() => Assert.That(Of(new Nasty(null, fails: true)).Message, Is.EqualTo("(its Message throws)"));

    [Test]
    public void A_message_that_is_null_is_empty() => Assert.That(Of(new Nasty(null, fails: false)).Message, Is.Empty);

    [Test]
    public void A_static_constructors_exception_is_told_without_its_wrapper()
    {
        var thrown = Assert.Throws<TypeInitializationException>(() => RuntimeHelpers.RunClassConstructor(typeof(Static).TypeHandle))!;
        Assert.That(Of(thrown).Message, Is.EqualTo("static"));
    }

    // A submission may wrap as deep as it likes, and the worker's stack is to bear it.
    [Test]
    public void However_many_wrappers_there_are_all_are_taken_off()
    {
        Exception wrapped = new FormatException("innermost");
        for (var i = 0; i < 300_000; i++) wrapped = new TypeInitializationException("Static", wrapped);
        Assert.That(Of(wrapped).Message, Is.EqualTo("innermost"));
    }

    [Test]
    public void The_line_is_the_innermost_of_the_submission()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Reach(new List<int>()))!;
        Assert.That(ThrownDescription.LineOf(thrown, typeof(ThrownDescriptionTests).Assembly), Is.EqualTo(LineOfReach));
    }

    [Test]
    public void Without_a_frame_of_the_submission_there_is_no_line()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Reach(new List<int>()))!;
        Assert.That(ThrownDescription.LineOf(thrown, typeof(object).Assembly), Is.Zero);
    }

    [Test]
    public void One_that_was_never_thrown_has_no_line() => Assert.That(ThrownDescription.LineOf(new Exception(), typeof(ThrownDescriptionTests).Assembly), Is.Zero);

    [Test]
    public void It_carries_the_stamp_of_its_request() => Assert.That(Of(new Exception()).Stamp, Is.SameAs(Stamp));

    private static int LineOfReach { get; } = Here() + 3;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Reach(List<int> list) => list[7];

    private static int Here([CallerLineNumber] int line = 0) => line;

    private static WorkerReply.Threw Of(Exception exception) => ThrownDescription.Of(exception, Stamp);

    private static Exception Deep() => new Level20();

    private sealed class Nasty(string? message, bool fails) : Exception
    {
        public override string Message => fails ? throw new InvalidOperationException() : message!;
    }

    private static class Static
    {
        static Static() => throw new FormatException("static");
    }

    private sealed class About<T> : Exception;

    private class Level1 : FormatException;

    private class Level2 : Level1;

    private class Level3 : Level2;

    private class Level4 : Level3;

    private class Level5 : Level4;

    private class Level6 : Level5;

    private class Level7 : Level6;

    private class Level8 : Level7;

    private class Level9 : Level8;

    private class Level10 : Level9;

    private class Level11 : Level10;

    private class Level12 : Level11;

    private class Level13 : Level12;

    private class Level14 : Level13;

    private class Level15 : Level14;

    private class Level16 : Level15;

    private class Level17 : Level16;

    private class Level18 : Level17;

    private class Level19 : Level18;

    private sealed class Level20 : Level19;
}
