#include "ui/models/tradeoff_words.h"
#include "ui/views/tradeoff/weight_slider.h"

#include <QtTest>

using namespace cw;

/// The numbers below the ticks of the weight.
class WeightSliderTest : public QObject {
    Q_OBJECT

    Theme m_theme;
    static BreakEven at(double weight) { return {.weight = weight, .before = 0, .after = 1, .low = 0.9 * weight, .high = 1.1 * weight}; }
    static QStringList numbers(const WeightSlider& slider) {
        QStringList found;
        for (const auto& [number, place] : slider.numberPlaces(QFontMetricsF(Theme::small()))) found << number;
        found.sort();
        return found;
    }

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    /// Two ticks too close for two numbers: the words tell of the one that is next to the weight, and so does the slider.
    void theNearestToTheWeightComesFirst() {
        WeightSlider slider(m_theme);
        slider.resize(240, 44);
        slider.setBreakEvens({at(0.53), at(0.57), at(20)});
        slider.setWeight(1);
        QCOMPARE(numbers(slider), (QStringList{weightNumber(0.57), weightNumber(20)}));
        slider.setWeight(0.1);
        QCOMPARE(numbers(slider), (QStringList{weightNumber(0.53), weightNumber(20)}));
        slider.resize(3000, 44);
        QCOMPARE(numbers(slider).size(), 3);
    }
    void numbersStayInsideAndApart() {
        WeightSlider slider(m_theme);
        slider.resize(240, 44);
        slider.setBreakEvens({at(0.001), at(0.8), at(1), at(1.4), at(2), at(90)});
        const auto places = slider.numberPlaces(QFontMetricsF(Theme::small()));
        QVERIFY(places.size() >= 3);
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(places[i].second.left() >= 0 && places[i].second.right() <= 240);
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!places[i].second.intersects(places[k].second));
        }
    }
};

QTEST_MAIN(WeightSliderTest)
#include "tst_weight_slider.moc"
