// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livenotices.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using NoticeKind = LiveNotice::Kind;

namespace {

/// Looks one after the other, and what was told at each.
class Watch
{
public:
    QList<NoticeKind> lookWithLag(qint64 lag)
    {
        auto frame = m_samples.next(m_state);
        frame.links.first().lagBytes = lag;
        return told(frame);
    }
    QList<NoticeKind> lookWithStatus(const QString& status)
    {
        m_samples.slot.walStatus = status;
        return told(m_samples.next(m_state));
    }
    QList<NoticeKind> lookWithSafety(std::chrono::seconds safe)
    {
        auto frame = m_samples.next(m_state);
        frame.links.first().slotSafeFor = safe;
        return told(frame);
    }
    QList<NoticeKind> lookWithTables(const LiveTableStates& tables)
    {
        m_samples.tables = tables;
        return told(m_samples.next(m_state));
    }
    QList<NoticeKind> lookWithout(Side side)
    {
        m_state.take(m_samples.lost(side));
        return told(m_state.frame());
    }
    [[nodiscard]] qint64 threshold() { return m_samples.next(m_state).thresholdBytes; }

private:
    QList<NoticeKind> told(const LiveFrame& frame)
    {
        QList<NoticeKind> kinds;
        for (const auto& notice : m_notices.take(frame)) {
            kinds.append(notice.kind);
            if (notice.text.isEmpty())
                qFatal("a notice without words");
        }
        return kinds;
    }

    LiveSamples m_samples;
    LiveState m_state{m_samples.config};
    LiveNotices m_notices;
};

using Kinds = QList<NoticeKind>;

} // namespace

class LiveNoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfTheThresholdEitherWayOnce()
    {
        Watch watch;
        const auto much = watch.threshold() + 1;
        QCOMPARE(watch.lookWithLag(0), Kinds());
        QCOMPARE(watch.lookWithLag(much), Kinds());
        QCOMPARE(watch.lookWithLag(much), Kinds());
        QCOMPARE(watch.lookWithLag(much), Kinds{NoticeKind::FellBehind});
        QCOMPARE(watch.lookWithLag(much * 2), Kinds());
        QCOMPARE(watch.lookWithLag(watch.threshold()), Kinds{NoticeKind::CaughtUp});
        QCOMPARE(watch.lookWithLag(0), Kinds());
    }

    void doesNotRingForALagAroundTheThreshold()
    {
        Watch watch;
        const auto threshold = watch.threshold();
        for (int look = 0; look < 20; ++look)
            QCOMPARE(watch.lookWithLag(threshold + (look % 3 == 0 ? -1 : 1)), Kinds());
    }

    void takesWhatItFindsForNoNews()
    {
        Watch watch;
        QCOMPARE(watch.lookWithLag(watch.threshold() * 2), Kinds());
        QCOMPARE(watch.lookWithLag(0), Kinds{NoticeKind::CaughtUp});
        Watch other;
        QCOMPARE(other.lookWithStatus(u"lost"_s), Kinds());
    }

    void tellsOfASlotAtRisk()
    {
        Watch watch;
        QCOMPARE(watch.lookWithStatus(u"reserved"_s), Kinds());
        QCOMPARE(watch.lookWithStatus(u"extended"_s), Kinds());
        QCOMPARE(watch.lookWithStatus(u"unreserved"_s), Kinds{NoticeKind::SlotAtRisk});
        QCOMPARE(watch.lookWithStatus(u"unreserved"_s), Kinds());
        QCOMPARE(watch.lookWithStatus(u"lost"_s), Kinds{NoticeKind::SlotLost});
    }

    void tellsOfADangerThatIsNear()
    {
        Watch watch;
        QCOMPARE(watch.lookWithSafety(std::chrono::hours(2)), Kinds());
        QCOMPARE(watch.lookWithSafety(std::chrono::minutes(14)), Kinds{NoticeKind::SlotAtRisk});
    }

    void tellsThatTheCopyIsDone()
    {
        Watch watch;
        QCOMPARE(watch.lookWithTables({{u'r', 2}, {u'd', 1}}), Kinds());
        QCOMPARE(watch.lookWithTables({{u'r', 3}}), Kinds{NoticeKind::CopyDone});
        QCOMPARE(watch.lookWithTables({{u'r', 3}}), Kinds());
    }

    void tellsNothingForWantOfAnAnswer()
    {
        Watch watch;
        QCOMPARE(watch.lookWithLag(0), Kinds());
        QCOMPARE(watch.lookWithout(Side::Publisher), Kinds());
        QCOMPARE(watch.lookWithout(Side::Subscriber), Kinds());
        QCOMPARE(watch.lookWithLag(0), Kinds());
    }
};

FLARE_TEST(LiveNoticesTest)
#include "tst_livenotices.moc"
