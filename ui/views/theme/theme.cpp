#include "ui/views/theme/theme.h"

#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/focus_follower.h"
#include "ui/views/theme/hover_cleaner.h"
#include "ui/views/theme/icons.h"
#include "ui/views/theme/menu_keys.h"
#include "ui/views/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

namespace cw {
namespace {

QFont font(int pixels, QFont::Weight weight = QFont::Normal) {
    static const bool hasInter = QFontDatabase::families().contains(QStringLiteral("Inter"));
    QFont made = hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    made.setPixelSize(pixels);
    made.setWeight(weight);
    return made;
}

QPalette palette(const Colours& c) {
    QPalette made;
    made.setColor(QPalette::Window, c.background);
    made.setColor(QPalette::WindowText, c.ink);
    made.setColor(QPalette::Base, c.panel);
    made.setColor(QPalette::AlternateBase, c.soft);
    made.setColor(QPalette::Text, c.ink);
    made.setColor(QPalette::PlaceholderText, c.secondInk);
    made.setColor(QPalette::Button, c.panel);
    made.setColor(QPalette::ButtonText, c.ink);
    made.setColor(QPalette::BrightText, c.onAccent);
    made.setColor(QPalette::Highlight, c.accent);
    made.setColor(QPalette::HighlightedText, c.onAccent);
    made.setColor(QPalette::Link, c.accent);
    made.setColor(QPalette::ToolTipBase, c.panel);
    made.setColor(QPalette::ToolTipText, c.ink);
    made.setColor(QPalette::Mid, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, c.thirdInk);
    return made;
}

} // namespace

const Colours& Theme::lightColours() {
    static const Colours c{0xF6F7F8, 0xFFFFFF, 0x1B2026, 0x56606B, 0x7E8791, 0xE2E5E9, 0x0072B2,
                           0xFFFFFF, 0xEEF4F9, 0x5F6973, 0xBC4B00, {QColor(0xBC4B00), QColor(0x007A58), QColor(0xA95086)}};
    return c;
}

const Colours& Theme::darkColours() {
    static const Colours c{0x14171B, 0x1C2025, 0xE7EAED, 0xA3ACB6, 0x717B86, 0x2D333A, 0x4DA6DC,
                           0x101418, 0x1F2B35, 0xA3ACB6, 0xE8772E, {QColor(0xE8772E), QColor(0x2FB58C), QColor(0xD68BB5)}};
    return c;
}

Theme::Theme(QObject* parent) : QObject(parent), m_colours(lightColours()) { loadIcons(); }

void Theme::install(QApplication& application) {
    m_application = &application;
    // Read before our own palette hides what the desktop asked for.
    m_systemDark = application.palette().color(QPalette::Window).lightness() < 128;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(body());
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/counterweight.svg")));
    installWidgetAccessibility();
    for (QObject* manners : std::initializer_list<QObject*>{new FocusFollower(this), new HoverCleaner(this), new MenuKeys(this)})
        application.installEventFilter(manners);
    apply();
}

void Theme::setMode(ColourMode mode) {
    m_mode = mode;
    if (wantsDark() != m_dark) apply();   // a style sheet goes over every widget there is
}

bool Theme::wantsDark() const { return m_mode == ColourMode::dark || (m_mode == ColourMode::system && m_systemDark); }

void Theme::apply() {
    m_dark = wantsDark();
    m_colours = m_dark ? darkColours() : lightColours();
    if (m_application) {
        m_application->setPalette(palette(m_colours));
        m_application->setStyleSheet(styleSheet(m_colours));
    }
    emit changed();
}

QFont Theme::body() { return font(13); }
QFont Theme::emphasis() { return font(13, QFont::DemiBold); }
QFont Theme::sentence() { return font(14); }
QFont Theme::title() { return font(15, QFont::DemiBold); }
QFont Theme::heading() { return font(22, QFont::DemiBold); }
QFont Theme::small() { return font(11); }
QFont Theme::section() {
    QFont made = font(11, QFont::DemiBold);
    made.setCapitalization(QFont::AllUppercase);
    made.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    return made;
}

} // namespace cw
