using Katas.Core.Execution;

namespace Katas.Core.Tests.Execution;

/// <summary>What an exit code and the last words come to. Linux and macOS tell a signal by 128 and its number.</summary>
[Platform(Exclude = "Win")]
public sealed class EndingTests
{
    private const int Aborted = 128 + 6;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(128)]
    public void One_that_returned_an_exit_code_ended_by_its_own_will(int exitCode) => Assert.That(
        Ending.Of(exitCode, ""), Is.TypeOf<Ending.ExitedEarly>().And.Property("Message").Contains($"exit code {exitCode}"));

    [Test]
    public void What_it_printed_does_not_make_an_exit_a_crash() => Assert.That(Ending.Of(0, "Stack overflow.\n"), Is.TypeOf<Ending.ExitedEarly>());

    [Test]
    public void A_stack_overflow_is_told_by_the_runtimes_words() => Assert.That(
        Ending.Of(Aborted, "mine\nStack overflow.\n   at Answer.Deeper(Int32)\n"), Is.TypeOf<Ending.Crashed>().And.Property("Message").Contains("recursion"));

    [Test]
    public void Memory_that_ran_out_is_told_by_the_runtimes_words() => Assert.That(Ending.Of(Aborted, "Out of memory.\n"), Is.TypeOf<Ending.MemoryExceeded>());

    [Test]
    public void FailFast_is_told_by_the_runtimes_words() => Assert.That(
        Ending.Of(Aborted, "Process terminated. Enough.\n"), Is.TypeOf<Ending.Crashed>().And.Property("Message").Contains("FailFast"));

    [Test]
    public void An_unhandled_exception_is_shown_by_its_line() => Assert.That(
        Ending.Of(Aborted, "Unhandled exception. System.Exception: why\n   at Answer"),
        Is.TypeOf<Ending.Crashed>().And.Property("Message").EqualTo("Unhandled exception. System.Exception: why"));

    private const string Shapes = """
        terminate called after throwing an instance of 'c10::Error'
          what():  mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)
        Exception raised from addmm_impl_cpu_ at ./aten/src/ATen/native/LinearAlgebra.cpp:1213 (most recent call first):
        """;

    [Test]
    public void What_a_native_library_threw_is_told_by_its_own_words() => Assert.That(
        Ending.Of(Aborted, Shapes),
        Is.TypeOf<Ending.Threw>().And.Property("Message").Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)").And.Property("Message").StartsWith("c10::Error"));

    [Test]
    public void A_native_library_that_says_nothing_of_what_it_threw_threw_all_the_same() =>
        Assert.That(Ending.Of(Aborted, "terminate called after throwing an instance of 'int'\n"), Is.TypeOf<Ending.Threw>().And.Property("Message").StartsWith("int "));

    [Test]
    public void Memory_that_a_native_library_cannot_have_has_run_out() => Assert.That(
        Ending.Of(Aborted, "terminate called after throwing an instance of 'c10::Error'\n  what():  [enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes."),
        Is.TypeOf<Ending.MemoryExceeded>());

    [Test]
    public void Endless_last_words_are_cut_short() =>
        Assert.That(Ending.Of(Aborted, $"Unhandled exception. {new string('x', 10_000)}").Message, Has.Length.EqualTo(300));

    [Test]
    public void A_signal_without_words_is_told_by_its_number() => Assert.That(
        Ending.Of(128 + 11, ""), Is.TypeOf<Ending.Crashed>().And.Property("Message").Contains("signal 11"));

    [Test]
    public void The_kernels_signal_for_processor_time_is_a_timeout() => Assert.That(Ending.Of(128 + 24, ""), Is.TypeOf<Ending.TimedOut>());

    [Test]
    public void The_kernels_signal_for_a_files_size_is_a_limit() => Assert.That(Ending.Of(128 + 25, ""), Is.TypeOf<Ending.LimitExceeded>());

    [Test]
    public void An_unknown_exit_code_is_an_exit() => Assert.That(Ending.Of(-1, ""), Is.TypeOf<Ending.ExitedEarly>());
}
