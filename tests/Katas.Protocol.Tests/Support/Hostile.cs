namespace Katas.Protocol.Tests.Support;

/// <summary>What a broken or hostile sender makes of honest bytes, and what reading any of it may come to.</summary>
internal static class Hostile
{
    private static readonly byte[] Replacements = [0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF];

    public static IEnumerable<byte[]> Truncations(byte[] honest) => Enumerable.Range(0, honest.Length).Select(length => honest[..length]);

    /// <summary>Every byte replaced by telling values and with each of its bits turned.</summary>
    public static IEnumerable<byte[]> Corruptions(byte[] honest) =>
        from at in Enumerable.Range(0, honest.Length)
        from value in Replacements.Concat(Enumerable.Range(0, 8).Select(bit => (byte)(honest[at] ^ 1 << bit))).Distinct()
        where value != honest[at]
        select (byte[])[.. honest[..at], value, .. honest[(at + 1)..]];

    /// <summary>Every aligned or unaligned run of four bytes replaced by lengths that are negative, huge, or wrap when multiplied.</summary>
    public static IEnumerable<byte[]> FalseLengths(byte[] honest) =>
        from at in Enumerable.Range(0, Math.Max(0, honest.Length - 3))
        from length in (int[])[-1, int.MinValue, int.MaxValue, 1 << 30, 1 << 29, 0x40000001, 1 << 20]
        select (byte[])[.. honest[..at], .. BitConverter.GetBytes(length), .. honest[(at + 4)..]];

    /// <summary>Requires that reading ends in a value or in the protocol's own refusal, and takes no more memory than the bytes justify.</summary>
    public static void MustEndWell(byte[] bytes, Action<byte[]> read, long allowance)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(bytes);
        }
        catch (Exception exception) when (exception is WireFormatException or OversizedFrameException)
        {
            // Refused in the protocol's own words.
        }
        catch (Exception exception)
        {
            Assert.Fail($"{Convert.ToHexString(bytes)} ended in {exception}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThanOrEqualTo(allowance), () => $"{Convert.ToHexString(bytes)} made the reader allocate");
    }
}
