#include "sim/model/schedule.h"
#include "tests/support.h"

using namespace cw;

/// What is worked out once and kept is worked out anew when what it follows from has changed.
class KeptChances : public QObject {
    Q_OBJECT

    /// A month of red-teaming in a copy of this world, in which bounties have changed.
    static World redTeamed(const Scenario& s, World world, int month, double bounties, bool forget) {
        EventLog log(false);
        const Luck luck(s.seed, 0);
        world.month.bounties = bounties;
        if (forget) world.weaknessOutside = -1;
        redTeamSubmodel.advance({s, s.values, world, luck, log, month});
        return world;
    }

private slots:
    void weaknessesFollowBountiesAtOnce() {
        const Scenario s = test::busyPolicy();
        int months = 0, moved = 0;
        simulate(s, 0, {.observe = [&](std::uint32_t, int month, const World& w) {
            if (month % 12 != 11) return;
            const World kept = redTeamed(s, w, month, w.month.bounties + 5, false), anew = redTeamed(s, w, month, w.month.bounties + 5, true);
            QCOMPARE(kept.models.latent, anew.models.latent);
            QCOMPARE(kept.models.exploitableApi, anew.models.exploitableApi);
            QCOMPARE(kept.models.exploitableOpen, anew.models.exploitableOpen);
            moved += kept.models.latent != redTeamed(s, w, month, w.month.bounties, false).models.latent;
            ++months;
        }});
        QVERIFY(months > 4);
        QCOMPARE(moved, months);   // or bounties do nothing
    }
};

QTEST_APPLESS_MAIN(KeptChances)
#include "tst_kept_chances.moc"
