#include "sim/io/event_record.h"
#include "tests/unit/store/store_support.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

using namespace cw;
using namespace cw::test;

/// The example queries of docs/store.md, taken from the page and run as they stand on a store with events.
class StoreQueries : public QObject {
    Q_OBJECT

    static constexpr std::uint32_t runs = 7;
    QTemporaryDir m_folder;
    Scenario m_scenario = busyPolicy();
    std::vector<RunResult> m_results;
    QString m_page;
    std::string path() const { return pathIn(m_folder, "runs.sqlite"); }   // the name on the page

    /// What stands between ```language and ``` on the page, in order.
    QStringList blocks(const QString& language) const {
        QStringList found;
        const QRegularExpression block("```" + language + "\\n(.*?)```", QRegularExpression::DotMatchesEverythingOption);
        for (auto match = block.globalMatch(m_page); match.hasNext();) found << match.next().captured(1);
        return found;
    }
    std::string query(int number) const { return blocks("sql").value(number).toStdString(); }
    /// The one query inside a block of another language.
    QString selectIn(const QString& language) const {
        const QRegularExpression select("\"(SELECT [^\"]*)\"");
        return select.match(blocks(language).value(0)).captured(1);
    }
    /// The event, its causes, their causes and so on, by the log itself.
    static std::set<std::int32_t> chainOf(const EventLog& log, std::int32_t event) {
        std::set<std::int32_t> chain{event};
        for (std::vector<std::int32_t> open{event}; !open.empty();) {
            const std::int32_t now = open.back();
            open.pop_back();
            std::vector<std::int32_t> causes{log.events()[static_cast<std::size_t>(now)].cause};
            for (const Cause& c : log.causes())
                if (c.event == now) causes.push_back(c.cause);
            for (const std::int32_t cause : causes)
                if (cause >= 0 && chain.insert(cause).second) open.push_back(cause);
        }
        return chain;
    }
    /// What the query of a chain should say.
    std::string chainAsText(std::int32_t event) const {
        const auto records = recordsOf(m_results[0].log, m_scenario).events;
        std::string rows;
        for (const std::int32_t e : chainOf(m_results[0].log, event)) {
            const EventRecord& r = records[static_cast<std::size_t>(e)];
            rows += std::to_string(r.month) + "|" + r.type + "|" + r.kind + "|" + r.key + "\n";
        }
        return rows;
    }

private slots:
    void initTestCase() {
        m_scenario.months = 36;
        for (const auto& [id, value] : {std::pair{"platform.safe_harbour", 0.0}, {"liability.platform_burden", 0.5}, {"liability.modifier_burden", 0.5}, {"liability.user_burden", 0.5},
                                        {"liability.identify", 0.5}, {"liability.suit_probability", 0.5}})
            set(m_scenario, id, value);   // so that all roles owe
        fill(path(), m_scenario, {0, 1, 2, 3, 4, 5, 6}, true);
        for (std::uint32_t run = 0; run < runs; ++run) m_results.push_back(simulate(m_scenario, run, {.events = true}));
        QFile page(QStringLiteral(CW_SOURCE_DIR "/docs/store.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        m_page = QString::fromUtf8(page.readAll());
        QCOMPARE(blocks("sql").size(), 3);
        QCOMPARE(blocks("python").size(), 1);
        QCOMPARE(blocks("r").size(), 1);
    }
    void theFiveWorstRuns() {
        std::vector<std::pair<double, std::uint32_t>> expected;
        for (const RunResult& r : m_results) expected.emplace_back(at(r, "welfare", m_scenario.months - 1), r.run);
        std::ranges::sort(expected);
        SQLite::Database store(path(), SQLite::OPEN_READONLY);
        SQLite::Statement row(store, query(0));
        for (std::size_t n = 0; n < 5; ++n) {
            QVERIFY(row.executeStep());
            QCOMPARE(row.getColumn("run").getUInt(), expected[n].second);
            QCOMPARE(row.getColumn("welfare").getDouble(), std::round(expected[n].first));
        }
        QVERIFY(!row.executeStep());
    }
    void whoOwesAndWhoPays() {
        struct Sum {
            std::int64_t owed = 0, paid = 0;
        };
        std::map<std::string, Sum> expected;
        for (const RunResult& r : m_results)
            for (const JudgmentLine& line : r.log.judgments()) expected[std::string(line.role)].owed += line.owed, expected[std::string(line.role)].paid += line.paid;
        QCOMPARE(expected.size(), std::size_t{4});   // all roles, and somebody owes
        SQLite::Database store(path(), SQLite::OPEN_READONLY);
        SQLite::Statement row(store, query(1));
        double last = std::numeric_limits<double>::infinity();
        for (std::size_t n = 0; n < 4; ++n) {
            QVERIFY(row.executeStep());
            const Sum sum = expected.at(row.getColumn("role").getString());
            const double owed = row.getColumn("owed").getDouble(), paid = row.getColumn("paid").getDouble();
            QCOMPARE(std::llround(owed * 1e11), sum.owed);   // to the cent
            QCOMPARE(std::llround(paid * 1e11), sum.paid);
            QVERIFY(owed <= last && paid <= owed);
            last = owed;
        }
        QVERIFY(!row.executeStep());
        QVERIFY(std::ranges::all_of(expected, [](const auto& role) { return role.second.owed > 0; }));
    }
    void whatLedToAnEvent() {
        const EventLog& log = m_results[0].log;
        QVERIFY(log.events().size() > 1234);
        QCOMPARE(sql(path(), query(2)), chainAsText(1234));
        // And the event with most behind it: models of a lineage, a listing, rules.
        std::int32_t deepest = 0;
        std::size_t most = 0;
        for (const JudgmentLine& line : log.judgments())
            if (const std::size_t size = chainOf(log, line.event).size(); size > most) most = size, deepest = line.event;
        QVERIFY(most > 5);
        QCOMPARE(QString::fromStdString(query(2)).count("1234"), 1);
        const QString other = QString::fromStdString(query(2)).replace("1234", QString::number(deepest));
        QCOMPARE(sql(path(), other.toStdString()), chainAsText(deepest));
    }
    /// The table that pandas and R are given: every number of every run.
    void theLongTable() {
        for (const char* language : {"python", "r"}) {
            SQLite::Database store(path(), SQLite::OPEN_READONLY);
            SQLite::Statement row(store, selectIn(language).toStdString());
            std::size_t rows = 0;
            for (; row.executeStep(); ++rows) {
                const RunResult& r = m_results[row.getColumn("run").getUInt()];
                QCOMPARE(row.getColumn("value").getDouble(), at(r, row.getColumn("id").getString(), row.getColumn("month").getInt()));
            }
            QCOMPARE(rows, runs * static_cast<std::size_t>(m_scenario.months) * outcomeRegistry().size());
        }
    }
    /// The lines for Python, but for pandas, which is no part of it: opened as the page says, read, and not to be written to.
    void pythonOpensIt() {
        QString program;
        for (const QString& line : blocks("python")[0].split('\n'))
            if (line.startsWith("import ")) program += QString(line).remove(", pandas") + "\n";
            else if (line.startsWith("store = ")) program += line + "\n";
        program += "print(len(store.execute(\"" + selectIn("python") + "\").fetchall()))\n"
                   "try: store.execute('DELETE FROM run')\n"
                   "except sqlite3.OperationalError as refused: print(refused)\n";
        QProcess python;
        python.setWorkingDirectory(m_folder.path());
        python.start("/usr/bin/python3", {"-c", program});
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAllStandardError(), QByteArray());
        const QByteArray rows = QByteArray::number(static_cast<qulonglong>(runs * static_cast<std::size_t>(m_scenario.months) * outcomeRegistry().size()));
        QCOMPARE(python.readAllStandardOutput(), rows + "\nattempt to write a readonly database\n");
    }
};

QTEST_APPLESS_MAIN(StoreQueries)
#include "tst_store_queries.moc"
