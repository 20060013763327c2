using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Katas.Protocol;

/// <summary>Reads what <see cref="WireWriter"/> wrote, trusting nothing: every length is held against the bytes that are left.</summary>
public ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public byte Byte() => Take(1)[0];

    public bool Bool() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new WireFormatException($"A boolean is 0 or 1, not {other}."),
    };

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A time or a size.</summary>
    public long NotNegative() => Int64() is var value && value >= 0 ? value : throw new WireFormatException($"{value} is less than nothing.");

    public float Single() => BitConverter.Int32BitsToSingle(Int32());

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    /// <summary>A count of things that take at least <paramref name="bytesEach"/> bytes each.</summary>
    public int Count(int bytesEach)
    {
        var count = Int32();
        return count >= 0 && (long)count * bytesEach <= _rest.Length
            ? count
            : throw new WireFormatException($"A length of {count} does not fit the {_rest.Length} bytes that are left.");
    }

    public ReadOnlySpan<byte> Bytes() => Take(Count(1));

    /// <summary>Several runs of bytes, each led by its length.</summary>
    public byte[][] ByteArrays()
    {
        var arrays = new byte[Count(sizeof(int))][];
        for (var i = 0; i < arrays.Length; i++) arrays[i] = Bytes().ToArray();
        return arrays;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>A text of at most so many characters.</summary>
    public string Text(int longest) => Text() is var text && text.Length <= longest
        ? text
        : throw new WireFormatException($"A text of {text.Length} characters; at most {longest} are accepted.");

    public string? OptionalText() => Bool() ? Text() : null;

    public T[] Array<T>() where T : unmanaged
    {
        var values = new T[Count(Unsafe.SizeOf<T>())];
        Take(values.Length * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Requires that nothing is left.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty) throw new WireFormatException($"{_rest.Length} bytes are left over.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length) throw new WireFormatException($"{count} bytes were expected, {_rest.Length} are left.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
