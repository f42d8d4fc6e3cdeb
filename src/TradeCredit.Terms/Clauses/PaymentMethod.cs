using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>How an instalment is paid, and what stands between the buyer and the goods until it is.</summary>
/// <remarks><i>Source:</i> convention of trade; UCP 600 and URC 522 for letters of credit and collections; UN/EDIFACT 4279.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<PaymentMethod>))]
public sealed class PaymentMethod : NamedValue<PaymentMethod>, INamedValues<PaymentMethod>
{
    private PaymentMethod(string name, int value, PaymentRisk risk, bool throughBank, int? termsType = null)
        : base(name, value)
    {
        Risk = risk;
        IsThroughBank = throughBank;
        TermsTypeCode = termsType;
    }

    /// <summary>Cash in advance: before the seller does anything.</summary>
    public static PaymentMethod CashInAdvance { get; } = new("cash-in-advance", 0, PaymentRisk.None, throughBank: false);

    /// <summary>Cash with order.</summary>
    public static PaymentMethod CashWithOrder { get; } = new("cash-with-order", 1, PaymentRisk.None, throughBank: false);

    /// <summary>Telegraphic transfer (T/T, wire).</summary>
    public static PaymentMethod TelegraphicTransfer { get; } = new("telegraphic-transfer", 2, PaymentRisk.Open, throughBank: false);

    /// <summary>Letter of credit at sight.</summary>
    public static PaymentMethod LetterOfCreditAtSight { get; } = new("lc-at-sight", 3, PaymentRisk.Bank, throughBank: true, termsType: 23);

    /// <summary>Usance letter of credit: payable some time after sight, shipment or bill of lading.</summary>
    public static PaymentMethod LetterOfCreditUsance { get; } = new("lc-usance", 4, PaymentRisk.Bank, throughBank: true);

    /// <summary>Documents against payment (D/P), by collection.</summary>
    public static PaymentMethod DocumentsAgainstPayment { get; } = new("documents-against-payment", 5, PaymentRisk.Goods, throughBank: true);

    /// <summary>Documents against acceptance of a draft (D/A), by collection.</summary>
    public static PaymentMethod DocumentsAgainstAcceptance { get; } = new("documents-against-acceptance", 6, PaymentRisk.Open, throughBank: true);

    /// <summary>Cash against documents (CAD), without a draft.</summary>
    public static PaymentMethod CashAgainstDocuments { get; } = new("cash-against-documents", 7, PaymentRisk.Goods, throughBank: true);

    /// <summary>Cash on delivery (COD).</summary>
    public static PaymentMethod CashOnDelivery { get; } = new("cash-on-delivery", 8, PaymentRisk.Goods, throughBank: false);

    /// <summary>Open account (O/A): goods first, payment on trust.</summary>
    public static PaymentMethod OpenAccount { get; } = new("open-account", 9, PaymentRisk.Open, throughBank: false);

    /// <summary>Consignment: payment after resale.</summary>
    public static PaymentMethod Consignment { get; } = new("consignment", 10, PaymentRisk.Open, throughBank: false);

    /// <summary>Direct debit.</summary>
    public static PaymentMethod DirectDebit { get; } = new("direct-debit", 11, PaymentRisk.Open, throughBank: false);

    /// <summary>Cheque.</summary>
    public static PaymentMethod Cheque { get; } = new("cheque", 12, PaymentRisk.Open, throughBank: false);

    /// <summary>Payment card.</summary>
    public static PaymentMethod Card { get; } = new("card", 13, PaymentRisk.Open, throughBank: false);

    /// <summary>Electronic wallet (Alipay, WeChat Pay and the like).</summary>
    public static PaymentMethod Wallet { get; } = new("wallet", 14, PaymentRisk.Open, throughBank: false);

    /// <summary>All methods, those safest for the seller first as far as trade paper goes.</summary>
    public static ImmutableArray<PaymentMethod> All { get; } =
    [
        CashInAdvance, CashWithOrder, TelegraphicTransfer, LetterOfCreditAtSight, LetterOfCreditUsance, DocumentsAgainstPayment, DocumentsAgainstAcceptance,
        CashAgainstDocuments, CashOnDelivery, OpenAccount, Consignment, DirectDebit, Cheque, Card, Wallet,
    ];

    /// <summary>Whom or what the seller relies on once the goods have left.</summary>
    public PaymentRisk Risk { get; }

    /// <summary>Whether documents go through banks.</summary>
    public bool IsThroughBank { get; }

    /// <summary>The code in UN/EDIFACT 4279 (payment terms type): 23 for a credit available by sight payment; null where the list has no code that says just this. A usance credit is available by deferred payment (24), acceptance (25) or negotiation (26 to 29), which the method leaves open.</summary>
    public int? TermsTypeCode { get; }
}
