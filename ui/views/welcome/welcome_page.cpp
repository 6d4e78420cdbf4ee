#include "ui/views/welcome/welcome_page.h"

#include "ui/views/theme/theme.h"
#include "ui/views/theme/wrapped_label.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace cw {
namespace {

constexpr int columns = 3, cardHeight = 128, pageWidth = 984;

/// A button with a title and a paragraph: the whole card is what one clicks.
QPushButton* makeCard(const QString& title, const QString& summary) {
    auto* card = new QPushButton;
    card->setProperty("look", "presetCard");
    card->setAccessibleName(title);
    card->setAccessibleDescription(summary);
    card->setToolTip(summary);
    card->setFixedHeight(cardHeight);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    for (QLabel* label : {wrappedLabel(title, Theme::emphasis()), wrappedLabel(summary, Theme::body(), "second")}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        column->addWidget(label);
    }
    column->setStretch(1, 1);
    return card;
}

/// The first sentence of a summary: the rest is in the tooltip.
QString firstSentence(const std::string& summary) {
    const QString text = QString::fromStdString(summary);
    const auto stop = text.indexOf(u". ");
    return stop < 0 ? text : text.left(stop + 1);
}

} // namespace

WelcomePage::WelcomePage(const std::vector<Preset>& presets, const QStringList& recent, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(wrappedLabel(tr("Rules for open-weight AI, tried out"), Theme::heading()));
    column->addWidget(wrappedLabel(tr("Move a rule on liability, licensing or release, and see over ten simulated years what it does to "
                                  "innovation and to misuse, how sure that is, and why. Every number can be questioned."),
                               Theme::sentence(), "second"));
    column->addSpacing(8);
    auto* line = new QHBoxLayout;
    auto* start = new QPushButton(tr("Start from the status quo of 2025"));
    start->setProperty("look", "primary");
    start->setDefault(true);
    auto* open = new QPushButton(tr("Open a file…"));
    line->addWidget(start);
    line->addWidget(open);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(16);
    column->addWidget(wrappedLabel(tr("Positions in the debate"), Theme::section(), "section"));
    column->addWidget(makeCards(presets));
    if (!recent.isEmpty()) column->addWidget(makeRecent(recent));
    column->addSpacing(8);
    column->addWidget(wrappedLabel(tr("A model to think with, not a forecast: it shows mechanisms and orders of magnitude. The “i” beside every "
                                  "number says what it is and where it comes from."),
                               Theme::small(), "second"));
    column->addStretch(1);

    auto* centred = new QHBoxLayout(body);
    centred->setContentsMargins(32, 40, 32, 32);
    auto* inner = new QWidget;
    inner->setMaximumWidth(pageWidth);
    inner->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(inner, 100);
    centred->addStretch(1);
    setWidget(body);
    setFocusProxy(start);
    connect(start, &QPushButton::clicked, this, &WelcomePage::startWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
}

QWidget* WelcomePage::makeCards(const std::vector<Preset>& presets) {
    auto* cards = new QWidget;
    auto* cells = new QGridLayout(cards);
    cells->setContentsMargins(0, 0, 0, 16);
    cells->setSpacing(12);
    int row = 0;
    for (const Preset& preset : presets) {
        QPushButton* card = makeCard(QString::fromStdString(preset.scenario.name), firstSentence(preset.scenario.summary));
        connect(card, &QPushButton::clicked, this, [this, scenario = preset.scenario] { emit presetWanted(scenario); });
        cells->addWidget(card, row / columns, row % columns);
        ++row;
    }
    for (int column = 0; column < columns; ++column) cells->setColumnStretch(column, 1);
    return cards;
}

QWidget* WelcomePage::makeRecent(const QStringList& recent) {
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(wrappedLabel(tr("Recent files"), Theme::section(), "section"));
    for (const QString& path : recent) {
        auto* button = new QPushButton(QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")));
        button->setProperty("look", "flat");
        button->setAccessibleName(tr("Open %1").arg(QFileInfo(path).fileName()));
        const bool exists = QFileInfo::exists(path);
        button->setEnabled(exists);
        button->setToolTip(exists ? path : tr("%1 is no longer there").arg(path));
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
    }
    return list;
}

} // namespace cw
