using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Hostiles.Support;

/// <summary>What attacks aim at, all of it the test's own: a marker to write, a port to connect to, a secret in the environment and in an open file.</summary>
internal sealed partial class Target : IDisposable
{
    private const string Variable = "KATAS_HOSTILES_SECRET";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("katas-hostiles-");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _secret = Guid.NewGuid().ToString("N");
    private readonly int _descriptor;

    public Target()
    {
        _listener.Start();
        Environment.SetEnvironmentVariable(Variable, _secret);
        File.WriteAllText(Token, _secret);
        // Not as .NET opens files: this descriptor would be handed on to every child.
        _descriptor = Open(Token, 0);
    }

    private string Marker => Path.Combine(_folder.FullName, "marker");

    private string Token => Path.Combine(_folder.FullName, "secret");

    /// <summary>Whether an attack has left its mark in the file system.</summary>
    public bool IsMarked => File.Exists(Marker);

    /// <summary>Whether somebody has connected.</summary>
    public bool IsConnected => _listener.Pending();

    public string Fill(string source) => source
        .Replace("{{marker}}", Marker, StringComparison.Ordinal)
        .Replace("{{token}}", Token, StringComparison.Ordinal)
        .Replace("{{secret}}", _secret, StringComparison.Ordinal)
        .Replace("{{port}}", ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public void Dispose()
    {
        _ = Close(_descriptor);
        Environment.SetEnvironmentVariable(Variable, null);
        _listener.Stop();
        _folder.Delete(recursive: true);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
