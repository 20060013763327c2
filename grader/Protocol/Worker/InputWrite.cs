using System.Runtime.InteropServices;

namespace Katas.Protocol.Worker;

/// <summary>One value written into a staged input just before a run, so that no run meets what an earlier one has seen.</summary>
/// <param name="Bits">The value: an integer or a flag as it is, a float or a double by its bits.</param>
/// <param name="Run">The number of the run in its batch, from 0.</param>
/// <param name="Slot">Which input of the case: its index in <see cref="Values.InputSlot.Of(IEnumerable{Values.ContractSchema.Method})"/>.</param>
/// <param name="Offset">Where in it, row-major; 0 in a number.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct InputWrite(long Bits, int Run, int Slot, int Offset);
