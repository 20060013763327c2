using System.Reflection;
using System.Text.RegularExpressions;

namespace Katas.Contracts.Tests;

/// <summary>Every line of C# in docs/tensors.md stands in a test of this project as well, where it is compiled and asserted.</summary>
public partial class TensorPageTests
{
    private static readonly string Root = typeof(TensorPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    private static string Page => File.ReadAllText(Path.Combine(Root, "docs", "tensors.md"));

    private static string Tests => string.Concat(
        new[] { "PyTorchIdiomsTests.cs", "LibraryTrapsTests.cs" }.Select(file => File.ReadAllText(Path.Combine(Root, "tests", "Katas.Contracts.Tests", file))));

    [GeneratedRegex(@"^\|.*\|\s*`(?<code>[^`]+)`\s*\|", RegexOptions.Multiline)]
    private static partial Regex LastColumnInCode();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static IEnumerable<string> TableCode => LastColumnInCode().Matches(Page).Select(match => match.Groups["code"].Value);

    private static IEnumerable<string> FencedCode =>
        Fence().Matches(Page).SelectMany(match => match.Groups["code"].Value.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 1);

    [Test]
    public void Every_form_in_the_tables_is_compiled_by_a_test() =>
        Assert.That(TableCode.Where(code => !Tests.Contains(code, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Every_line_in_the_examples_is_compiled_by_a_test() =>
        Assert.That(FencedCode.Where(line => !Tests.Contains(line, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_page_holds_tables_and_examples_to_check() =>
        Assert.That((TableCode.Count() > 20, FencedCode.Count() > 5), Is.EqualTo((true, true)));
}
