namespace TradeCredit.Aging;

/// <summary>A code path that ages batches. All give the same digits; they differ in speed.</summary>
internal enum AgingKernel
{
    /// <summary>Item by item, as the rule is written: the measure of the others, and the path of machines without vectors.</summary>
    Scalar = 0,

    /// <summary>The widest <see cref="System.Numerics.Vector{T}"/> of the machine: 128 or 256 bits, x86-64 or Arm.</summary>
    Vector,

    /// <summary>512 bits with masks and prefetch.</summary>
    Avx512,
}
