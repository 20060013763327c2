namespace Katas.Core.Submissions;

/// <summary>Walks over a source once and counts how deep its brackets nest, in code and in the holes of interpolated strings.</summary>
internal ref struct BracketScanner(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private readonly Stack<Hole> _holes = new();
    private int _at;
    private int _depth;

    public int Deepest { get; private set; }

    public int DeepestAt { get; private set; }

    /// <summary>A hole of a string that is under way.</summary>
    /// <param name="Text">The string that it interrupts.</param>
    /// <param name="Depth">The depth within it, its own bracket included.</param>
    private readonly record struct Hole(StringText Text, int Depth);

    private readonly ReadOnlySpan<char> Rest => _source[_at..];

    public void Scan()
    {
        while (_at < _source.Length)
        {
            switch (_source[_at])
            {
                case '/' when Rest.StartsWith("//"): SkipThrough("\n", from: 2); break;
                case '/' when Rest.StartsWith("/*"): SkipThrough("*/", from: 2); break;
                case '#' when StartsLine(): SkipThrough("\n", from: 1); break;
                case '\'': SkipCharacter(); break;
                case '"': BeginString(); break;
                case '(' or '[' or '{': Open(length: 1); break;
                case '}' when EndsHole(): EndHole(); break;
                case ')' or ']' or '}': Close(length: 1); break;
                case ':' when StartsFormat(): SkipFormat(); break;
                default: _at++; break;
            }
        }
    }

    private void Open(int length)
    {
        if (++_depth > Deepest) (Deepest, DeepestAt) = (_depth, _at);
        _at += length;
    }

    private void Close(int length)
    {
        _depth = Math.Max(0, _depth - 1);
        _at += length;
    }

    private void BeginString()
    {
        var text = StringText.At(_source, _at);
        _at += text.Quotes;
        ReadText(text);
    }

    // Up to the string's end, or to a hole, from which EndHole comes back.
    private void ReadText(StringText text)
    {
        while (_at < _source.Length)
        {
            switch (text.Next(Rest))
            {
                case (StringText.Part.End, var length):
                    _at += length;
                    return;
                case (StringText.Part.Hole, var length):
                    Open(length);
                    _holes.Push(new(text, _depth));
                    return;
                case (_, var length):
                    _at += length;
                    break;
            }
        }
    }

    private readonly bool EndsHole() => _holes.TryPeek(out var hole) && hole.Depth == _depth;

    private void EndHole()
    {
        var text = _holes.Pop().Text;
        Close(Math.Min(text.Braces, Rest.Length));
        ReadText(text);
    }

    // At the hole's own level a colon can only begin its format: a conditional stands in parentheses there. Not the two of an alias.
    private readonly bool StartsFormat() =>
        EndsHole() && !Rest.StartsWith("::") && !(_at > 0 && _source[_at - 1] == ':');

    private void SkipFormat()
    {
        var end = Rest.IndexOfAny("}\"\n");
        _at = end < 0 ? _source.Length : _at + end;
    }

    private void SkipCharacter()
    {
        for (_at++; _at < _source.Length && _source[_at] is not ('\'' or '\n'); _at++)
        {
            if (_source[_at] == '\\') _at++;
        }

        _at = Math.Min(_at + 1, _source.Length);
    }

    private void SkipThrough(string end, int from)
    {
        var found = Rest[from..].IndexOf(end);
        _at = found < 0 ? _source.Length : _at + from + found + end.Length;
    }

    private readonly bool StartsLine()
    {
        var before = _source[.._at].LastIndexOfAnyExcept(' ', '\t');
        return before < 0 || _source[before] is '\n' or '\r';
    }
}
