#pragma once
#include "ui/models/causes_story.h"
#include "ui/views/theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace cw {

class RichLabel;

/// What the run would have been without something: a replay, shown until it is dismissed. The policy is untouched.
class WhatIfCard : public QFrame {
    Q_OBJECT
public:
    explicit WhatIfCard(QWidget* parent = nullptr);
    void showWorking(const QString& premise);
    void show(const ReplayStory& story);
    QString plain() const { return m_plain; }

signals:
    void dismissed();

private:
    RichLabel *m_words, *m_sums;
    QString m_plain;
};

} // namespace cw
