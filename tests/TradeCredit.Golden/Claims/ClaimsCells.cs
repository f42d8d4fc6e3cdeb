using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>The cell languages of the claims files.</summary>
internal static class ClaimsCells
{
    /// <summary>The files carry no currency: any with two decimals will do.</summary>
    public static Currency Currency => Currency.EUR;

    public static Money Amount(string text) => Money.Of(Parse.Number(text), Currency);

    public static bool Flag(string text) => text switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => throw new GoldenException($"'{text}' is neither true nor false"),
    };

    public static decimal[] Numbers(string text) => [.. text.Split(';').Select(Parse.Number)];

    /// <summary>A list of amounts, compared one by one.</summary>
    public static void ExpectAmounts(this GoldenRow row, string column, IEnumerable<Money> actual)
    {
        var amounts = actual.Select(a => a.Amount).ToArray();
        row.Expect(column, string.Join(';', amounts), expected => Numbers(expected).SequenceEqual(amounts));
    }

    public static DeliveryStage Stage(string name) => name switch
    {
        "packed_at_seller_not_tendered" => DeliveryStage.Packed,
        "placed_at_disposal_at_seller_premises" => DeliveryStage.AtSellersPremises,
        "handed_to_first_carrier" => DeliveryStage.HandedToFirstCarrier,
        "pre_carriage_to_port" => DeliveryStage.PreCarriage,
        "alongside_ship" => DeliveryStage.AlongsideShip,
        "on_board_at_loading_port" => DeliveryStage.OnBoard,
        "main_sea_carriage" => DeliveryStage.MainCarriage,
        "arrived_on_vehicle_ready_for_unloading" => DeliveryStage.ReadyForUnloading,
        "unloaded_at_destination" => DeliveryStage.Unloaded,
        _ => throw new GoldenException($"'{name}' is no stage of the journey"),
    };

    public static string Name(SaleParty party) => party == SaleParty.Buyer ? "buyer" : "seller";

    /// <summary>The stage whose number the row repeats.</summary>
    public static DeliveryStage Stage(GoldenRow row)
    {
        var stage = Stage(row["event_stage"]);
        return (int)stage == row.Count("stage_index") ? stage : throw new GoldenException($"{row["event_stage"]} is stage {(int)stage}, not {row["stage_index"]}");
    }

}
