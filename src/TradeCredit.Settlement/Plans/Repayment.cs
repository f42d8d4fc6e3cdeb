using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>How a plan brings the principal back. Whatever the rounding, the last row takes what is left.</summary>
/// <remarks><i>Source:</i> conventions of lending; each case names its own rule.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Level), "level")]
[JsonDerivedType(typeof(EqualPrincipal), "equalPrincipal")]
[JsonDerivedType(typeof(FixedAmount), "fixedAmount")]
[JsonDerivedType(typeof(Balloon), "balloon")]
[JsonDerivedType(typeof(Bullet), "bullet")]
[JsonDerivedType(typeof(Stated), "stated")]
public abstract record Repayment
{
    private Repayment()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="level">Rows of one total.</param>
    /// <param name="equalPrincipal">Rows of one principal.</param>
    /// <param name="fixedAmount">Rows of a stated total until nothing is left.</param>
    /// <param name="balloon">Rows of one total and a large last one.</param>
    /// <param name="bullet">All principal in the last row.</param>
    /// <param name="stated">The principal of each row as agreed.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(
        Func<Level, TResult> level, Func<EqualPrincipal, TResult> equalPrincipal, Func<FixedAmount, TResult> fixedAmount, Func<Balloon, TResult> balloon, Func<Bullet, TResult> bullet, Func<Stated, TResult> stated)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(equalPrincipal);
        ArgumentNullException.ThrowIfNull(fixedAmount);
        ArgumentNullException.ThrowIfNull(balloon);
        ArgumentNullException.ThrowIfNull(bullet);
        ArgumentNullException.ThrowIfNull(stated);
        return this switch
        {
            Level x => level(x),
            EqualPrincipal x => equalPrincipal(x),
            FixedAmount x => fixedAmount(x),
            Balloon x => balloon(x),
            Bullet x => bullet(x),
            Stated x => stated(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="level">Rows of one total.</param>
    /// <param name="equalPrincipal">Rows of one principal.</param>
    /// <param name="fixedAmount">Rows of a stated total until nothing is left.</param>
    /// <param name="balloon">Rows of one total and a large last one.</param>
    /// <param name="bullet">All principal in the last row.</param>
    /// <param name="stated">The principal of each row as agreed.</param>
    public void Switch(Action<Level> level, Action<EqualPrincipal> equalPrincipal, Action<FixedAmount> fixedAmount, Action<Balloon> balloon, Action<Bullet> bullet, Action<Stated> stated)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(equalPrincipal);
        ArgumentNullException.ThrowIfNull(fixedAmount);
        ArgumentNullException.ThrowIfNull(balloon);
        ArgumentNullException.ThrowIfNull(bullet);
        ArgumentNullException.ThrowIfNull(stated);
        switch (this)
        {
            case Level x: level(x); break;
            case EqualPrincipal x: equalPrincipal(x); break;
            case FixedAmount x: fixedAmount(x); break;
            case Balloon x: balloon(x); break;
            case Bullet x: bullet(x); break;
            case Stated x: stated(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>Rows of one total (an annuity): interest first, the rest is principal.</summary>
    /// <remarks>
    /// The total is the amount that repays the principal with the interest of every period, found exactly and rounded once. Equality is by all members.
    /// <i>Also known as</i> equated monthly instalment, EMI.
    /// </remarks>
    public sealed record Level : Repayment
    {
        /// <summary>How the total is rounded. Default: half even to the minor unit. Rounding up may end the plan early.</summary>
        public Rounding Rounding { get; init; } = Rounding.HalfEven;

        /// <summary>
        /// Whether a last row that differs too much from the others is evened out. Default: yes. With d = last total - total in steps of the rounding: if |d| exceeds
        /// half the number of rows, rounded down, the total moves by d / rows, rounded; the change stays only if it makes |d| smaller.
        /// </summary>
        /// <remarks><i>Source:</i> the rule of Apache Fineract.</remarks>
        public bool IsLevelled { get; init; } = true;

        private protected override int CaseIndex => 0;
    }

    /// <summary>Rows of one principal, interest on top: each total is smaller than the one before.</summary>
    public sealed record EqualPrincipal : Repayment
    {
        /// <summary>How principal / rows is rounded. Default: down to the minor unit.</summary>
        public Rounding Rounding { get; init; } = Rounding.Down;

        private protected override int CaseIndex => 1;
    }

    /// <summary>Rows of a stated total, interest first, until nothing is left; the last row is what remains.</summary>
    /// <param name="Amount">The total, above the interest of the first row.</param>
    public sealed record FixedAmount(Money Amount) : Repayment
    {
        private protected override int CaseIndex => 2;
    }

    /// <summary>Rows of one total, and a last row that is larger by a stated amount.</summary>
    /// <param name="Amount">What the last row has above the others, at most the principal.</param>
    public sealed record Balloon(Money Amount) : Repayment
    {
        /// <summary>How the total is rounded. Default: half even to the minor unit.</summary>
        public Rounding Rounding { get; init; } = Rounding.HalfEven;

        private protected override int CaseIndex => 3;
    }

    /// <summary>Interest in every row, all principal in the last one.</summary>
    public sealed record Bullet : Repayment
    {
        private protected override int CaseIndex => 4;
    }

    /// <summary>The principal of each row as agreed. The amounts come to the principal of the plan.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Stated : Repayment
    {
        /// <summary>Makes the case.</summary>
        /// <param name="principal">The principal of each row, zero or more.</param>
        public Stated(ImmutableArray<Money> principal) => Principal = Guard.Assigned(principal, nameof(principal));

        /// <summary>The principal of each row.</summary>
        public ImmutableArray<Money> Principal { get; }

        private protected override int CaseIndex => 5;

        /// <inheritdoc/>
        public bool Equals(Stated? other) => other is not null && Principal.SequenceEqual(other.Principal);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Principal.Length);
    }
}
