#include "sim/io/signature.h"

#include <QtTest>

#include <fstream>

/// Results change only when somebody means them to: the signature is recorded beside the tests.
class Signature : public QObject {
    Q_OBJECT
private slots:
    void isTheRecordedOne() {
        std::ifstream in(CW_SOURCE_DIR "/tests/golden/signature.txt");
        std::string recorded;
        in >> recorded;
        QVERIFY2(cw::modelSignature() == recorded, "results changed: if that is meant, write `counterweight-cli signature` to tests/golden/signature.txt and say so in the commit");
    }
};

QTEST_APPLESS_MAIN(Signature)
#include "tst_signature.moc"
