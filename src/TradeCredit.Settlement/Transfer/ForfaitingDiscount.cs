using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>How a forfaiter prices a claim that he buys without recourse. Both cases compute exactly and round once.</summary>
/// <remarks>At the same rate a straight discount never pays more than a discount to yield. <i>Source:</i> market convention, as explained by ITFA and HSBC.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Straight), "straight")]
[JsonDerivedType(typeof(ToYield), "toYield")]
public abstract record ForfaitingDiscount
{
    private ForfaitingDiscount()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>What the forfaiter pays for a claim.</summary>
    /// <param name="face">The face value, due at the end.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The price.</returns>
    public abstract Money Value(Money face, Rounding? rounding = null);

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="straight">Straight discount.</param>
    /// <param name="toYield">Discount to yield.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Straight, TResult> straight, Func<ToYield, TResult> toYield)
    {
        ArgumentNullException.ThrowIfNull(straight);
        ArgumentNullException.ThrowIfNull(toYield);
        return this switch
        {
            Straight x => straight(x),
            ToYield x => toYield(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="straight">Straight discount.</param>
    /// <param name="toYield">Discount to yield.</param>
    public void Switch(Action<Straight> straight, Action<ToYield> toYield)
    {
        ArgumentNullException.ThrowIfNull(straight);
        ArgumentNullException.ThrowIfNull(toYield);
        switch (this)
        {
            case Straight x: straight(x); break;
            case ToYield x: toYield(x); break;
            default: throw new UnreachableException();
        }
    }

    private static Percentage Rate(Percentage yearly) =>
        yearly >= Percentage.Zero ? yearly : throw new ArgumentOutOfRangeException(nameof(yearly), yearly, "A rate of discount is 0 % a year or more.");

    private static int YearDays(int basis) => Guard.InRange(basis, 360, 366, "days per year", nameof(basis));

    /// <summary>Straight discount: face x rate x (days + grace) / basis is taken off. The rate that the seller pays on the money he gets is higher than the rate quoted.</summary>
    public sealed record Straight : ForfaitingDiscount
    {
        /// <summary>Makes the case.</summary>
        /// <param name="yearly">The rate quoted, per cent a year, 0 or more.</param>
        /// <param name="days">Calendar days to the due date, 1 or more.</param>
        /// <param name="graceDays">Calendar days that are added for late transfer, 0 or more.</param>
        /// <param name="basis">Days that a year counts, 360 to 366.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value is out of range, or the discount would take the whole face value.</exception>
        public Straight(Percentage yearly, int days, int graceDays = 0, int basis = 360)
        {
            Yearly = Rate(yearly);
            Days = Guard.InRange(days, 1, 36_600, "days", nameof(days));
            GraceDays = Guard.InRange(graceDays, 0, 3_660, "days", nameof(graceDays));
            Basis = YearDays(basis);
            if (Share >= Ratio.One) throw new ArgumentOutOfRangeException(nameof(yearly), yearly, $"Over {(days + graceDays).ToInvariantText()} days {yearly} takes the whole face value.");
        }

        /// <summary>The rate quoted, per cent a year.</summary>
        public Percentage Yearly { get; }

        /// <summary>Calendar days to the due date.</summary>
        public int Days { get; }

        /// <summary>Calendar days that are added for late transfer.</summary>
        public int GraceDays { get; }

        /// <summary>Days that a year counts.</summary>
        public int Basis { get; }

        /// <summary>The share of the face value that is taken off.</summary>
        [JsonIgnore]
        public Ratio Share => Yearly.ToRatio() * Ratio.Of(Days + GraceDays, Basis);

        /// <summary>The simple yearly rate on the money that the seller gets: share / (1 - share) x basis / days.</summary>
        [JsonIgnore]
        public Ratio EffectiveRate => Share / (Ratio.One - Share) * Ratio.Of(Basis, Days);

        private protected override int CaseIndex => 0;

        /// <summary>The rate quoted that takes off a stated discount: discount x basis / days.</summary>
        /// <param name="discount">The discount, a part of the face value.</param>
        /// <param name="days">Calendar days, 1 or more.</param>
        /// <param name="basis">Days that a year counts, 360 to 366.</param>
        /// <returns>The rate as a fraction of one a year. <i>Also known as</i> bank discount yield.</returns>
        public static Ratio RateOf(Percentage discount, int days, int basis) =>
            discount.ToRatio() * Ratio.Of(YearDays(basis), Guard.InRange(days, 1, 36_600, "days", nameof(days)));

        /// <summary>What is taken off.</summary>
        /// <param name="face">The face value.</param>
        /// <param name="rounding">The rounding; null = half even.</param>
        /// <returns>The discount.</returns>
        public Money Amount(Money face, Rounding? rounding = null) => face.Times(Share, rounding ?? Rounding.HalfEven);

        /// <inheritdoc/>
        public override Money Value(Money face, Rounding? rounding = null) => face.Times(Ratio.One - Share, rounding ?? Rounding.HalfEven);
    }

    /// <summary>Discount to yield: the price that, with interest added after each period, comes to the face value.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record ToYield : ForfaitingDiscount
    {
        /// <summary>Makes the case.</summary>
        /// <param name="yearly">The rate quoted, per cent a year, 0 or more.</param>
        /// <param name="periodDays">Calendar days of each interest period, usually half-years or years and what is left over; 1 to 64 periods.</param>
        /// <param name="basis">Days that a year counts, 360 to 366.</param>
        /// <exception cref="ArgumentException">There is no period, or more than 64.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
        public ToYield(Percentage yearly, ImmutableArray<int> periodDays, int basis = 360)
        {
            Yearly = Rate(yearly);
            if (periodDays.IsDefaultOrEmpty || periodDays.Length > 64) throw new ArgumentException("A discount to yield has 1 to 64 periods.", nameof(periodDays));
            foreach (var days in periodDays) Guard.InRange(days, 1, 3_660, "days", nameof(periodDays));
            PeriodDays = periodDays;
            Basis = YearDays(basis);
        }

        /// <summary>The rate quoted, per cent a year.</summary>
        public Percentage Yearly { get; }

        /// <summary>Calendar days of each interest period.</summary>
        public ImmutableArray<int> PeriodDays { get; }

        /// <summary>Days that a year counts.</summary>
        public int Basis { get; }

        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public override Money Value(Money face, Rounding? rounding = null)
        {
            var (numerator, denominator) = ((System.Numerics.BigInteger)face.MinorUnits, System.Numerics.BigInteger.One);
            foreach (var days in PeriodDays)
            {
                var growth = Ratio.One + (Yearly.ToRatio() * Ratio.Of(days, Basis));
                numerator *= growth.Denominator;
                denominator *= growth.Numerator;
            }

            return Money.OfQuotient(numerator, denominator, face.Currency, rounding ?? Rounding.HalfEven);
        }

        /// <inheritdoc/>
        public bool Equals(ToYield? other) => other is not null && Yearly == other.Yearly && Basis == other.Basis && PeriodDays.SequenceEqual(other.PeriodDays);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Yearly, Basis, PeriodDays.Length, PeriodDays[0]);
    }
}
