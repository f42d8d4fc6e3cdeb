using System.Data;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradeCredit.Aging;

/// <summary>Reads one record of a data reader after another into columns. The type of each field is decided once.</summary>
internal sealed class AgingRecordReader
{
    private readonly IDataRecord _record;
    private readonly AgingFields _fields;
    private readonly int _date;
    private readonly int _amount;
    private readonly int _key;
    private readonly int _currency;
    private readonly Func<LocalDate?> _readDate;
    private readonly Func<decimal?> _readAmount;
    private readonly Func<string> _readKey;
    private string? _lastCode;
    private Currency _lastCurrency;

    public AgingRecordReader(IDataRecord record, AgingFields fields)
    {
        _record = record;
        _fields = fields;
        _date = Ordinal(fields.Date, nameof(fields.Date));
        _amount = Ordinal(fields.Amount, nameof(fields.Amount));
        _key = Ordinal(fields.Key, nameof(fields.Key));
        _currency = fields.Currency is { } currency ? Ordinal(currency, nameof(fields.Currency)) : -1;
        _readDate = DateReader(record.GetFieldType(_date));
        _readAmount = AmountReader(record.GetFieldType(_amount));
        _readKey = record.GetFieldType(_key) == typeof(string)
            ? () => record.GetString(_key)
            : () => Convert.ToString(record.GetValue(_key), CultureInfo.InvariantCulture) ?? "";
    }

    public void AddTo(AgingColumns<string> columns)
    {
        if (_record.IsDBNull(_key)) columns.AddFailure(Missing("key", _fields.Key));
        else if (_record.IsDBNull(_date)) columns.AddFailure(Missing("date", _fields.Date));
        else if (_record.IsDBNull(_amount)) columns.AddFailure(Missing("amount", _fields.Amount));
        else if (!TryCurrency(out var currency, out var failure)) columns.AddFailure(failure!);
        else if (_readDate() is not { } date) columns.AddFailure(Invalid("date", _fields.Date, _date, "a day without a time, as a date or as ISO text"));
        else if (_readAmount() is not { } amount) columns.AddFailure(Invalid("amount", _fields.Amount, _amount, "a decimal number"));
        else if (!TryMoney(amount, currency, out var money)) columns.AddFailure(Invalid("amount", _fields.Amount, _amount, $"an amount with the decimals of {currency.Code} and in the range of money"));
        else columns.Add(_readKey(), date, money);
    }

    private bool TryCurrency(out Currency currency, out Failure? failure)
    {
        failure = null;
        currency = _lastCurrency;
        if (_currency < 0 || _record.IsDBNull(_currency))
        {
            currency = _fields.DefaultCurrency.GetValueOrDefault();
            failure = _fields.DefaultCurrency is null ? Missing("currency", _fields.Currency ?? "DefaultCurrency") : null;
            return failure is null;
        }

        var code = _record.GetString(_currency);
        if (string.Equals(code, _lastCode, StringComparison.Ordinal)) return true;
        if (!_fields.Currencies.TryGet(code, out currency))
        {
            failure = new Failure(FailureReason.NotFound, "aging.currency-unknown", "There is no currency with this code.", _fields.Currency!, code);
            return false;
        }

        (_lastCode, _lastCurrency) = (code, currency);
        return true;
    }

    private static bool TryMoney(decimal amount, Currency currency, out Money money)
    {
        try
        {
            money = Money.Of(amount, currency);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            money = default;
            return false;
        }
    }

    private static Failure Missing(string what, string field) =>
        new(FailureReason.Missing, $"aging.{what}-missing", $"The record has no {what}.", field);

    private Failure Invalid(string what, string field, int ordinal, string expected) =>
        new(FailureReason.InvalidInput, $"aging.{what}-invalid", $"The record needs {expected} here.", field, Convert.ToString(_record.GetValue(ordinal), CultureInfo.InvariantCulture));

    private int Ordinal(string field, string name)
    {
        for (var i = 0; i < _record.FieldCount; i++)
        {
            if (string.Equals(_record.GetName(i), field, StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw new ArgumentException($"The reader has no field '{field}'.", name);
    }

    private Func<LocalDate?> DateReader(Type type)
    {
        var record = _record;
        var ordinal = _date;
        if (type == typeof(DateTime)) return () => DayOf(record.GetDateTime(ordinal));
        if (type == typeof(DateOnly)) return () => LocalDate.FromDateOnly((DateOnly)record.GetValue(ordinal));
        if (type == typeof(LocalDate)) return () => (LocalDate)record.GetValue(ordinal);
        if (type == typeof(string)) return () => LocalDatePattern.Iso.Parse(record.GetString(ordinal)) is { Success: true } parsed ? parsed.Value : null;
        throw new ArgumentException($"The field '{_fields.Date}' holds {type.Name}; a date, DateTime or ISO text is needed.", nameof(type));
    }

    private Func<decimal?> AmountReader(Type type)
    {
        var record = _record;
        var ordinal = _amount;
        if (type == typeof(decimal)) return () => record.GetDecimal(ordinal);
        if (type == typeof(long)) return () => record.GetInt64(ordinal);
        if (type == typeof(int)) return () => record.GetInt32(ordinal);
        if (type == typeof(string)) return () => decimal.TryParse(record.GetString(ordinal), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) ? amount : null;
        throw new ArgumentException($"The field '{_fields.Amount}' holds {type.Name}; decimal, a whole number or text is needed.", nameof(type));
    }

    private static LocalDate? DayOf(DateTime value) => value.TimeOfDay == TimeSpan.Zero ? LocalDate.FromDateTime(value) : null;
}
