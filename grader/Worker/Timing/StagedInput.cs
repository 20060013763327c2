using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker.Timing;

/// <summary>Writes one value into a staged case.</summary>
internal static class StagedInput
{
    public static void Write(object?[] arguments, InputSlot slot, int offset, long bits)
    {
        var input = slot.Part is null ? arguments[slot.Argument] : slot.In(arguments);
        if (slot.Schema is Schema.Tensor tensor && input is not null)
        {
            tensor.Binding.Write(input, offset, Single(bits));
            return;
        }

        switch (input)
        {
            case int[] array: array[offset] = (int)bits; break;
            case float[] array: array[offset] = Single(bits); break;
            case double[] array: array[offset] = BitConverter.Int64BitsToDouble(bits); break;
            case long[] array: array[offset] = bits; break;
            case bool[] array: array[offset] = bits != 0; break;
            // A number is an argument of its own, and boxed.
            case int when slot.Part is null: arguments[slot.Argument] = (int)bits; break;
            case float when slot.Part is null: arguments[slot.Argument] = Single(bits); break;
            case double when slot.Part is null: arguments[slot.Argument] = BitConverter.Int64BitsToDouble(bits); break;
            case long when slot.Part is null: arguments[slot.Argument] = bits; break;
            case bool when slot.Part is null: arguments[slot.Argument] = bits != 0; break;
            default: throw new WireFormatException($"Input {slot.Argument}{(slot.Part is { } part ? $".{part.Name}" : "")} cannot be written into.");
        }
    }

    private static float Single(long bits) => BitConverter.Int32BitsToSingle((int)bits);
}
