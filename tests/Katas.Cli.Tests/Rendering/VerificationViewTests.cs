using Katas.Cli.Rendering;
using Katas.Core.Verification;

namespace Katas.Cli.Tests.Rendering;

public sealed class VerificationViewTests
{
    [Test]
    public Task Fit() => Verify(SampleFindings.Fit);

    [Test]
    public Task Not_fit() => Verify(SampleFindings.Unfit);

    [Test]
    public Task Several_katas() => Verify(SampleFindings.Fit, SampleFindings.Unfit);

    [Test]
    public Task As_Markdown() => Verifier.Verify(VerificationMarkdown.Of([SampleFindings.Fit, SampleFindings.Unfit]));

    [Test]
    public Task As_JSON()
    {
        using var stream = new MemoryStream();
        VerificationDocument.Write([SampleFindings.Unfit], stream);
        return Verifier.Verify(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static Task Verify(params KataFindings[] findings)
    {
        var console = new TestConsole();
        new VerificationView(console.Console).Write(findings);
        return Verifier.Verify(console.Text);
    }
}
