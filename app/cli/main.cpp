#include "app/cli/commands.h"
#include "sim/io/install_paths.h"
#include "sim/io/text.h"
#include "sim/store/open_store.h"

#include <csignal>
#include <cstdio>
#include <new>
#include <system_error>

namespace cw::cli {

void say(const std::string& line) { std::fprintf(stderr, "counterweight-cli: %s\n", printable(line, 2000).c_str()); }

void print(const std::vector<Problem>& problems) {
    for (const Problem& p : problems) say(p.where + (p.where.empty() ? "" : ": ") + p.what);
}

namespace {

void addHelp(CLI::App& command) {
    command.set_help_flag("-h,--help", "Print this help and exit");
    command.set_version_flag("--version", std::string("counterweight-cli ") + programVersion + " (" + programCommit + ")", "Print the version and exit");
}

std::string usageError(const CLI::App& app, const CLI::ParseError& error) {
    constexpr const char* hint = " (counterweight-cli --help shows what there is)";
    for (const CLI::App* command : app.get_subcommands())
        for (const std::string& word : command->remaining())
            if (word.starts_with("-")) return command->get_name() + ": there is no option " + inQuotes(word) + " (counterweight-cli " + command->get_name() + " --help)";
    const auto unknown = app.remaining(false);
    if (unknown.empty() || !app.get_subcommands().empty()) return std::string(error.what()) + hint;
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string near = suggestion(unknown[0], views);
    return "there is no command " + inQuotes(unknown[0]) + (near.empty() ? hint : near);
}

int run(int argc, char** argv) {
    int status = done;
    CLI::App app{"Counterweight: how liability and licensing rules for open-weight AI trade innovation against misuse.", "counterweight-cli"};
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
    addExport(app, status);
    addMerge(app, status);
    addDocument(app, status);
    addValidate(app, status);
    addCalibrate(app, status);
    addHelp(app);
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) addHelp(*command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) {   // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& error) {
        say(usageError(app, error));
        return badInput;
    } catch (const BadInput& error) {
        print(error.problems);
        return badInput;
    } catch (const StoreRefused& error) {
        say(error.what());
        return badInput;
    } catch (const std::bad_alloc&) {
        say("out of memory: fewer --runs, --threads or users.count");
        return failed;
    } catch (const std::system_error& error) {   // a thread that cannot be started
        say(std::string(error.what()) + ": fewer --threads may help");
        return failed;
    } catch (const std::exception& error) {
        say(error.what());
        return failed;
    }
    return status;
}

} // namespace

} // namespace cw::cli

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);   // a file size limit is an error like a full disk
    const int status = cw::cli::run(argc, argv);
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    cw::cli::say("cannot write to the standard output");
    return cw::cli::failed;
}
