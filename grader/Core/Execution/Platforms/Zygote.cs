using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Katas.Protocol;
using Katas.Protocol.Worker;

namespace Katas.Core.Execution.Platforms;

/// <summary>
/// A worker that is never given a submission and makes copies of itself, which are ready in a twentieth of the processor time that a new one takes. Linux with
/// the GNU C library. Safe from any thread.
/// </summary>
internal sealed class Zygote : IDisposable
{
    /// <summary>Where programs in namespaces see the folder of the socket.</summary>
    public const string FolderInNamespaces = "/zygote";

    private const string SocketName = "socket";
    private const int LongestFrame = 4 << 10;
    private const int MostFailures = 2;
    private const long PrintedBytes = 64 << 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly SocketFolder _folder;
    private readonly Socket _listener;
    private readonly ChildProcess _child;
    private readonly FrameChannel _channel;
    private int _failures;

    private Zygote(SocketFolder folder, Socket listener, ChildProcess child)
    {
        (_folder, _listener, _child) = (folder, listener, child);
        _channel = child.Channel(LongestFrame);
    }

    /// <summary>Whether this system has them.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Containment.Current.Seal is not Facility.Lacking { Obstacle: Obstacle.Musl };

    /// <summary>Starts one, and waits until it is ready.</summary>
    /// <param name="assembly">The worker's main assembly.</param>
    /// <param name="environment">What its environment holds.</param>
    /// <param name="inNamespaces">Whether it sees a system of its own, and each copy users, network, names and messages of its own besides.</param>
    /// <returns>Null where none can be had: then workers are started one by one.</returns>
    public static Zygote? Start(string assembly, IReadOnlyDictionary<string, string> environment, bool inNamespaces)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        SocketFolder? folder = null;
        Zygote? zygote = null;
        try
        {
            folder = new();
            var socket = Path.Combine(folder.Path, SocketName);
            listener.Bind(new UnixDomainSocketEndPoint(socket));
            listener.Listen();
            var whole = new Dictionary<string, string>(environment)
            {
                [WorkerVariables.Zygote] = inNamespaces ? $"{FolderInNamespaces}/{SocketName}" : socket,
                [WorkerVariables.Namespaced] = inNamespaces ? "1" : "0",
            };
            zygote = new(folder, listener, ChildProcess.Start(assembly, whole, PrintedBytes, inNamespaces, shown: folder.Path));
            using var watchdog = new Watchdog(zygote._child);
            watchdog.Begin(new(Patience, long.MaxValue, int.MaxValue));
            return watchdog.During(zygote.Receive) is ZygoteReply.Ready { ProtocolVersion: WorkerReply.Version } && zygote.IsCopied() ? zygote : Nothing();
        }
        catch (Exception exception) when (exception is SocketException or IOException or UnauthorizedAccessException or ArgumentException or GraderUnavailableException or WireFormatException or OversizedFrameException)
        {
            return Nothing();
        }

        Zygote? Nothing()
        {
            if (zygote is not null) zygote.Dispose();
            else CleanUp(listener, folder);
            return null;
        }
    }

    /// <summary>Makes a copy; null where there is none to be had.</summary>
    public ForkedProcess? Fork()
    {
        // Each time that it fails somebody has waited for it.
        if (_failures >= MostFailures) return null;
        var copy = TryFork();
        if (copy is null) Interlocked.Increment(ref _failures);
        return copy;
    }

    private ForkedProcess? TryFork()
    {
        var token = RandomNumberGenerator.GetBytes(ZygoteRequest.TokenBytes);
        Socket? frames = null, printed = null;
        try
        {
            lock (_gate)
            {
                new ZygoteRequest.Fork(token).SendTo(_channel);
                if (Receive() is not ZygoteReply.Forked { Process: var inZygote }) return null;
                frames = Accept(token, role: 0);
                printed = Accept(token, role: 1);
                if (Caller(frames) is { } id && Caller(printed) == id) return new(this, id, inZygote, frames, printed);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or WireFormatException or OversizedFrameException or ObjectDisposedException)
        {
            // Whatever it is, a worker can still be started without it.
        }

        frames?.Dispose();
        printed?.Dispose();
        return null;
    }

    // Whether a copy comes about here and speaks: a system may withhold from it what it needs, and that shows on the first.
    private bool IsCopied()
    {
        if (TryFork() is not { } copy) return false;
        using var child = ChildProcess.Forked(copy, PrintedBytes);
        using var watchdog = new Watchdog(child);
        watchdog.Begin(new(Patience, long.MaxValue, int.MaxValue));
        return watchdog.During(() => WorkerReply.ReceiveFrom(child.Channel(LongestFrame))) is WorkerReply.Hello;
    }

    /// <summary>How a copy has ended, which must have; -1 where nobody knows.</summary>
    public int Reap(int process)
    {
        try
        {
            lock (_gate)
            {
                new ZygoteRequest.Reap(process).SendTo(_channel);
                return Receive() is ZygoteReply.Ended ended ? ended.ExitCode : -1;
            }
        }
        catch (Exception exception) when (exception is IOException or WireFormatException or OversizedFrameException or ObjectDisposedException)
        {
            return -1;
        }
    }

    public void Dispose()
    {
        _child.Dispose();
        CleanUp(_listener, _folder);
    }

    private ZygoteReply? Receive() => ZygoteReply.ReceiveFrom(_channel);

    private static void CleanUp(Socket listener, SocketFolder? folder)
    {
        listener.Dispose();
        folder?.Dispose();
    }

    private Socket Accept(byte[] token, byte role)
    {
        if (!_listener.Poll(Patience, SelectMode.SelectRead)) throw new SocketException((int)SocketError.TimedOut);
        var socket = _listener.Accept();
        Span<byte> words = stackalloc byte[ZygoteRequest.TokenBytes + 1];
        socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        for (var got = 0; got < words.Length;)
        {
            var more = socket.Receive(words[got..]);
            if (more == 0) break;
            got += more;
        }

        socket.ReceiveTimeout = 0;
        if (CryptographicOperations.FixedTimeEquals(words[..^1], token) && words[^1] == role) return socket;
        socket.Dispose();
        throw new SocketException((int)SocketError.ConnectionRefused);
    }

    // The kernel's word, and in our numbers, whatever namespace it calls from.
    private static int? Caller(Socket socket)
    {
        const int SocketLevel = 1; // SOL_SOCKET
        const int PeerCredentials = 17; // SO_PEERCRED: struct ucred
        Span<byte> credentials = stackalloc byte[12];
        return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) == credentials.Length && MemoryMarshal.Read<int>(credentials) is > 0 and var id ? id : null;
    }
}
