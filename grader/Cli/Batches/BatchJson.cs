using System.Text.Json.Serialization;
using Katas.Core.Reporting;

namespace Katas.Cli.Batches;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    // Errors may be infinite or no number at all, and must come back as they were.
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SubmissionReport))]
[JsonSerializable(typeof(BatchUnderWay))]
internal sealed partial class BatchJson : JsonSerializerContext;
