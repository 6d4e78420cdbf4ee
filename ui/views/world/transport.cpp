#include "ui/views/world/transport.h"

#include "ui/views/theme/icons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace cw {

namespace {

constexpr const char* icons[] = {"first", "back", "play", "forward", "last"};   // by Mark

} // namespace

PlayerButton::PlayerButton(Mark mark, const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_mark(mark), m_theme(theme) {
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PlayerButton::setPlaying(bool playing) {
    m_playing = playing;
    update();
}

void PlayerButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool main = m_mark == Mark::play;
    painter.setPen(QPen(main ? m_theme.accent() : m_theme.thirdInk(), 1));
    painter.setBrush(main ? m_theme.accent() : underMouse() ? m_theme.soft() : m_theme.panel());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(main ? m_theme.ink() : m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    paintIcon(painter, main && m_playing ? "pause" : icons[static_cast<std::size_t>(m_mark)], QRectF(rect()).center(), main ? m_theme.onAccent() : m_theme.ink());
}

Transport::Transport(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_play(new PlayerButton(PlayerButton::Mark::play, theme)), m_speedButton(new QPushButton) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Transport::advance);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto add = [&](PlayerButton* button, const QString& name, const QString& keys, auto act) {
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)").arg(name, keys));
        connect(button, &QAbstractButton::clicked, this, act);
        line->addWidget(button);
    };
    add(new PlayerButton(PlayerButton::Mark::first, theme), tr("First month"), tr("Home"), [this] { setMonth(0); });
    add(new PlayerButton(PlayerButton::Mark::back, theme), tr("One month back"), tr("←; a year: Page Up"), [this] { setMonth(m_month - 1); });
    add(m_play, tr("Play"), tr("Space"), [this] { toggle(); });
    add(new PlayerButton(PlayerButton::Mark::forward, theme), tr("One month on"), tr("→; a year: Page Down"), [this] { setMonth(m_month + 1); });
    add(new PlayerButton(PlayerButton::Mark::last, theme), tr("Last month"), tr("End"), [this] { setMonth(m_months - 1); });
    line->addSpacing(8);
    line->addWidget(m_speedButton);
    m_speedButton->setMenu(&m_speeds);
    m_speedButton->setToolTip(tr("How fast it plays"));
    auto* group = new QActionGroup(&m_speeds);
    for (const int speed : {1, 2, 4, 8, 16}) {
        QAction* action = m_speeds.addAction(speed == 1 ? tr("1 month a second") : tr("%1 months a second").arg(speed), this, [this, speed] { setSpeed(speed); });
        action->setCheckable(true);
        action->setChecked(speed == m_speed);
        group->addAction(action);
    }
    setSpeed(m_speed);
}

int Transport::pace() const { return 1000 / m_speed; }

void Transport::setSpeed(int monthsASecond) {
    m_speed = monthsASecond;
    m_timer.setInterval(pace());
    m_speedButton->setText((m_speed == 1 ? tr("1 month a second") : tr("%1 months a second").arg(m_speed)) + QStringLiteral(" ▾"));
    m_speedButton->setAccessibleName(tr("Speed: %1").arg(m_speedButton->text()));
}

void Transport::setMonths(int months) {
    m_months = std::max(1, months);
    if (m_month >= m_months) setMonth(m_months - 1);
}

void Transport::setMonth(int month) {
    month = std::clamp(month, 0, m_months - 1);
    if (month == m_month) return;
    m_month = month;
    emit monthChanged(month);
}

void Transport::setPlaying(bool playing) {
    if (playing == isPlaying()) return;
    if (playing) {
        if (m_month == m_months - 1) setMonth(0);   // from the end it plays from the start
        m_timer.start();
    } else m_timer.stop();
    m_play->setPlaying(playing);
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    emit playingChanged(playing);
}

void Transport::advance() {
    setMonth(m_month + 1);
    if (m_month == m_months - 1) setPlaying(false);
}

bool Transport::take(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Space: toggle(); return true;
    case Qt::Key_Left: setMonth(m_month - 1); return true;
    case Qt::Key_Right: setMonth(m_month + 1); return true;
    case Qt::Key_PageUp: setMonth(m_month - 12); return true;
    case Qt::Key_PageDown: setMonth(m_month + 12); return true;
    case Qt::Key_Home: setMonth(0); return true;
    case Qt::Key_End: setMonth(m_months - 1); return true;
    default: return false;
    }
}

} // namespace cw
