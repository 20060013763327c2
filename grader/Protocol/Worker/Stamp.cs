namespace Katas.Protocol.Worker;

/// <summary>What ties a reply to its request.</summary>
/// <param name="Nonce">The bytes that came with the submission.</param>
/// <param name="Sequence">The number of the request.</param>
/// <param name="PrintedBytes">How much has been printed to the output stream so far, so that the judge can tell where this request's part ends.</param>
public sealed record Stamp(byte[] Nonce, int Sequence, long PrintedBytes)
{
    /// <summary>Whether it answers this request.</summary>
    public bool Answers(ReadOnlySpan<byte> nonce, int sequence) => Sequence == sequence && nonce.SequenceEqual(Nonce);

    internal void Write(WireWriter writer)
    {
        writer.Bytes(Nonce);
        writer.Int32(Sequence);
        writer.Int64(PrintedBytes);
    }

    internal static Stamp Read(ref WireReader reader) => new(reader.Bytes().ToArray(), reader.Int32(), reader.Int64());
}
