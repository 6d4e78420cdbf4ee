#pragma once
#include "tests/limits/limit_case.h"
#include "tests/sampling.h"

#include <rapidcheck.h>

/// Formulas of the limiting cases for whatever numbers RapidCheck comes up with.
namespace cw::test {

template <class Property> void holds(const char* promise, Property&& property) { QVERIFY(rc::check(promise, property)); }
/// Between 10^low and 10^high, evenly in the logarithm.
inline double scale(double low, double high) { return std::pow(10, low + (high - low) * *rc::gen::inRange(0, 10001) / 1e4); }
inline double share() { return *rc::gen::inRange(0, 1001) / 1e3; }
inline std::uint32_t anyRun() { return static_cast<std::uint32_t>(*rc::gen::inRange(0, 100000)); }

/// Fails with both numbers if they are further apart than the tolerance.
inline void near(double value, double expected, double tolerance) {
    if (!(std::fabs(value - expected) <= tolerance)) RC_FAIL(numberText(value) + ", expected " + numberText(expected) + " to " + numberText(tolerance));
}

/// Counts of many cases together, each out of a whole: small differences that no case can show add up, be they to one side or away
/// from the middle, as where something scatters less or follows more sharply than it should.
class Together {
public:
    explicit Together(double whole) : m_middle(whole / 2) {}
    void add(double count, double expected, double variance) {
        m_more += count - expected;
        m_outward += (count - expected) * (expected < m_middle ? -1 : 1);
        m_variance += variance;
    }
    void check() const {
        const QByteArray told = QStringLiteral("%1 more, %2 further from the middle, within %3").arg(m_more).arg(m_outward).arg(slack(m_variance)).toUtf8();
        QVERIFY2(std::fabs(m_more) <= slack(m_variance) && std::fabs(m_outward) <= slack(m_variance), told.constData());
    }

private:
    double m_middle, m_more = 0, m_outward = 0, m_variance = 0;
};
/// A binomial count of one case, and among others.
inline void binomial(double count, double n, double chance, Together& together) {
    near(count, n * chance, slack(n * chance * (1 - chance)));
    together.add(count, n * chance, n * chance * (1 - chance));
}

} // namespace cw::test
