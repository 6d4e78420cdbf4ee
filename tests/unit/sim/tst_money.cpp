#include "sim/ledger.h"
#include "sim/money.h"

#include <QtTest>
#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using namespace cw;

static std::vector<Cents> shared(Cents total, std::span<const double> weights) {
    Apportionment result;
    apportion(total, weights, result);
    return result.shares;
}

/// Every cent is somewhere.
class TestMoney : public QObject {
    Q_OBJECT

    template <class Property> static void holds(const char* promise, Property&& property) { QVERIFY(rc::check(promise, property)); }
    static Cents sum(const std::vector<Cents>& shares) { return std::accumulate(shares.begin(), shares.end(), Cents{0}); }

private slots:
    void roundsHalfAwayFromZero() {
        QCOMPARE(toCents(1), Cents{100'000'000'000});
        QCOMPARE(toCents(0.5e-11), Cents{1});
        QCOMPARE(toCents(-0.5e-11), Cents{-1});
        QCOMPARE(toCents(0.4e-11), Cents{0});
        QCOMPARE(toCents(1e300), static_cast<Cents>(maxCents));
        QCOMPARE(toCents(-double(INFINITY)), -static_cast<Cents>(maxCents));
    }
    void thereAndBack() {
        holds("cents survive the way through billions", [] {
            const Cents cents = *rc::gen::inRange<Cents>(-1'000'000'000'000'000, 1'000'000'000'000'000);
            RC_ASSERT(toCents(toBillions(cents)) == cents);
        });
    }

    void sharesSumToTheCent() {
        holds("shares sum to the total, none is negative, and each is fair to about a cent", [] {
            const Cents total = *rc::gen::inRange<Cents>(0, 400'000'000'000'000);
            const auto counts = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100000)));
            std::vector<double> weights(counts.begin(), counts.end());
            const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
            const auto shares = shared(total, weights);
            RC_ASSERT(shares.size() == weights.size());
            if (all == 0) {
                RC_ASSERT(sum(shares) == 0);
                return;
            }
            RC_ASSERT(sum(shares) == total);
            for (std::size_t i = 0; i < shares.size(); ++i) {
                RC_ASSERT(shares[i] >= 0);
                RC_ASSERT(weights[i] > 0 || shares[i] == 0);
                RC_ASSERT(std::fabs(static_cast<double>(shares[i]) - static_cast<double>(total) * weights[i] / all) < 1.1);
            }
        });
    }
    void theLargestAmountToo() {
        holds("amounts beyond 2^53 cents are split without loss", [] {
            const Cents total = *rc::gen::inRange<Cents>(Cents{1} << 53, static_cast<Cents>(maxCents));
            const auto counts = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000)));
            RC_ASSERT(sum(shared(total, std::vector<double>(counts.begin(), counts.end()))) == total);
        });
    }
    void tiesGoToTheEarlier() {
        QCOMPARE(shared(100, std::vector<double>{1, 1, 1}), (std::vector<Cents>{34, 33, 33}));
        QCOMPARE(shared(2, std::vector<double>{1, 1, 1}), (std::vector<Cents>{1, 1, 0}));
        QCOMPARE(shared(1, std::vector<double>{0, 1, 3}), (std::vector<Cents>{0, 0, 1}));
        QCOMPARE(shared(7, std::vector<double>{0, 0}), (std::vector<Cents>{0, 0}));
        QVERIFY(shared(7, {}).empty());
    }

    void booksAlwaysBalance() {
        holds("whatever is transferred, all balances sum to zero", [] {
            Ledger ledger(5, 3);
            const std::size_t accounts = Ledger::groups + 8;
            std::vector<Wide> balance(accounts, 0);
            const auto moves = *rc::gen::container<std::vector<std::tuple<std::size_t, std::size_t, Cents>>>(
                rc::gen::tuple(rc::gen::inRange<std::size_t>(0, accounts), rc::gen::inRange<std::size_t>(0, accounts),
                               rc::gen::inRange<Cents>(-1'000'000'000'000, 1'000'000'000'000)));
            for (const auto& [from, to, amount] : moves) {
                ledger.transfer(from, to, amount);
                balance[from] -= amount;
                balance[to] += amount;
                RC_ASSERT(ledger.total() == 0);
            }
            for (std::size_t i = 0; i < accounts; ++i) RC_ASSERT(ledger.balance(i) == balance[i]);
        });
    }
    void accountsAreDistinct() {
        const Ledger ledger(5, 3);
        QCOMPARE(ledger.developer(0), std::size_t{Ledger::groups});
        QCOMPARE(ledger.hub(0), ledger.developer(4) + 1);
    }
    /// Two of the largest amounts do not fit 64 bits; their sum over accounts must.
    void totalsAreWide() {
        Ledger ledger(2, 0);
        ledger.transfer(ledger.developer(0), ledger.developer(1), static_cast<Cents>(maxCents));
        ledger.transfer(Ledger::investors, Ledger::treasury, static_cast<Cents>(maxCents));
        QVERIFY(ledger.total() == 0);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
