#include "sim/analysis/patterns/pattern.h"
#include "sim/io/joint_draws_file.h"
#include "sim/run.h"
#include "tests/support.h"

#include <QTemporaryDir>

using namespace cw;

/// Draws of assumptions that belong together: read back as they were written, used row by row, refused where wrong.
class JointDrawsFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    static std::vector<UncertainAssumption> ranges() {
        using Distribution = UncertainAssumption::Distribution;
        return {{&test::spec("host.reupload"), Distribution::uniform, 0.1, 0.9}, {&test::spec("train.cost"), Distribution::loguniform, 0.5, 50}};
    }
    std::shared_ptr<const JointDraws> load(const QByteArray& text, std::vector<Problem>& problems) const {
        QFile file(m_folder.filePath("draws.csv"));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(text);
        file.close();
        return loadJointDraws(file.fileName().toStdString(), ranges(), problems);
    }
    QString problemOf(const QByteArray& text) const {
        std::vector<Problem> problems;
        if (load(text, problems)) return "none";
        return QString::fromStdString(problems.at(0).where.substr(problems.at(0).where.find("draws.csv")) + " " + problems.at(0).what);
    }

private slots:
    void runsTakeTheRowsInTurn() {
        std::vector<Problem> problems;
        Scenario s;
        s.uncertain = ranges();
        s.joint = load("sample,train.cost,distance,pattern.3,host.reupload\n7,2,0.1,0.2,0.25\n9,20,0.1,0.2,0.75\n", problems);
        QVERIFY(problems.empty());
        QVERIFY(s.joint);
        for (const std::uint32_t run : {0u, 1u, 2u, 5u}) {
            const ParameterSet drawn = drawAssumptions(s, Luck(1, run));
            QVERIFY(std::fabs(drawn.value(test::spec("host.reupload")) - (run % 2 ? 0.75 : 0.25)) < 1e-9);
            QVERIFY(std::fabs(drawn.value(test::spec("train.cost")) - (run % 2 ? 20 : 2)) < 1e-9);
        }
        // What has no column is drawn by itself.
        s.uncertain.push_back({&test::spec("host.residual"), UncertainAssumption::Distribution::uniform, 0.1, 0.7});
        QVERIFY(drawAssumptions(s, Luck(1, 0)).value(test::spec("host.residual")) != drawAssumptions(s, Luck(1, 2)).value(test::spec("host.residual")));
    }
    void refusesWhatItCannotUse() {
        QVERIFY(problemOf("sample,host.reupload\n1,0.5\n").contains("has no column 'train.cost'"));
        QCOMPARE(problemOf("train.cost,host.reuplod\n2,0.5\n").section(')', 0, 0), QString("draws.csv:1 'host.reuplod' is no assumption that is drawn (did you mean 'host.reupload'?"));
        QCOMPARE(problemOf("train.cost,host.reupload\n2,0.5\n2\n"), QString("draws.csv:3 has 1 columns, the first line has 2"));
        QCOMPARE(problemOf("train.cost,host.reupload\n2,0.95\n"), QString("draws.csv:2:host.reupload '0.95' is not a number from 0.1 to 0.9"));
        QCOMPARE(problemOf("train.cost,host.reupload\n2x,0.5\n"), QString("draws.csv:2:train.cost '2x' is not a number from 0.5 to 50"));
        QCOMPARE(problemOf("train.cost,host.reupload\n"), QString("draws.csv holds no draws"));
        QCOMPARE(problemOf(""), QString("draws.csv is empty"));
    }
};

QTEST_APPLESS_MAIN(JointDrawsFile)
#include "tst_joint_draws.moc"
