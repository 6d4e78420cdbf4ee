#include "sim/analysis/statistics.h"
#include "sim/outcome.h"
#include "sim/store/export.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sstream>
#include <unistd.h>

namespace cw {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& why) { throw std::runtime_error("cannot write " + path + ": " + why); }

/// A text, never a formula; the library's limit of length is the spreadsheet's.
void putText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format = nullptr) {
    worksheet_write_string(sheet, row, column, text.c_str(), format);
}

void writeHeader(lxw_worksheet* sheet, std::initializer_list<const char*> names, lxw_format* format) {
    for (lxw_col_t column = 0; const char* name : names) putText(sheet, 0, column++, name, format);
    worksheet_freeze_panes(sheet, 1, 0);
}

void writeOutcomes(lxw_worksheet* sheet, const RunSet& set, lxw_format* bold) {
    writeHeader(sheet, {"outcome", "label", "unit", "month", "mean", "p05", "p25", "p50", "p75", "p95"}, bold);
    worksheet_set_column(sheet, 0, 1, 34, nullptr);
    lxw_row_t row = 1;
    for (int i = 0; const Outcome& o : outcomeRegistry()) {
        const Fan f = fan(set, i++);
        for (std::size_t month = 0; month < f.mean.size(); ++month, ++row) {
            putText(sheet, row, 0, std::string(o.id));
            putText(sheet, row, 1, std::string(o.label));
            putText(sheet, row, 2, std::string(o.unit));
            worksheet_write_number(sheet, row, 3, static_cast<double>(month), nullptr);
            lxw_col_t column = 4;
            for (const auto* values : {&f.mean, &f.p05, &f.p25, &f.p50, &f.p75, &f.p95}) {
                const double value = (*values)[month];
                // Spreadsheets know no infinity: a file with one is refused as damaged.
                if (std::isfinite(value)) worksheet_write_number(sheet, row, column, value, nullptr);
                ++column;
            }
        }
    }
    if (row > 1) worksheet_autofilter(sheet, 0, 0, row - 1, 9);
}

/// The JSON, a line a row: a cell holds less than a scenario may have.
void writeProvenance(lxw_worksheet* sheet, const std::string& json, lxw_format* bold) {
    writeHeader(sheet, {"provenance.json"}, bold);
    worksheet_set_column(sheet, 0, 0, 100, nullptr);
    std::istringstream lines(json);
    lxw_row_t row = 1;
    for (std::string line; std::getline(lines, line); ++row) putText(sheet, row, 0, line);
}

/// Synced, then renamed: the library leaves half a file on a full disk.
void publish(const std::string& temporary, const std::string& path) {
    const int file = ::open(temporary.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const std::string why = std::strerror(errno);
        ::unlink(temporary.c_str());
        fail(path, why);
    }
}

} // namespace

void exportXlsx(const RunStore& store, const RunSet& set, const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) fail(path, "not a regular file");
    const std::string provenance = storeProvenance(store, set), temporary = path + ".part" + std::to_string(::getpid());
    lxw_workbook* book = workbook_new(temporary.c_str());
    if (!book) fail(path, "no memory");
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    writeOutcomes(workbook_add_worksheet(book, "outcomes"), set, bold);
    writeProvenance(workbook_add_worksheet(book, "provenance"), provenance, bold);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        ::unlink(temporary.c_str());
        fail(path, lxw_strerror(error));
    }
    publish(temporary, path);
}

} // namespace cw
