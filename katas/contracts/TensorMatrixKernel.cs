using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Katas.Contracts;

/// <summary>
/// result += left × right for dense row-major matrices, after the classic scheme of Goto and van de Geijn (2008): a narrow panel of the right
/// matrix is copied into one piece that stays in the first-level cache, and each step multiplies four rows with it, in registers.
/// </summary>
internal static class TensorMatrixKernel
{
    /// <summary>The right factor, [K, N]; or its transpose [N, K], which is how a linear layer keeps its weight.</summary>
    public readonly ref struct Right(ReadOnlySpan<float> values, int k, int n, bool isTransposed)
    {
        public int K { get; } = k;

        public int N { get; } = n;

        private readonly ReadOnlySpan<float> values = values;

        /// <summary>Copies rows [row, row + depth) of the columns from <paramref name="column"/> on. Beyond the last column the panel
        /// keeps what it held: what comes of it is never read.</summary>
        public void Pack(int row, int depth, int column, Span<float> panel)
        {
            var width = Math.Min(PanelWidth, N - column);
            if (isTransposed)
            {
                for (var j = 0; j < width; j++)
                {
                    var source = values.Slice((column + j) * K + row, depth);
                    for (var p = 0; p < source.Length; p++) panel[p * PanelWidth + j] = source[p];
                }
            }
            else
            {
                for (var p = 0; p < depth; p++) values.Slice((row + p) * N + column, width).CopyTo(panel[(p * PanelWidth)..]);
            }
        }
    }

    private const int RowsAtOnce = 4;

    // Partial sums of at most this many products are added up at the end, which keeps the rounding error of long rows small.
    private const int MaxDepth = 256;

    // Not kept in a field: as a constant it is part of the machine code, and whatever asks for it is compiled where it runs, for the vectors that are there.
    private static int PanelWidth => 2 * Vector<float>.Count;

    public static void AddProduct(ReadOnlySpan<float> left, Right right, Span<float> result)
    {
        var (k, n) = (right.K, right.N);
        if (k == 0 || n == 0) return;

        var m = left.Length / k;
        var panel = new float[Math.Min(k, MaxDepth) * PanelWidth];
        Span<float> tile = stackalloc float[RowsAtOnce * PanelWidth];
        for (var row = 0; row < k; row += MaxDepth)
        {
            var depth = Math.Min(MaxDepth, k - row);
            for (var column = 0; column < n; column += PanelWidth)
            {
                right.Pack(row, depth, column, panel);
                var width = Math.Min(PanelWidth, n - column);
                for (var i = 0; i < m; i += RowsAtOnce)
                {
                    MultiplyTile(left, i, m, k, row, panel.AsSpan(0, depth * PanelWidth), tile);
                    for (var r = 0; r < RowsAtOnce && i + r < m; r++) Add(tile.Slice(r * PanelWidth, width), result.Slice((i + r) * n + column, width));
                }
            }
        }
    }

    private static void MultiplyTile(ReadOnlySpan<float> left, int i, int m, int k, int row, ReadOnlySpan<float> panel, Span<float> tile)
    {
        // Below the last row, that row is multiplied again and its result left unread: one kernel then serves every height.
        var depth = panel.Length / PanelWidth;
        ref var a0 = ref MemoryMarshal.GetReference(left.Slice(i * k + row, depth));
        ref var a1 = ref MemoryMarshal.GetReference(left.Slice(Math.Min(i + 1, m - 1) * k + row, depth));
        ref var a2 = ref MemoryMarshal.GetReference(left.Slice(Math.Min(i + 2, m - 1) * k + row, depth));
        ref var a3 = ref MemoryMarshal.GetReference(left.Slice(Math.Min(i + 3, m - 1) * k + row, depth));
        ref var b = ref Unsafe.As<float, Vector<float>>(ref MemoryMarshal.GetReference(panel));

        Vector<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        for (nint p = 0; p < depth; p++)
        {
            var (b0, b1) = (Unsafe.Add(ref b, 2 * p), Unsafe.Add(ref b, 2 * p + 1));
            var a = new Vector<float>(Unsafe.Add(ref a0, p));
            c00 = Vector.MultiplyAddEstimate(a, b0, c00);
            c01 = Vector.MultiplyAddEstimate(a, b1, c01);
            a = new Vector<float>(Unsafe.Add(ref a1, p));
            c10 = Vector.MultiplyAddEstimate(a, b0, c10);
            c11 = Vector.MultiplyAddEstimate(a, b1, c11);
            a = new Vector<float>(Unsafe.Add(ref a2, p));
            c20 = Vector.MultiplyAddEstimate(a, b0, c20);
            c21 = Vector.MultiplyAddEstimate(a, b1, c21);
            a = new Vector<float>(Unsafe.Add(ref a3, p));
            c30 = Vector.MultiplyAddEstimate(a, b0, c30);
            c31 = Vector.MultiplyAddEstimate(a, b1, c31);
        }

        var rows = MemoryMarshal.Cast<float, Vector<float>>(tile);
        (rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7]) = (c00, c01, c10, c11, c20, c21, c30, c31);
    }

    private static void Add(ReadOnlySpan<float> source, Span<float> destination)
    {
        for (var i = 0; i < source.Length; i++) destination[i] += source[i];
    }
}
