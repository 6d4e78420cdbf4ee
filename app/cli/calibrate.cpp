#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "sim/analysis/calibration.h"
#include "sim/io/write_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cw::cli {

namespace {

struct CalibrateRequest {
    CalibrationSettings settings;
    double accept = 0.02;
    std::string out;
    bool progress = false;
};

/// One row per accepted sample: distances, then the assumptions that were drawn. In the order of their numbers, so that any first
/// rows are a sample of all and not the nearest ones.
std::string acceptedCsv(std::vector<CalibrationSample> accepted, std::span<const UncertainAssumption> drawn) {
    std::ranges::sort(accepted, {}, &CalibrationSample::number);
    std::string csv = "sample,distance";
    for (const Pattern* p : calibrationPatterns()) csv += ",pattern." + std::to_string(p->number);
    for (const UncertainAssumption& u : drawn) csv += "," + std::string(u.spec->id);
    csv += "\n";
    for (const CalibrationSample& s : accepted) {
        csv += std::to_string(s.number) + "," + numberText(s.distance);
        for (const double d : s.distances) csv += "," + numberText(d);
        for (std::size_t a = 0; a < drawn.size(); ++a) csv += "," + numberText(valueAt(drawn[a], s.quantiles[a]));
        csv += "\n";
    }
    return csv;
}

void printPatterns(std::span<const CalibrationSample> all, std::span<const CalibrationSample> accepted) {
    const auto patterns = calibrationPatterns();
    const auto meanOf = [](std::span<const CalibrationSample> samples, std::size_t p) {
        double sum = 0;
        for (const CalibrationSample& s : samples) sum += s.distances[p];
        return sum / static_cast<double>(samples.size());
    };
    std::printf("Mean distance to each pattern, in widths of what is accepted: all samples, accepted ones\n");
    for (std::size_t p = 0; p < patterns.size(); ++p)
        std::printf("  %2d %-30s %8.3f %8.3f\n", patterns[p]->number, std::string(patterns[p]->name).c_str(), meanOf(all, p), meanOf(accepted, p));
    for (const Pattern* p : patternRegistry())
        if (p->calibration && p->measures.empty())
            std::printf("  %2d %-30s not used: no single run measures it\n", p->number, std::string(p->name).c_str());
}

void printShifts(std::span<const CalibrationSample> accepted, std::span<const UncertainAssumption> drawn) {
    constexpr std::size_t most = 20;
    const auto shifts = shiftsOf(accepted);
    std::printf("Accepted median less prior median, in widths of the prior; chance alone: standard deviation %.2f, and the largest of "
                "%zu about %.2f\n", chanceShift(accepted.size()), drawn.size(),
                chanceShift(accepted.size()) * std::sqrt(2 * std::log(2.0 * static_cast<double>(drawn.size()))));
    for (std::size_t k = 0; k < std::min(most, shifts.size()); ++k) {
        const AssumptionShift& s = shifts[k];
        const UncertainAssumption& u = drawn[s.assumption];
        const auto value = [&](double q) { return valueAt(u, std::clamp(q, 1e-9, 1 - 1e-9)); };
        std::printf("  %-34s %+6.2f  default %-10.4g accepted %.4g (%.4g to %.4g), prior %.4g to %.4g %s\n", std::string(u.spec->id).c_str(),
                    s.shift, u.spec->fallback, value(s.median), value(s.low), value(s.high), u.low, u.high, std::string(u.spec->unit).c_str());
    }
}

int calibrateCommand(CalibrateRequest request) {
    if (request.settings.threads == 0) request.settings.threads = defaultThreads();
    AtomicFile file(request.out);   // what stands in the way shows now rather than after the runs
    Interrupt interrupt;
    std::vector<CalibrationSample> samples;
    {
        Progress progress(request.settings.samples, request.progress);
        samples = calibrationSamples(request.settings, [&] { progress.advance(); }, interrupt.token());
    }
    if (interrupt.happened()) {
        say("interrupted: a part of the samples is no calibration; nothing was written");
        return interrupted;
    }
    const auto accepted = nearest(samples, request.accept);
    const auto drawn = PatternRuns({.runs = request.settings.samples, .seed = request.settings.seed}).baseline().uncertain;
    std::printf("%zu of %zu samples accepted, distance %.3f to %.3f\n", accepted.size(), samples.size(), accepted.front().distance, accepted.back().distance);
    printPatterns(samples, accepted);
    printShifts(accepted, drawn);
    file.append(acceptedCsv(accepted, drawn));
    file.commit();
    return done;
}

} // namespace

void addCalibrate(CLI::App& app, int& status) {
    auto request = std::make_shared<CalibrateRequest>();
    request->settings.threads = 0;
    CalibrationSettings& s = request->settings;
    auto* command = app.add_subcommand("calibrate", "Proposes ranges of assumptions under which the model meets what was observed");
    command->add_option("--samples", s.samples, "Draws of all assumptions, one run each (default: 1000)")->type_name("N")->check(decimal)->check(CLI::Range(10u, 100000u));
    command->add_option("--accept", request->accept, "Share of the samples to keep, the nearest (default: 0.02)")->type_name("SHARE")->check(CLI::Range(1e-6, 1.0));
    command->add_option("--seed", s.seed, "Seed of all luck (default: 4711)")->type_name("S")->check(decimal)->check(CLI::Range(std::uint64_t{0}, maxSeed));
    command->add_option("--threads", s.threads, "Threads (default: all); results do not depend on it")->type_name("T")->check(decimal)->check(CLI::Range(1u, 1024u));
    command->add_option("--out", request->out, "Write the accepted samples to this CSV file")->type_name("FILE")->required();
    command->add_flag("--progress", request->progress, "Show progress on stderr also when it is not a terminal");
    command->footer("Approximate Bayesian computation by rejection. It looks only at the patterns that are open to calibration, and changes "
                    "nothing by itself.\nExample:\n  counterweight-cli calibrate --samples 2000 --accept 0.02 --out accepted.csv");
    command->callback([=, &status] { status = calibrateCommand(*request); });
}

} // namespace cw::cli
