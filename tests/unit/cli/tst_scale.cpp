#include "tests/cli_process.h"

#include <QtTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

/// What a run costs as the sample of users grows: memory, and processor time, which neighbours on the machine hardly change.
/// Up to 100,000 users, and with CW_LONG a million.
class Scale : public QObject {
    Q_OBJECT

    static constexpr double months = 120, memoryGoal = 1024.0 * 1024 * 1024, users = 1e6, growthGoal = 2.5;
    struct Cost {
        double users = 0, bytes = 0, seconds = 0;
        double perUserMonth() const { return seconds / users / months; }
        /// The same of users beyond those of a smaller sample: what every run costs is in neither.
        double perUserMonthBeyond(const Cost& smaller) const { return (seconds - smaller.seconds) / (users - smaller.users) / months; }
    };
    std::vector<Cost> m_costs;

    /// One run of the default scenario in a process of its own: its peak of memory, and what it took in user and system mode.
    static Cost costOf(int users) {
        const QByteArray program = cw::test::cliProgram().toLocal8Bit(), scenario = CW_SOURCE_DIR "/scenarios/status-quo-2025.cws.json";
        const QByteArray sample = "users.count=" + QByteArray::number(users);
        std::vector<QByteArray> words{program, "run", scenario, "--set", sample, "--months", QByteArray::number(months), "--runs", "1", "--threads", "1"};
        std::vector<char*> arguments;
        for (QByteArray& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t quiet;
        posix_spawn_file_actions_init(&quiet);
        posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
        pid_t child = 0;
        int status = -1;
        rusage used{};
        if (posix_spawn(&child, program.data(), &quiet, nullptr, arguments.data(), environ) == 0) wait4(child, &status, 0, &used);
        posix_spawn_file_actions_destroy(&quiet);
        if (status != 0) qWarning("the run of %d users ended with %d", users, status);
        const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
        return status == 0 ? Cost{static_cast<double>(users), 1024.0 * static_cast<double>(used.ru_maxrss), seconds(used.ru_utime) + seconds(used.ru_stime)} : Cost{};
    }
    static void below(double value, double limit, const char* what) {
        QVERIFY2(value < limit, qPrintable(QString("%1: %2, at most %3").arg(what).arg(value).arg(limit)));
    }

private slots:
    void initTestCase() {
        m_costs = {costOf(10000), costOf(100000)};
        if (qEnvironmentVariableIsSet("CW_LONG")) m_costs.push_back(costOf(static_cast<int>(users)));
        for (const Cost& c : m_costs) {
            QVERIFY(c.users > 0 && c.bytes > 1e6 && c.seconds > 0);
            qInfo("%.0f users: %.0f MiB, %.2f s, %.0f ns per user and month", c.users, c.bytes / 1048576, c.seconds, 1e9 * c.perUserMonth());
        }
    }
    /// A million users in 1 GiB, by what each further one takes; with CW_LONG by what they take.
    void aMillionUsersFitIntoAGibibyte() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("this sanitizer keeps a shadow of all memory, many times as much as the program");
#else
        const Cost &few = m_costs.front(), &many = m_costs.back();
        below(few.bytes + (many.bytes - few.bytes) / (many.users - few.users) * (users - few.users), memoryGoal, "bytes of a million users");
        QVERIFY(many.bytes > few.bytes);   // or nothing was measured
#endif
    }
    void aUserAmongManyCostsLittleMore() {
        below(m_costs.back().perUserMonth() / m_costs.front().perUserMonth(), growthGoal, "growth of the time per user and month");
        if (m_costs.size() < 3) return;
        below(m_costs[2].perUserMonthBeyond(m_costs[1]) / m_costs[1].perUserMonthBeyond(m_costs[0]), growthGoal, "growth of the time per further user and month");
    }
};

QTEST_APPLESS_MAIN(Scale)
#include "tst_scale.moc"
