#include "report.h"

#include <cstdio>
#include <string_view>

namespace {

constexpr const char* usage = "cw-bench [--quick] [kernel] [model] [ensemble]\n"
                              "Measures the kernel (W1, W2), the whole model (W3) and the ensemble (W4); without a name, all.\n"
                              "Exit status 1: a benchmark's result is wrong. Times never fail it.\n";

} // namespace

int main(int count, char** arguments) {
    bool quick = false, kernel = false, model = false, ensemble = false;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = arguments[i];
        if (word == "--quick") quick = true;
        else if (word == "kernel") kernel = true;
        else if (word == "model") model = true;
        else if (word == "ensemble") ensemble = true;
        else {
            std::fputs(usage, word == "--help" ? stdout : stderr);
            return word == "--help" ? 0 : 2;
        }
    }
    const bool all = !kernel && !model && !ensemble;
    bool right = true;
    if (all || kernel) right = cw::bench::kernelReport(quick);
    if (all || model) cw::bench::modelReport(quick);
    if (all || ensemble) cw::bench::ensembleReport(quick);
    return right ? 0 : 1;
}
