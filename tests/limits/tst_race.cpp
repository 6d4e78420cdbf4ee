#include "sim/model/race.h"
#include "tests/limits/limit_case.h"
#include "tests/limits/race_game.h"

#include <numeric>

using namespace cw;

/// The race game of Han, Pereira, Santos & Lenaerts (2020) under imitation (L10).
class Race : public QObject {
    Q_OBJECT

    using Game = test::RaceGame;
    /// Share of the unsafe by run and month, the first 100 months left out.
    static std::vector<std::vector<double>> unsafe(const std::vector<std::string>& settings) {
        Scenario s = test::limitCase("l10-race", settings);
        if (qEnvironmentVariableIsSet("CW_LONG")) s.runs *= 8;
        const RunSet set = test::runAll(s);
        std::vector<std::vector<double>> shares;
        for (const RunResult& r : set.runs()) {
            shares.emplace_back();
            for (int m = 100; m < s.months; ++m) shares.back().push_back(1 - test::at(r, "care.all", m));
        }
        return shares;
    }
    /// Whether the ratio of two sums over runs is the expected one, to four standard errors, which must be small enough to tell.
    static void checkRatio(const std::vector<double>& parts, const std::vector<double>& wholes, double expected, double largestError) {
        double part = 0, whole = 0, squares = 0;
        for (std::size_t r = 0; r < parts.size(); ++r) part += parts[r], whole += wholes[r];
        for (std::size_t r = 0; r < parts.size(); ++r) {
            const double residual = parts[r] - part / whole * wholes[r];
            squares += residual * residual;
        }
        const double error = std::sqrt(squares) / whole;
        QVERIFY2(error < largestError, qPrintable(QString("standard error %1").arg(error)));
        test::close(part / whole, expected, 4 * error);
    }

private slots:
    void payoffsAreThoseOfThePaper() {
        const RacePayoffs pi = racePayoffs(test::limitCase("l10-race", {"race.risk=0.4"}).values);
        const Game game{.risk = 0.4};
        test::close(pi.safeSafe, 51, 1e-12);   // with the numbers of the paper, by hand
        test::close(pi.safeUnsafe, 0.6, 1e-12);
        test::close(pi.unsafeSafe, 91.44, 1e-12);
        test::close(pi.unsafeUnsafe, 46.2, 1e-12);
        test::close(game.safe(0), pi.safeSafe, 1e-12);
        test::close(game.unsafe(100), pi.unsafeUnsafe, 1e-12);
    }
    /// The limit of rare mutation is the published one: rho_U / (rho_U + rho_S).
    void theChainHasThePublishedLimit() {
        for (const auto& [risk, expected] : {std::pair{0.70, .99986}, {0.75, .96055}, {0.78, .44389}, {0.80, .07558}})
            test::close(Game{.risk = risk, .mutation = 1e-9}.meanUnsafe(), expected, 2e-5);
    }
    /// Mutation as rare as in the file: months in which all are alike, against the published shares.
    void l10RareMutation_data() {
        QTest::addColumn<double>("risk");
        QTest::addColumn<double>("published");
        QTest::newRow(".75") << 0.75 << .96055;
        QTest::newRow(".78") << 0.78 << .44389;
        QTest::newRow(".80") << 0.80 << .07558;
    }
    void l10RareMutation() {
        QFETCH(double, risk);
        QFETCH(double, published);
        const auto stationary = Game{.risk = risk, .mutation = 0.003}.stationary();
        const double expected = stationary.back() / (stationary.front() + stationary.back());
        test::close(expected, published, 0.006);   // mutations are rare, not infinitely so
        std::vector<double> all, alike;
        for (const auto& shares : unsafe({test::setting("race.risk", risk)})) {
            all.push_back(0), alike.push_back(0);
            for (const double share : shares) all.back() += share > 0.999, alike.back() += share > 0.999 || share < 0.001;
        }
        checkRatio(all, alike, expected, 0.08);
    }
    /// More mutation mixes faster, so the mean is known better; against the balance of the chain.
    void l10FrequentMutation_data() {
        QTest::addColumn<double>("risk");
        QTest::addColumn<double>("speed");
        QTest::addColumn<double>("mutation");
        QTest::newRow("unsafe") << 0.75 << 1.5 << 0.02;
        QTest::newRow("between") << 0.78 << 1.5 << 0.02;
        QTest::newRow("safe") << 0.80 << 1.5 << 0.02;
        QTest::newRow("faster when unsafe") << 0.88 << 3.0 << 0.02;
        QTest::newRow("much noise") << 0.70 << 1.5 << 0.2;
    }
    void l10FrequentMutation() {
        QFETCH(double, risk);
        QFETCH(double, speed);
        QFETCH(double, mutation);
        std::vector<double> sums, months;
        for (const auto& shares : unsafe({test::setting("race.risk", risk), test::setting("race.speed", speed),
                                          test::setting("race.mutation", mutation), "race.comparisons=40"})) {
            sums.push_back(std::accumulate(shares.begin(), shares.end(), 0.0));
            months.push_back(static_cast<double>(shares.size()));
        }
        checkRatio(sums, months, Game{.s = speed, .risk = risk, .mutation = mutation}.meanUnsafe(), 0.02);
    }
    void withoutMutationNothingMoves() {
        for (const auto& shares : unsafe({"race.mutation=0", "race.comparisons=20"}))
            for (const double share : shares) QCOMPARE(share, 0.0);
    }
};

QTEST_APPLESS_MAIN(Race)
#include "tst_race.moc"
