using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Authoring;

/// <summary>
/// Version 1 of the random stream: xoshiro256** (Blackman and Vigna 2018) seeded by SHA-256, our own so that a seed means the same inputs on every
/// runtime and for ever. Changing what it yields is a new version with a new prefix.
/// </summary>
internal sealed class RandomStream
{
    private const string Version = "katas/random/v1";
    private ulong _s0, _s1, _s2, _s3;

    public RandomStream(string seed, string kata, string check)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Version, seed, kata, check)));
        _s0 = BinaryPrimitives.ReadUInt64LittleEndian(digest);
        _s1 = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(8));
        _s2 = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(16));
        _s3 = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(24));
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }
}
