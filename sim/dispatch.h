#pragma once

/// Before a function that loops over columns: compiled twice, for AVX2 and for plain x86-64, and chosen when the program
/// starts. AVX2 without FMA computes the same bits, only more of them at a time. Off under sanitizers, whose runtime is
/// not ready when such choices are made.
#if defined(__x86_64__) && defined(__linux__) && !defined(CW_SANITIZED)
#define CW_TILE __attribute__((target_clones("avx2", "default")))
#else
#define CW_TILE
#endif
