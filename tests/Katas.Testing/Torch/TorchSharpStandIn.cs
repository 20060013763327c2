namespace Katas.Testing.Torch;

/// <summary>
/// A few members under the names that TorchSharp has them by, so that what is said of them can be tested in a build without it. They do nothing.
/// Compile it as an assembly of its own: what a submission declares itself is its own.
/// </summary>
public static class TorchSharpStandIn
{
    /// <summary>What the assembly has to be called.</summary>
    public const string AssemblyName = "TorchSharp";

    /// <summary>Its source, for C# with usings of its own.</summary>
    public const string Source = """
        #nullable enable
        using System;
        using System.IO;
        using System.Runtime.CompilerServices;

        namespace TorchSharp.Utils { public sealed class TensorAccessor<T> { public T[] ToArray() => []; } }

        namespace TorchSharp {

        public enum DeviceType { CPU, CUDA }

        public sealed class Scalar
        {
            public static implicit operator Scalar(int value) => new();
            public static implicit operator Scalar(float value) => new();
            public static implicit operator Scalar(double value) => new();
        }

        public sealed class DisposeScope : IDisposable { public void Dispose() { } }

        public static class TensorExtensionMethods
        {
            public static void Save(this torch.Tensor tensor, BinaryWriter writer) { }
            public static torch.Tensor Load(BinaryReader reader) => new();
            public static float ToSingle(this Scalar value) => 0;
            public static torch.Tensor ToTensor<T>(this T[] values, long[] shape) => new();
        }

        public static class torch
        {
            public enum ScalarType { Float32, Float64, Bool }

            public static ScalarType float32 => ScalarType.Float32;
            public static ScalarType float64 => ScalarType.Float64;
            public static Device CPU => new();
            public static Device CUDA => new();

            public sealed class Device { public DeviceType type => DeviceType.CPU; }

            public sealed class TensorIndex
            {
                public static TensorIndex Colon => new();
                public static TensorIndex Single(long? index) => new();
                public static implicit operator TensorIndex(long index) => new();
                public static implicit operator TensorIndex(Range range) => new();
            }

            public sealed class Storage<T> { }

            public class Tensor : IDisposable
            {
                [IndexerName("TensorItems")] public Tensor this[params TensorIndex[] indices] { get => this; set { } }
                public long[] shape => [];
                public Device device => CPU;
                public Tensor? grad => null;
                public bool requires_grad { get; set; }
                public nint Handle => 0;
                public Span<byte> bytes { get => default; set { } }

                public static Tensor operator +(Tensor left, Tensor right) => left;
                public static Tensor operator +(Tensor left, Scalar right) => left;
                public static Tensor operator -(Tensor left, Tensor right) => left;
                public static Tensor operator *(Tensor left, Tensor right) => left;
                public static Tensor operator *(Tensor left, Scalar right) => left;
                public static Tensor operator /(Tensor left, Scalar right) => left;
                public static Tensor operator <(Tensor left, Scalar right) => left;
                public static Tensor operator >(Tensor left, Scalar right) => left;

                public Tensor mean(long[] dimensions, bool keepdim = false) => this;
                public Tensor sum(long dim, bool keepdim = false) => this;
                public Tensor masked_fill(Tensor mask, Scalar value) => this;
                public Tensor transpose(long one, long other) => this;
                public Tensor reshape(params long[] shape) => this;
                public Tensor to(ScalarType type) => this;
                public Tensor cuda() => this;
                public Tensor clone() => this;
                public Tensor add_(Scalar value) => this;
                public Tensor sub_(Tensor value) => this;
                public Tensor zero_() => this;
                public T item<T>() where T : unmanaged => default;
                public Utils.TensorAccessor<T> data<T>() where T : unmanaged => new();
                public Storage<T> storage<T>() where T : unmanaged => new();
                public Tensor set_(Tensor source) => this;
                public Tensor as_strided(long[] size, long[] strides) => this;
                public void backward() { }
                public Tensor requires_grad_(bool on = true) => this;
                public Tensor retain_grad() => this;
                public void save(string path) { }
                public static Tensor load(string path) => new();
                public static Tensor UnsafeCreateTensor(nint handle) => new();
                public nint DecoupleFromNativeHandle() => 0;
                public void Dispose() { }
            }

            public static Tensor tensor(float[] values, long[] shape) => new();
            public static Tensor zeros(params long[] shape) => new();
            public static Tensor arange(Scalar stop, ScalarType? dtype = null) => new();
            public static Tensor matmul(Tensor left, Tensor right) => left;
            public static Tensor einsum(string equation, params Tensor[] tensors) => tensors[0];
            public static Tensor softmax(Tensor x, long dim) => x;
            public static Tensor where(Tensor condition, Tensor x, Tensor y) => x;
            public static Tensor sqrt(Tensor x) => x;
            public static Tensor from_file(string path) => new();
            public static Tensor load(string path) => new();
            public static void save(Tensor tensor, string path) { }
            public static Tensor frombuffer(byte[] buffer) => new();
            public static Device device(string name) => new();
            public static DisposeScope NewDisposeScope() => new();
            public static IDisposable no_grad() => new DisposeScope();
            public static IDisposable enable_grad() => new DisposeScope();
            public static IDisposable set_grad_enabled(bool on) => new DisposeScope();
            public static void set_num_threads(int count) { }
            public static void set_num_interop_threads(int count) { }

            public static class autograd { public static Tensor[] grad(Tensor[] outputs, Tensor[] inputs) => inputs; }
            public static class cuda { public static bool is_available() => false; }
            public static class hub { public static void download_url_to_file(string url, string path) { } }
            public static class jit { public static object load(string path) => new(); public static object compile(string script) => new(); }
            public static class random { public static void set_rng_state(Tensor state) { } }
            public static class utils { public static class data { public class DataLoader { } } }

            public static class nn
            {
                public class Module
                {
                    public Module(string name) { }
                    public Module register_forward_hook(Func<Tensor, Tensor> hook) => this;
                }

                public static Module LayerNorm(long size) => new("");
                public static Module BatchNorm1d(long size) => new("");
                public static Module MultiheadAttention(long size, long heads) => new("");
                public static Module Linear(long input, long output) => new("");

                public static class functional
                {
                    public static Tensor layer_norm(Tensor x, long[] shape) => x;
                    public static Tensor batch_norm(Tensor x, Tensor mean, Tensor variance) => x;
                    public static Tensor group_norm(Tensor x, long groups) => x;
                    public static Tensor instance_norm(Tensor x) => x;
                    public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value) => query;
                    public static Tensor normalize(Tensor x) => x;
                    public static Tensor softmax(Tensor x, long dim) => x;
                    public static Tensor linear(Tensor x, Tensor weight, Tensor bias) => x;
                }
            }
        }

        }
        """;
}
