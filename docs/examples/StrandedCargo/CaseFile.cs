using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>A case as the user wrote it down: who and where in words, the facts, the options, and what a refusal would cost the buyer.</summary>
internal sealed record CaseFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // A kind may stand anywhere in its object, not only first.
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new DateConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>What it is about, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The facts.</summary>
    public required SettlementCase Case { get; init; }

    /// <summary>The options.</summary>
    public required SettlementCandidate[] Options { get; init; }

    /// <summary>What refusing is estimated to cost the buyer.</summary>
    public required Money RefusalCost { get; init; }

    /// <summary>What the buyer offers; null = nothing.</summary>
    public CargoOption? BuyerOffer { get; init; }

    /// <summary>How many days ahead are looked at.</summary>
    public int HorizonDays { get; init; } = 60;

    public static CaseFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize<CaseFile>(stream, Json) ?? throw new UsageException($"{path}: the file is empty.");
            if (file.Case.Validate() is [var fault, ..]) throw new UsageException($"{path}: {fault}");
            if (file.Case.Cargo is null) throw new UsageException($"{path}: the case has no cargo.");
            if (file.HorizonDays is < 1 or > 730) throw new UsageException($"{path}: horizonDays lies from 1 to 730.");
            if (file.Options.Length == 0) throw new UsageException($"{path}: the case has no options.");
            if (file.Options.Select(o => o.Id).Distinct(StringComparer.Ordinal).Count() != file.Options.Length) throw new UsageException($"{path}: two options have one id.");
            if (file.RefusalCost.Currency != file.Case.Claim.Currency) throw new UsageException($"{path}: refusalCost is in {file.RefusalCost.Currency}, the claim in {file.Case.Claim.Currency}.");
            return file;
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path}, line {(e.LineNumber ?? 0) + 1}, {e.Path}: {e.Message.Split(" Path:")[0].ReplaceLineEndings(" ")}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UsageException($"{path}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } date ? date.Value : throw new JsonException("A day is written as YYYY-MM-DD.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
