using System.Text.Json.Serialization;

namespace Katas.Cli.State;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SortedDictionary<string, LastResult>))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
[JsonSerializable(typeof(List<FailedSeed>))]
internal sealed partial class StateJson : JsonSerializerContext;
