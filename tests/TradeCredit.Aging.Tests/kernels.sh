#!/usr/bin/env bash
# Runs the tests of Aging once for each kernel that this machine has, by switching off vector instructions of the runtime one after
# the other; each run asserts that the expected kernel was the one used. Build the tests first; options go to dotnet test.
#
#   tests/TradeCredit.Aging.Tests/kernels.sh -c Release --no-build
set -euo pipefail
cd "$(dirname "$0")"

run() { # kernel [switch]
  printf 'kernel %s%s\n' "$1" "${2:+, $2}"
  env ${2:+"$2"} EXPECTED_KERNEL="$1" dotnet test . "${options[@]}"
}
has() { grep -qw "$1" /proc/cpuinfo 2>/dev/null; }

options=("$@")
if has avx512bw; then run avx-512; fi
if has avx2; then run vector-256 DOTNET_EnableAVX512=0; fi
if has avx2; then run vector-128 DOTNET_EnableAVX2=0; else run vector-128; fi
run scalar DOTNET_EnableHWIntrinsic=0
