#include "sim/io/results_csv.h"
#include "sim/io/scenario_file.h"
#include "tests/support.h"

#include <nlohmann/json.hpp>

using namespace cw;

/// CSV and provenance as a stranger's script would read them.
class ResultsTest : public QObject {
    Q_OBJECT

    static QList<QStringList> read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(path));
        const QByteArray bytes = file.readAll();
        QList<QStringList> rows;
        for (const QByteArray& line : bytes.chopped(1).split('\n')) rows << QString::fromUtf8(line).split(',');
        return rows;
    }

    QTemporaryDir m_directory;
    Scenario m_scenario = test::busyPolicy();
    RunSet m_set;
    RunResult m_first;   // with its log

private slots:
    void initTestCase() {
        m_scenario.months = 30;
        m_scenario.jurisdictions[0].name = "=North";
        EventFiles events(m_directory.path().toStdString(), m_scenario);
        for (const std::uint32_t run : {1u, 2u, 0u}) {   // not in order
            RunResult result = simulate(m_scenario, run, {.events = true});
            if (run == 0) m_first = result;
            events.add(result);
            QVERIFY(result.log.events().empty());   // streamed, not kept
            m_set.add(std::move(result));
        }
        events.commit();
        const std::string folder = m_directory.path().toStdString();
        writeOutcomesCsv(folder + "/outcomes.csv", m_set);
        writeSummaryCsv(folder + "/summary.csv", m_set);
    }
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << QByteArray("Free Harbour") << QByteArray("Free Harbour");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
        QTest::newRow("line") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
        for (const char* start : {"=", "+", "-", "@", "\t"}) QTest::newRow(start) << QByteArray(start) + "1+1" << QByteArray("'") + start + "1+1";
        QTest::newRow("formula and comma") << QByteArray("=A1,B1") << QByteArray("\"'=A1,B1\"");
    }
    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QCOMPARE(QByteArray::fromStdString(csvText(text.toStdString())), field);
    }
    void outcomes() {
        const auto rows = read(m_directory.filePath("outcomes.csv"));
        const auto registry = outcomeRegistry();
        QCOMPARE(rows.size(), 1 + 3 * 30);
        QCOMPARE(rows[0].mid(0, 3), (QStringList{"run", "month", "innovation.flow"}));
        for (const QStringList& row : rows) QCOMPARE(row.size(), static_cast<qsizetype>(2 + registry.size()));
        for (int run = 0; run < 3; ++run)
            for (int month = 0; month < 30; ++month) {
                const QStringList& row = rows[1 + run * 30 + month];
                QCOMPARE(row[0].toInt() * 100 + row[1].toInt(), run * 100 + month);
                for (std::size_t o = 0; o < registry.size(); ++o)   // the same bits come back
                    QCOMPARE(std::strtod(row[static_cast<int>(2 + o)].toUtf8().constData(), nullptr),
                             m_set.runs()[static_cast<std::size_t>(run)].series(static_cast<int>(o))[static_cast<std::size_t>(month)]);
            }
    }
    void summary() {
        const auto rows = read(m_directory.filePath("summary.csv"));
        QCOMPARE(rows[0], (QStringList{"outcome", "month", "mean", "p05", "p25", "p50", "p75", "p95"}));
        QCOMPARE(rows.size(), static_cast<qsizetype>(1 + 30 * outcomeRegistry().size()));
        for (int i = 1; i < rows.size(); ++i)
            for (int q = 3; q < 7; ++q) QVERIFY(rows[i][q].toDouble() <= rows[i][q + 1].toDouble());
    }
    void events() {
        const auto rows = read(m_directory.filePath("events.csv"));
        QCOMPARE(rows[0].join(','), QStringLiteral("run,month,event,id,kind,jurisdiction,developer,model,platform,user,amount,cause,key"));
        const auto& log = m_first.log.events();
        QVERIFY(!log.empty());
        QVERIFY(rows.size() > static_cast<qsizetype>(log.size()));
        int run = 0;
        for (int i = 1; i < rows.size(); ++i) {
            QCOMPARE(rows[i].size(), 13);
            QVERIFY(rows[i][0].toInt() >= run);   // in order of run, whatever the order of arrival
            run = rows[i][0].toInt();
            if (i > static_cast<int>(log.size())) continue;
            const Event& e = log[static_cast<std::size_t>(i - 1)];
            QCOMPARE(rows[i][3].toInt(), i - 1);
            QCOMPARE(rows[i][1].toInt(), static_cast<int>(e.month));
            QCOMPARE(rows[i][12], QString::fromStdString(keyText(e.key)));
            if (e.jurisdiction == 0) QCOMPARE(rows[i][5], QStringLiteral("'=North"));
            QVERIFY(rows[i][11].isEmpty() || rows[i][11].toInt() < i - 1);   // a cause comes before
        }
        QCOMPARE(run, 2);
    }
    void causes() {
        const auto rows = read(m_directory.filePath("causes.csv"));
        QCOMPARE(rows[0].join(','), QStringLiteral("run,event,cause,role"));
        for (int i = 1; i < rows.size(); ++i) QVERIFY(rows[i].size() == 4 && rows[i][2].toInt() < rows[i][1].toInt());
    }
    void judgments() {
        const auto rows = read(m_directory.filePath("judgments.csv"));
        QCOMPARE(rows[0].join(','), QStringLiteral("run,month,event,incident,role,party,share,owed,paid,unpaid,rule,defence,reason"));
        QVERIFY(rows.size() > 1);
        for (int i = 1; i < rows.size(); ++i) {
            QVERIFY(rows[i].size() >= 13);   // a reason in quotes may hold commas
            QVERIFY(rows[i][8].toDouble() <= rows[i][7].toDouble() && !rows[i][12].isEmpty());
            QVERIFY(std::fabs(rows[i][7].toDouble() - rows[i][8].toDouble() - rows[i][9].toDouble()) < 1e-11);
        }
    }
    void provenance() {
        const auto json = nlohmann::json::parse(provenanceJson(m_scenario, m_set, utcNow()));
        QCOMPARE(json["results_hash"].get<std::string>(), m_set.hashText());
        QCOMPARE(json["runs"].get<int>(), 3);
        QCOMPARE(json["parameters"].size(), parameterRegistry().size());
        QCOMPARE(json["parameters"]["liability.regime"].get<std::string>(), std::string("strict"));
        QVERIFY(QDateTime::fromString(QString::fromStdString(json["date"]), Qt::ISODate).isValid());
        QVERIFY(parseScenario(json["scenario"].dump(), "provenance").scenario == m_scenario);   // enough to do it again
    }
};

QTEST_APPLESS_MAIN(ResultsTest)
#include "tst_results.moc"
