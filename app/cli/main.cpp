#include "app/cli/commands.h"
#include "sim/io/install_paths.h"

#include <cstdio>

namespace cw::cli {

void print(const std::vector<Problem>& problems) {
    for (const Problem& p : problems)
        std::fprintf(stderr, "counterweight-cli: %s%s%s\n", p.where.c_str(), p.where.empty() ? "" : ": ", p.what.c_str());
}

} // namespace cw::cli

int main(int argc, char** argv) {
    using namespace cw::cli;
    int status = done;
    CLI::App app{"Counterweight: how liability and licensing rules for open-weight AI trade innovation against misuse.", "counterweight-cli"};
    app.set_version_flag("--version", std::string("counterweight-cli ") + cw::programVersion + " (" + cw::programCommit + ")");
    app.require_subcommand(1);
    app.footer("Examples:\n"
               "  counterweight-cli list presets\n"
               "  counterweight-cli describe liability.regime\n"
               "  counterweight-cli run status-quo-2025 --set liability.regime=strict --runs 64 --csv out/\n"
               "  counterweight-cli compare status-quo-2025 strict-developer-liability\n"
               "Exit status: 0 done, 1 failed while running, 2 bad usage or input, 130 interrupted.");
    addCatalogue(app, status);
    addRun(app, status);
    addCompare(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : badInput;
    } catch (const BadInput& error) {
        print(error.problems);
        return badInput;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "counterweight-cli: %s\n", error.what());
        return failed;
    }
    return status;
}
