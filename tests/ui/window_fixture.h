#pragma once
#include "tests/support.h"
#include "tests/ui/watched_application.h"
#include "ui/models/settings.h"
#include "ui/views/panel/parameter_row.h"
#include "ui/views/panel/policy_panel.h"
#include "ui/views/shell/main_window.h"

#include <QTemporaryDir>

#include <memory>

namespace cw::test {

/// The real window with settings of its own, as the tests of the window share it.
class WindowFixture {
public:
    void open(QSize size = {1280, 720}) {
        m_settings = std::make_unique<QSettings>(file(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<Theme>();
        m_theme->install(*qApp);
        m_window = std::make_unique<MainWindow>(*m_settings, *m_theme);
        m_window->controller().cancel();   // ten years of 64 runs that no test looks at; whatever a test uses is run
        m_window->resize(size);
        m_window->show();
        m_window->showExplore();
    }
    using Settings = std::initializer_list<std::pair<std::string_view, double>>;
    /// A short horizon and few runs, so that an ensemble takes a moment; without history. What a test changes in every
    /// function is set here: afterwards it would be another ensemble to wait for.
    void useBriefScenario(Settings settings = {}) {
        Scenario brief;
        brief.months = 36;
        brief.runs = 8;
        brief.name = "Brief";
        for (const auto& [id, value] : settings) set(brief, id, value);
        document().use(brief);
        document().undoStack().clear();
    }
    /// The window with the brief scenario run to its end; false if that does not come.
    bool openBrief(Settings settings = {}) {
        open();
        useBriefScenario(settings);
        return QTest::qWaitForWindowExposed(m_window.get()) && QTest::qWaitFor([this] { return isDone(); }, 60000);
    }
    /// The window in front, opened where it is first asked for: a function that needs none does not wait for one.
    MainWindow& inFront() {
        if (isOpen()) return *m_window;
        open();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get())) qFatal("the window does not come to the front");
        return *m_window;
    }
    bool isOpen() const { return m_window != nullptr; }
    void close() {
        if (!isOpen()) return;
        document().undoStack().setClean();   // or it asks whether to save
        m_window.reset();
    }
    bool isDone() { return m_window->controller().results() && m_window->controller().results()->complete() && !m_window->controller().running(); }
    /// The row of a lever or assumption, brought into view.
    ParameterRow* row(const ParameterSpec& spec) {
        m_window->policyPanel().reveal(spec);
        for (auto* r : m_window->policyPanel().findChildren<ParameterRow*>())
            if (&r->spec() == &spec) return r;
        return nullptr;
    }
    MainWindow& window() { return *m_window; }
    Theme& theme() { return *m_theme; }
    ScenarioDocument& document() { return m_window->document(); }
    QString file(const QString& name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace cw::test
