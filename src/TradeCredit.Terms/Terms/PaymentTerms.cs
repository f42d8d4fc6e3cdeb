using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>The payment terms of a contract: a definition, without amounts and dates. <see cref="Schedule(Money, EventDates)"/> expands it.</summary>
/// <remarks>
/// <para>Terms are immutable and carry a version; a schedule names the version it was made from, so that later terms never move a posted due date.
/// <see cref="Of(string, ReadOnlySpan{Instalment})"/> checks them; terms made as a record are checked by <see cref="Validate"/> and before the first schedule.</para>
/// <para>Equality is by all members.</para>
/// </remarks>
/// <example><code>
/// PaymentTerms.Of("TT 30/70",
///     Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(days: 5).AsDeposit(),
///     Instalment.Balance().On(TradeEvent.BillOfLadingCopySent).Releasing(DocumentRelease.NotBeforePaid))
/// </code></example>
public sealed partial record PaymentTerms
{
    // Terms that were found valid point to themselves; a changed copy points to what it was copied from, and is checked again.
    private PaymentTerms? _checked;

    /// <summary>The code or name under which the terms are known.</summary>
    public required string Code { get; init => field = Guard.Present(value, nameof(Code)); }

    /// <summary>The version of the definition. Default: 1.</summary>
    public string Version { get; init => field = Guard.Present(value, nameof(Version)); } = "1";

    /// <summary>The instalments in order.</summary>
    public required ImmutableArray<Instalment> Instalments { get; init => field = Guard.Assigned(value, nameof(Instalments)); }

    /// <summary>The only currency that the terms are for; null = any.</summary>
    public Currency? Currency { get; init; }

    /// <summary>How cash discounts are computed.</summary>
    public DiscountPolicy Discounts { get; init => field = Guard.Present(value, nameof(Discounts)); } = DiscountPolicy.Default;

    /// <summary>The settings in which systems differ.</summary>
    public TermsConventions Conventions { get; init => field = Guard.Present(value, nameof(Conventions)); } = TermsConventions.Default;

    /// <summary>How instalments are paid that do not say it themselves; null = not stated.</summary>
    public PaymentMethod? Method { get; init; }

    /// <summary>What the contract says for the case of default; null = nothing.</summary>
    public DefaultClause? Default { get; init; }

    /// <summary>Where and to whom to pay.</summary>
    public ImmutableArray<PaymentInstruction> Instructions { get; init => field = Guard.Assigned(value, nameof(Instructions)); } = [];

    /// <summary>Terms of instalments.</summary>
    /// <param name="code">The code or name.</param>
    /// <param name="instalments">The instalments in order.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PaymentTerms Of(string code, params ReadOnlySpan<Instalment> instalments)
    {
        var terms = new PaymentTerms { Code = code, Instalments = [.. instalments] };
        terms.Check();
        return terms;
    }

    /// <summary>Everything due a number of calendar days after the invoice date, which is excluded.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The terms <c>net 30</c> and the like.</returns>
    /// <exception cref="DefinitionException">The days are negative or above 9999.</exception>
    public static PaymentTerms Net(int days) => Of(string.Create(CultureInfo.InvariantCulture, $"net {days}"), Instalment.Full().Within(days));

    /// <summary>The terms with one more cash discount on the last instalment.</summary>
    /// <param name="percent">The number before the percent sign.</param>
    /// <param name="withinDays">Calendar days from the trigger; the last one counts.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used so.</exception>
    public PaymentTerms WithDiscount(decimal percent, int withinDays) => Checked(this with { Instalments = Instalments.SetItem(Instalments.Length - 1, Instalments[^1].Discount(percent, withinDays)) });

    /// <summary>The terms with a default clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used so.</exception>
    public PaymentTerms WithDefault(DefaultClause clause) => Checked(this with { Default = clause });

    /// <summary>The terms under other conventions.</summary>
    /// <param name="conventions">The conventions.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used so.</exception>
    public PaymentTerms Under(TermsConventions conventions) => Checked(this with { Conventions = conventions });

    /// <summary>The terms with another way to compute cash discounts.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used so.</exception>
    public PaymentTerms Under(DiscountPolicy policy) => Checked(this with { Discounts = policy });

    /// <summary>The terms with every stated amount in another currency, for an invoice in that currency.</summary>
    /// <param name="rate">The rate between the stated currency and the other.</param>
    /// <param name="to">The other currency.</param>
    /// <param name="rounding">The rounding of each amount.</param>
    /// <returns>The changed terms. Amounts that are in the other currency already stay.</returns>
    /// <exception cref="CurrencyMismatchException">An amount is in neither currency of the rate.</exception>
    /// <exception cref="DefinitionException">The terms cannot be used so, for example because an amount rounds to zero.</exception>
    public PaymentTerms Converted(ExchangeRate rate, Currency to, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(rounding);
        Money In(Money amount) => amount.Currency == to ? amount : rate.Convert(amount, rounding);
        CashDiscount Off(CashDiscount discount) => discount.Amount is { } amount ? CashDiscount.Of(In(amount), discount.Within)
            : discount.Base is { } stated ? CashDiscount.Of(discount.Percent!.Value, discount.Within, In(stated)) : discount;
        return Checked(this with
        {
            Currency = Currency is null ? null : to,
            Instalments =
            [
                .. Instalments.Select(i => i with
                {
                    Share = i.Share is Share.FixedAmount { Amount: var amount } ? new Share.FixedAmount(In(amount)) : i.Share,
                    Discounts = [.. i.Discounts.Select(Off)],
                }),
            ],
        });
    }

    /// <inheritdoc/>
    public bool Equals(PaymentTerms? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && string.Equals(Version, other.Version, StringComparison.Ordinal)
        && Currency == other.Currency && Discounts == other.Discounts && Conventions == other.Conventions && Method == other.Method && Default == other.Default
        && Instalments.SequenceEqual(other.Instalments) && Instructions.SequenceEqual(other.Instructions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version, Instalments.Length, Currency);

    /// <summary>Code and version.</summary>
    /// <returns>For example <c>net 30 (version 1)</c>.</returns>
    public override string ToString() => $"{Code} (version {Version})";

    private static PaymentTerms Checked(PaymentTerms terms)
    {
        terms.Check();
        return terms;
    }

    private void Check()
    {
        if (ReferenceEquals(_checked, this)) return;
        var faults = Validate();
        if (!faults.IsEmpty) throw new DefinitionException($"payment terms '{Code}'", faults);
        _checked = this;
    }
}
