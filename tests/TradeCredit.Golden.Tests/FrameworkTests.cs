using TradeCredit.Golden;

namespace TradeCredit.Golden.Tests;

/// <summary>The runner itself: a wrong expectation must fail, whatever the folder.</summary>
public sealed class FrameworkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_WrongExpectation_FailsWithExpectedAndActual()
    {
        var report = Write("late-payment", "allocation.csv", "id,order,costs_due,interest_due,principal_due,payment,to_costs,to_interest,to_principal,unapplied,source\nA1,costs-interest-principal,1.00,2.00,3.00,2.00,1.00,1.50,0.00,0.00,x\nA2,costs-interest-principal,1.00,2.00,3.00,2.00,1.00,1.00,0.00,0.00,x\n");
        Assert.Equal((1, 1), (report.Passed, report.Failed));
        Assert.Equal("to_interest expected 1.50, actual 1.00", report.Rows[0].Text);
    }

    [Fact]
    public void Run_RowThatCannotBeExpressed_Fails()
    {
        var report = Write("late-payment", "allocation.csv", "id,order,costs_due,interest_due,principal_due,payment,to_costs,to_interest,to_principal,unapplied,source\nA1,rent-interest,1.00,2.00,3.00,2.00,1.00,1.50,0.00,0.00,x\n");
        Assert.Equal(1, report.Failed);
    }

    [Fact]
    public void Run_UnknownFile_Fails() => Assert.Equal(1, Write("late-payment", "surprise.csv", "id\nA\n").Failed);

    [Fact]
    public void Run_EmptyFile_Fails() => Assert.Equal(1, Write("settlement", "allocation.csv", "").Failed);

    [Fact]
    public void In_FolderOfAreas_FindsThem_AndOthersAreRefused()
    {
        Write("settlement", "allocation.csv", "case_id\n");
        Assert.Equal(["settlement/allocation.csv"], GoldenFile.In(_folder).Select(f => f.Name));
        Assert.Throws<GoldenException>(() => GoldenFile.In(Path.Combine(_folder, "nowhere")));
        Assert.Throws<GoldenException>(() => GoldenFile.In(Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName));
    }

    private FileReport Write(string area, string file, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, area)).FullName;
        File.WriteAllText(Path.Combine(folder, file), text);
        return GoldenFile.In(folder).Single(f => f.Name == $"{area}/{file}").Run();
    }
}
