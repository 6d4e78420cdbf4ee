#include "sim/io/scenario_file.h"
#include "tests/support.h"

#include <random>

using namespace cw;

/// Mutated scenario files, for a few seconds, or a minute with CW_LONG: never a crash, never slow, and what is accepted
/// comes back equal from its own text. The seed is printed; CW_FUZZ_SEED repeats a run.
class FuzzScenario : public QObject {
    Q_OBJECT

    std::vector<std::string> m_corpus;
    std::mt19937_64 m_luck;

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_luck() % n); }
    const std::string& any() { return m_corpus[below(m_corpus.size())]; }
    std::string word() {
        static constexpr std::string_view words[] = {"{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "null", "true", "1e308", "-0", "1e-400", "1e999",
                                                     "9007199254740993", "\"value\"", "\"start\"", "\"end\"", "\"distribution\"", "\"low\"", "\"remove\"", "\"from\"",
                                                     "\"levers\"", "\"jurisdictions\"", "\"hubs\"", "\"plausible\"", "\"loguniform\"", "\xEF\xBB\xBF", "\xFF", "\n"};
        if (below(3) == 0) {
            const auto specs = parameterRegistry();
            return "\"" + std::string(specs[below(specs.size())]->id) + "\"";
        }
        return std::string(words[below(std::size(words))]);
    }
    std::string mutant() {
        std::string text = any();
        for (std::size_t n = 1 + below(6); n > 0 && !text.empty(); --n) {
            const std::size_t at = below(text.size()), length = below(20);
            switch (below(6)) {
            case 0: text[at] = static_cast<char>(m_luck()); break;
            case 1: text.erase(at, length); break;
            case 2: text.insert(at, text.substr(below(text.size()), length)); break;
            case 3: text.insert(at, word()); break;
            case 4: text.replace(at, length, word()); break;
            default: {
                const std::string& other = any();
                const std::size_t from = below(other.size());
                text.replace(at, length, other.substr(from, below(200)));
            }
            }
        }
        return text;
    }

private slots:
    void initTestCase() {
        QDirIterator files(CW_SOURCE_DIR "/scenarios", {"*.cws.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_corpus.push_back(file.readAll().toStdString());
        }
        m_corpus.push_back(scenarioText(test::busyPolicy()));
        m_corpus.push_back(R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1, "months": 3}, "set": {"liability.regime": "strict"}, "once": false}]})");
        QVERIFY(m_corpus.size() > 5);
    }
    void mutants() {
        const auto given = qEnvironmentVariable("CW_FUZZ_SEED").toULongLong();
        const std::uint64_t seed = given ? given : std::random_device{}();
        m_luck.seed(seed);
        qInfo("CW_FUZZ_SEED=%llu", static_cast<unsigned long long>(seed));
        const qint64 budget = qEnvironmentVariableIsSet("CW_LONG") ? 60000 : 2500;
        QElapsedTimer all, one;
        std::size_t accepted = 0;
        for (all.start(); all.elapsed() < budget;) {
            const std::string text = mutant();
            one.start();
            const Loaded loaded = parseScenario(text, "mutant");
            QVERIFY2(one.elapsed() < 1000, text.c_str());
            for (const Problem& p : loaded.problems) QVERIFY2(p.what.size() < 700 && p.where.size() < 700, text.c_str());
            if (!loaded.ok()) continue;
            ++accepted;
            QVERIFY2(parseScenario(scenarioText(loaded.scenario), "again").scenario == loaded.scenario, text.c_str());
        }
        QVERIFY(accepted > 0);   // else nothing behind the gate was tried
    }
    void settings() {
        for (int i = 0; i < 20000; ++i) {
            std::string text(parameterRegistry()[below(parameterRegistry().size())]->id);
            text += "=";
            for (std::size_t n = below(12); n > 0; --n) text += "0123456789.+-@eE x\0"[below(19)];
            Scenario s;
            std::vector<Problem> found;
            applySetting(s, text, found);
            QVERIFY2(!found.empty() || text.find("nan") == std::string::npos, text.c_str());
            for (const ParameterSpec* spec : parameterRegistry()) QVERIFY2(!check(*spec, s.leverValue(*spec)), text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(FuzzScenario)
#include "tst_fuzz_scenario.moc"
