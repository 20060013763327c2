// id: maximum-starts-at-zero
// title: The running maximum starts at zero
// advice: When every score of a row is far below zero, a maximum that starts at zero stays there, every exponential underflows and the row is lost. Start from something that no score can be below.
namespace Katas.Practice;

public sealed class MaximumStartsAtZero : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var q = query.Linear(weights.QueryWeight, weights.QueryBias);
        var k = key.Linear(weights.KeyWeight, weights.KeyBias);
        var v = value.Linear(weights.ValueWeight, weights.ValueBias);
        var context = Tensor.Zeros(query.Lengths);
        var headWidth = query.Length(2) / numHeads;

        for (var b = 0; b < query.Length(0); b++)
        {
            for (var i = 0; i < query.Length(1); i++)
            {
                for (var head = 0; head < numHeads; head++)
                {
                    var features = (head * headWidth)..((head + 1) * headWidth);
                    var stream = new Stream(context.WritableRow(b, i)[features]);
                    for (var j = 0; j < key.Length(1); j++)
                    {
                        if (mask is not null && mask[b, i, j] == 0f) continue;
                        var score = TensorPrimitives.Dot(q.Row(b, i)[features], k.Row(b, j)[features]) / MathF.Sqrt(headWidth);
                        stream.Take(score, v.Row(b, j)[features]);
                    }

                    stream.Finish();
                }
            }
        }

        return context.Linear(weights.OutputWeight, weights.OutputBias);
    }

    private ref struct Stream(Span<float> context)
    {
        private readonly Span<float> _context = context;
        private float _largest;
        private float _sum;

        public void Take(float score, ReadOnlySpan<float> value)
        {
            if (score > _largest)
            {
                // What was gathered so far was measured against a smaller maximum.
                var correction = MathF.Exp(_largest - score);
                _sum *= correction;
                TensorPrimitives.Multiply(_context, correction, _context);
                _largest = score;
            }

            var weight = MathF.Exp(score - _largest);
            _sum += weight;
            TensorPrimitives.MultiplyAdd(value, weight, _context, _context);
        }

        public readonly void Finish()
        {
            if (_sum > 0) TensorPrimitives.Divide(_context, _sum, _context);
        }
    }
}
