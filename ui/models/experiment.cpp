#include "ui/models/experiment.h"

#include "sim/io/scenario_file.h"
#include "sim/io/scenario_reader.h"
#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/models/run_controller.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cw {

namespace {

constexpr int experimentFormat = 1;
constexpr const char *formatKey = "experimentFormat", *checksumKey = "checksum";

QJsonObject objectOf(const Scenario& scenario) { return QJsonDocument::fromJson(QByteArray::fromStdString(scenarioText(scenario))).object(); }
QJsonObject objectOf(const Rival& rival) { return {{"scenario", objectOf(rival.scenario)}, {"frozen", rival.frozen}}; }

/// Of all members but itself, which Qt writes in the order of their names.
QString checksumOf(QJsonObject root) {
    root.remove(QLatin1String(checksumKey));
    return QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(root).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex());
}

/// Reads members by name; whatever is missing or of another kind is a problem.
class Reader {
public:
    Reader(LoadedExperiment& loaded, std::string name) : m_loaded(loaded), m_name(std::move(name)) {}

    void read(const JsonNode& root) {
        const JsonNode* format = root.find(formatKey);
        if (!format || format->type != JsonNode::Type::number)
            return problem("", QCoreApplication::translate("Experiment", "holds no experiment of Counterweight"));
        if (format->number > experimentFormat)
            return problem(std::string("/") + formatKey, QCoreApplication::translate("Experiment", "written by a newer Counterweight; this one reads format %1").arg(experimentFormat));
        Experiment& e = m_loaded.experiment;
        readScenario(root.find("scenario"), "/scenario", e.scenario);
        readRival(root.find("reference"), "/reference", e.comparison.reference);
        if (const JsonNode* pinned = root.find("pinned"))
            for (std::size_t i = 0; i < pinned->items.size(); ++i) readRival(&pinned->items[i], "/pinned" + step(i), e.comparison.pinned.emplace_back());
        e.outcome = text(root, "outcome");
        e.results = text(root, "results");
        e.program = text(root, "program");
        e.file = text(root, "file");
    }

private:
    void problem(const std::string& place, const QString& what) { m_loaded.problems.push_back({m_name + (place.empty() ? "" : ":" + place), what.toStdString()}); }
    void readScenario(const JsonNode* node, const std::string& place, Scenario& scenario) {
        if (!node) return problem(place, QCoreApplication::translate("Experiment", "is missing"));
        const std::size_t before = m_loaded.problems.size();
        ScenarioReader(scenario, m_loaded.problems, m_name + ":" + place).read(*node);
        if (m_loaded.problems.size() > before) return;
        for (const Problem& p : problems(scenario)) m_loaded.problems.push_back({m_name + ":" + place + p.where, p.what});
    }
    void readRival(const JsonNode* node, const std::string& place, Rival& rival) {
        if (!node) return problem(place, QCoreApplication::translate("Experiment", "is missing"));
        readScenario(node->find("scenario"), place + "/scenario", rival.scenario);
        const JsonNode* frozen = node->find("frozen");
        rival.frozen = frozen && frozen->boolean;
    }
    static QString text(const JsonNode& root, const char* key) {
        const JsonNode* node = root.find(key);
        return node ? QString::fromStdString(node->text) : QString();
    }

    LoadedExperiment& m_loaded;
    std::string m_name;
};

} // namespace

Experiment experimentOf(const Results& results, const Comparison& comparison, int outcome) {
    return {.scenario = *results.scenario, .comparison = comparison, .outcome = format::text(outcomeRegistry()[static_cast<std::size_t>(outcome)].id),
            .results = results.hashText, .program = QCoreApplication::applicationVersion(), .file = {}};
}

QByteArray experimentText(const Experiment& e) {
    QJsonArray pinned;
    for (const Rival& rival : e.comparison.pinned) pinned.append(objectOf(rival));
    QJsonObject root{{formatKey, experimentFormat}, {"scenario", objectOf(e.scenario)}, {"reference", objectOf(e.comparison.reference)}, {"pinned", pinned}};
    for (const auto& [key, value] : {std::pair{"outcome", e.outcome}, {"results", e.results}, {"program", e.program}, {"file", e.file}})
        if (!value.isEmpty()) root.insert(QLatin1String(key), value);
    root.insert(QLatin1String(checksumKey), checksumOf(root));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

bool isExperiment(const QByteArray& bytes) { return bytes.startsWith('{') && bytes.contains(QByteArray("\"") + formatKey + "\""); }

LoadedExperiment parseExperiment(const QByteArray& bytes, const QString& name) {
    LoadedExperiment loaded;
    JsonNode root;
    const std::string called = name.toStdString();
    if (!parseJson({bytes.data(), static_cast<std::size_t>(bytes.size())}, called, root, loaded.problems)) return loaded;
    Reader(loaded, called).read(root);
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    loaded.edited = object.value(QLatin1String(checksumKey)).toString() != checksumOf(object);
    return loaded;
}

} // namespace cw
