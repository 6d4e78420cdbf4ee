#pragma once
#include <QWidget>

class QLabel;

namespace cw {

class Theme;

/// Which line is whose: the names of this policy and of its reference, as much of them as there is room for.
class ChartNames : public QWidget {
    Q_OBJECT
public:
    explicit ChartNames(const Theme& theme, QWidget* parent = nullptr);
    /// The reference is empty where there is none.
    void setNames(const QString& policy, const QString& reference);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// What stands beside the names: samples of the lines and gaps.
    int beside() const;
    int widthOf(const QString& policy, const QString& reference) const;
    QString m_policy, m_reference;
    QLabel *m_policyName, *m_referenceName;
};

} // namespace cw
