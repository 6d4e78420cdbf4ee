#pragma once
#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace cw {

/// A table on its way out of the program, row by row, the heads first. Each format separates and quotes for itself: a comma in
/// a name is no new column in any of them.
class TextTable {
public:
    TextTable& row();
    /// A text that somebody wrote: one that a spreadsheet would take for a formula gets an apostrophe.
    TextTable& text(std::string_view utf8);
    TextTable& text(const QString& text) { return this->text(text.toStdString()); }
    /// As it stands: numbers, heads, words of the program.
    TextTable& plain(std::string_view utf8);
    TextTable& plain(const char* utf8) { return plain(std::string_view(utf8)); }
    TextTable& plain(const QString& text) { return plain(text.toStdString()); }
    TextTable& number(double value);   ///< shortest text that reads back as the same number
    TextTable& number(int value) { return plain(std::to_string(value)); }

    /// RFC 4180, UTF-8.
    QByteArray csv() const;
    /// For spreadsheets; tabs and line breaks within a cell become spaces and semicolons.
    QString tsv() const;
    /// For documents.
    QString html(const QString& caption) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace cw
