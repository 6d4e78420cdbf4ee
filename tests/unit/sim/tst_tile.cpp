#include "sim/philox.h"
#include "sim/random.h"

#include <QtTest>

#include <vector>

using namespace cw;

/// Draws of many at once are the same words as draws of one, however they are computed.
class TestTile : public QObject {
    Q_OBJECT

    static std::vector<std::uint32_t> scattered(std::size_t n) {
        std::vector<std::uint32_t> entities(n);
        for (std::size_t i = 0; i < n; ++i) entities[i] = static_cast<std::uint32_t>(i) * 2654435761u + 17;
        return entities;
    }

private slots:
    void tileIsBlocksInARow() {
        const Luck luck(0x0123456789abcdefULL, 41);
        for (std::size_t n = 0; n < 140; ++n) {
            std::vector<std::uint32_t> words(n);
            luck.tile(7, Purpose::test, 64, words, 3);
            for (std::size_t i = 0; i < n; ++i) {
                const auto entity = static_cast<std::uint32_t>(64 + i);
                QCOMPARE(words[i], luck.block(7, Purpose::test, entity / 4, 3)[entity % 4]);
                QCOMPARE(Luck::toUniform(words[i]), luck.uniform(7, Purpose::test, entity, 3));
            }
        }
    }

    void gatherIsWordZero() {
        const Luck luck(99, 2);
        for (std::size_t n = 0; n < 40; ++n) {
            const auto entities = scattered(n);
            std::vector<std::uint32_t> first(n), all(4 * n);
            luck.gather(119, Purpose::test, entities, first, 1);
            luck.blocks(119, Purpose::test, entities, all, 1);
            for (std::size_t i = 0; i < n; ++i) {
                const Luck::Block block = luck.block(119, Purpose::test, entities[i], 1);
                QCOMPARE(first[i], block[0]);
                for (std::size_t k = 0; k < 4; ++k) QCOMPARE(all[4 * i + k], block[k]);
            }
        }
    }

    void everyEntityMayHaveADrawOfItsOwn() {
        const Luck luck(99, 2);
        for (std::size_t n = 0; n < 40; ++n) {
            const auto entities = scattered(n);
            std::vector<std::uint32_t> draws(entities.rbegin(), entities.rend()), first(n), all(4 * n);
            luck.gather(119, Purpose::test, entities, first, draws);
            luck.blocks(119, Purpose::test, entities, all, draws);
            for (std::size_t i = 0; i < n; ++i) {
                const Luck::Block block = luck.block(119, Purpose::test, entities[i], draws[i]);
                QCOMPARE(first[i], block[0]);
                for (std::size_t k = 0; k < 4; ++k) QCOMPARE(all[4 * i + k], block[k]);
            }
        }
    }

    /// Published known answers of philox4x32-10 (Random123, kat_vectors).
    void knownAnswers() {
        const std::vector<std::uint32_t> zero(8, 0), pi(8, 0x13198a2e);
        const std::vector<std::uint32_t> ofZero{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8},
            ofPi{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
        std::vector<std::uint32_t> words(32);
        for (const philox::Kernels* kernels : {&philox::portable(), &philox::best()}) {
            kernels->blocks({0, 0, 0, 0}, zero, {}, words);
            for (std::size_t i = 0; i < words.size(); ++i) QCOMPARE(words[i], ofZero[i % 4]);
            kernels->blocks({0x299f31d0a4093822ULL, 0x243f6a88, 0x85a308d3, 0x03707344}, pi, {}, words);
            for (std::size_t i = 0; i < words.size(); ++i) QCOMPARE(words[i], ofPi[i % 4]);
        }
    }

    void vectorEqualsPortable() {
        const philox::Kernels* fast = philox::avx2();
        if (!fast) QSKIP("this machine has no AVX2");
        // The entity counter wraps around in the middle.
        const philox::Address address{0xfedcba9876543210ULL, 0xffffffff, 0x00200003, 0x80000000};
        for (std::size_t n = 0; n < 300; ++n) {
            std::vector<std::uint32_t> a(n), b(n);
            philox::portable().tile(address, 0xfffffff0u, a);
            fast->tile(address, 0xfffffff0u, b);
            QCOMPARE(a, b);
            const auto entities = scattered(n);
            for (const auto& draws : {std::vector<std::uint32_t>{}, std::vector<std::uint32_t>(entities.rbegin(), entities.rend())}) {
                a.resize(n), b.resize(n);
                philox::portable().gather(address, entities, draws, a);
                fast->gather(address, entities, draws, b);
                QCOMPARE(a, b);
                a.resize(4 * n), b.resize(4 * n);
                philox::portable().blocks(address, entities, draws, a);
                fast->blocks(address, entities, draws, b);
                QCOMPARE(a, b);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTile)
#include "tst_tile.moc"
