using System.Globalization;
using ExportLedger;

// Writes a constructed ledger of an exporter as CSV events: dotnet run --project docs/examples/ExportLedger [-- SEED] > export_ledger.csv
// The same seed gives the same file. All names and figures are made up.
var seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Exporter.ShippedSeed;
using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
new Exporter(seed).Write(output);
