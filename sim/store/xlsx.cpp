#include "sim/analysis/statistics.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"
#include "sim/store/export.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <sstream>
#include <sys/mman.h>
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

/// A file in memory: the library reports a full disk only after it left half a file, and prints lines of its own.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& name) : m_file(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (m_file < 0) fail(name, std::strerror(errno));
    }
    ~MemoryFile() { ::close(m_file); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }
    std::string bytes() const {
        std::string all, part(1 << 16, '\0');
        for (ssize_t n = 1; n > 0; all.append(part, 0, static_cast<std::size_t>(std::max<ssize_t>(n, 0))))
            n = ::pread(m_file, part.data(), part.size(), static_cast<off_t>(all.size()));
        return all;
    }

private:
    int m_file;
};

} // namespace

void exportXlsx(const RunStore& store, const RunSet& set, const std::string& path) {
    const std::string provenance = storeProvenance(store, set);
    const MemoryFile memory(path);
    lxw_workbook* book = workbook_new(memory.path().c_str());
    if (!book) throw std::bad_alloc();
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    writeOutcomes(workbook_add_worksheet(book, "outcomes"), set, bold);
    writeProvenance(workbook_add_worksheet(book, "provenance"), provenance, bold);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) fail(path, lxw_strerror(error));
    writeFile(path, memory.bytes());
}

} // namespace cw
