#pragma once
#include "ui/views/theme/theme.h"

#include <QAbstractButton>
#include <QMenu>
#include <QTimer>

class QPushButton;

namespace cw {

/// A small painted button of a player.
class PlayerButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Mark { first, back, play, forward, last };
    PlayerButton(Mark mark, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override { return m_mark == Mark::play ? QSize(44, 32) : QSize(32, 32); }
    /// The play button shows a pause while it plays.
    void setPlaying(bool playing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
    const Theme& m_theme;
    bool m_playing = false;
};

/// Plays the months of a run: play and pause, steps, years, ends, and how fast.
class Transport : public QWidget {
    Q_OBJECT
public:
    explicit Transport(const Theme& theme, QWidget* parent = nullptr);
    void setMonths(int months);
    int month() const { return m_month; }
    bool isPlaying() const { return m_timer.isActive(); }
    /// Milliseconds a month takes.
    int pace() const;
    void setPlaying(bool playing);
    void toggle() { setPlaying(!isPlaying()); }
    /// To a month, as far as there is one.
    void setMonth(int month);
    /// Takes the keys of time: Space, arrows, pages, ends. False for any other.
    bool take(QKeyEvent& event);

signals:
    void monthChanged(int month);
    void playingChanged(bool playing);

private:
    void advance();
    void setSpeed(int monthsASecond);
    QTimer m_timer;
    QMenu m_speeds;
    PlayerButton* m_play;
    QPushButton* m_speedButton;
    int m_months = 1, m_month = 0, m_speed = 4;
};

} // namespace cw
