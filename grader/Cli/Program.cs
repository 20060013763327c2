using System.Text;

namespace Katas.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        // Windows consoles start in a legacy code page; elsewhere the locale already says UTF-8.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return KataCommand.RunAsync(args, CommandContext.OfProcess());
    }
}
