#pragma once
#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

namespace cw::test {

/// What one call of counterweight-cli said and how it ended.
struct CliResult {
    int status = -1;
    QByteArray out, err;
    qint64 milliseconds = 0;
    QStringList errorLines() const { return QString::fromUtf8(err).split('\n', Qt::SkipEmptyParts); }
};

inline QString cliProgram() { return QStringLiteral(CW_BUILD_DIR "/app/counterweight-cli"); }

inline CliResult cli(const QStringList& arguments, int timeout = 120000) {
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(cliProgram(), arguments);
    if (!process.waitForFinished(timeout)) {
        process.kill();
        process.waitForFinished();
        return {.status = -1, .out = {}, .err = "timed out or did not start: " + process.errorString().toUtf8(), .milliseconds = clock.elapsed()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError(), clock.elapsed()};
}

} // namespace cw::test
