#pragma once
#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

class QApplication;

namespace cw {

/// The colours of one mode. Colour is scenario, never metric: `accent` is this policy, `reference` the reference.
struct Colours {
    QColor background, panel;              ///< behind the cards; cards, panels and bars
    QColor ink, secondInk, thirdInk;       ///< text; secondary text and heads; rules and ticks only (>= 3:1)
    QColor line;                           ///< hairlines and grid
    QColor accent, onAccent, soft;         ///< this policy; text on accent; a wash of it
    QColor reference;                      ///< the reference scenario, dashed
    QColor harm;                           ///< marks of harm
    std::array<QColor, 3> pinned;          ///< further pinned scenarios, each with its own dash
};

enum class ColourMode { system, light, dark };

/// The colour at this opacity, 0..1.
inline QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// Everything about the look in one place. Passed by reference to whoever paints; emits changed() when colours do.
class Theme : public QObject {
    Q_OBJECT
public:
    static constexpr int grid = 8, radius = 8;                 ///< px
    static constexpr int leftPanel = 336, rightPanel = 304;    ///< px
    static constexpr int bandOuterAlpha = 36, bandInnerAlpha = 61;   ///< 90 % and 50 % bands, of 255

    explicit Theme(QObject* parent = nullptr);
    /// Fusion style, fonts, palette and stylesheet for the whole program; keeps following the mode.
    void install(QApplication& application);
    void setMode(ColourMode mode);
    ColourMode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    /// No animations: the person asked for none.
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    const Colours& colours() const { return m_colours; }
    QColor background() const { return m_colours.background; }
    QColor panel() const { return m_colours.panel; }
    QColor ink() const { return m_colours.ink; }
    QColor secondInk() const { return m_colours.secondInk; }
    QColor thirdInk() const { return m_colours.thirdInk; }
    QColor line() const { return m_colours.line; }
    QColor accent() const { return m_colours.accent; }
    QColor onAccent() const { return m_colours.onAccent; }
    QColor soft() const { return m_colours.soft; }
    QColor reference() const { return m_colours.reference; }
    QColor harm() const { return m_colours.harm; }

    /// Light colours, whatever the mode: exports and print.
    static const Colours& lightColours();
    static const Colours& darkColours();

    static QFont body();        ///< 13 px
    static QFont emphasis();    ///< 13 px semibold
    static QFont sentence();    ///< 14 px
    static QFont title();       ///< 15 px semibold
    static QFont heading();     ///< 22 px semibold, welcome only
    static QFont section();     ///< 11 px capitals, spaced
    static QFont small();       ///< 11 px

signals:
    void changed();

private:
    void apply();
    bool wantsDark() const;
    ColourMode m_mode = ColourMode::system;
    bool m_dark = false, m_systemDark = false, m_reducedMotion = false;
    Colours m_colours;
    QApplication* m_application = nullptr;
};

} // namespace cw
