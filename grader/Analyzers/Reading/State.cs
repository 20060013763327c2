using System.Collections.Generic;

namespace Katas.Analyzers.Reading;

/// <summary>What every variable holds at one point, and in which loops it was written.</summary>
internal sealed class State
{
    private readonly Dictionary<object, Slot> slots;

    public State() => slots = [];

    private State(State other) => slots = new(other.slots);

    internal readonly struct Slot(Value value, ulong loops)
    {
        public Value Value => value;

        public ulong Loops => loops;
    }

    public IEnumerable<KeyValuePair<object, Slot>> All => slots;

    public State Copy() => new(this);

    public bool TryGet(object key, out Slot slot) => slots.TryGetValue(key, out slot);

    public void Set(object key, Value value, ulong loops) => slots[key] = new(value, loops);
}
