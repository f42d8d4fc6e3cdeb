namespace TradeCredit.Tests.Results;

public sealed class ResultTests
{
    private static readonly Failure Bad = new(FailureReason.InvalidInput, "core.some-fault", "Something is wrong.", "rows[2].due", "31.06.2021", 2);

    [Fact]
    public void Default_IsAFailure()
    {
        Result<int> result = default;
        Assert.False(result.IsSuccess);
        Assert.Equal("core.no-result", result.Failure?.Code);
        Assert.Throws<FailureException>(() => result.Value);
    }

    [Fact]
    public void Success_And_Failure_TakeTheirWays()
    {
        Result<int> good = 5;
        Result<int> bad = Bad;
        Assert.Equal(10, good.Map(x => x * 2).Value);
        Assert.Equal(Bad, bad.Map(x => x * 2).Failure);
        Assert.Equal(Bad, good.Then(_ => bad).Failure);
        Assert.Equal("5", good.Match(x => x.ToString(), f => f.Code));
        Assert.Equal("core.some-fault", bad.Match(x => x.ToString(), f => f.Code));
        Assert.True(good.TryGet(out var value, out var none) && value == 5 && none is null);
        Assert.Same(Bad, Assert.Throws<FailureException>(() => bad.Value).Failure);
        Assert.Equal(good, 5);
        Assert.NotEqual(good, bad);
    }

    [Fact]
    public void Failure_TextHoldsEverything() =>
        Assert.Equal("[2] rows[2].due: Something is wrong. (was '31.06.2021') {core.some-fault}", Bad.ToString());

    [Fact]
    public void Failure_Under_PutsThePathInside()
    {
        Assert.Equal("terms.rows[2].due", Bad.Under("terms").Path);
        Assert.Equal("terms[1]", new Failure(FailureReason.Other, "core.x", "M.", "[1]").Under("terms").Path);
        Assert.Equal("terms", new Failure(FailureReason.Other, "core.x", "M.").Under("terms").Path);
        Assert.Equal(7, Bad.At(7).Index);
    }

    [Theory]
    [InlineData("nodot")]
    [InlineData(".x")]
    [InlineData("x.")]
    [InlineData("Core.Bad")]
    [InlineData("core.two.dots")]
    public void Failure_BadCode_Throws(string code) => Assert.Throws<ArgumentException>(() => new Failure(FailureReason.Other, code, "M."));

    [Fact]
    public void ValueWithFailures_KeepsBoth()
    {
        var some = new ValueWithFailures<int>(3, [Bad]);
        Assert.False(some.IsComplete);
        Assert.Equal<Failure>([Bad], Assert.Throws<DefinitionException>(() => some.ValueOrThrow()).Failures);
        Assert.Equal<ValueWithFailures<int>>(new(6, [Bad]), some.Map(x => x * 2));
        Assert.Equal(3, new ValueWithFailures<int>(3, default).ValueOrThrow());
    }
}
