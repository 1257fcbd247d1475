// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/pgpair.h"

#include "core/base/error.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/ownfolders.h"

#include <QTest>

#include <algorithm>
#include <future>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

// The longest leap, a usual one, the same version on both sides, and the newest features on both sides.
const QList<PairVersions>& usualPairs()
{
    static const QList<PairVersions> pairs{{10, 18}, {13, 17}, {15, 15}, {18, 18}};
    return pairs;
}

PairVersions pairNamed(const QString& name)
{
    const auto majors = name.trimmed().split(u'-');
    const PairVersions pair{majors.value(0).toInt(), majors.value(1).toInt()};
    if (majors.size() != 2 || pair.publisher == 0 || pair.subscriber == 0)
        throw Error(ErrorKind::Usage, u"FLARE_TEST_PAIRS names pairs like 10-18, not \"%1\"."_s.arg(name));
    return pair;
}

QList<PairVersions> wantedPairs()
{
    const QString named = qEnvironmentVariable("FLARE_TEST_PAIRS");
    if (named.isEmpty())
        return usualPairs();
    QList<PairVersions> pairs;
    for (const QString& name : named.split(u',', Qt::SkipEmptyParts))
        pairs += pairNamed(name);
    return pairs;
}

bool isInstalled(int major)
{
    return std::ranges::find(installedServers(), major, &PgInstallation::major) != installedServers().end();
}

} // namespace

QString PairVersions::name() const
{
    return u"%1-%2"_s.arg(publisher).arg(subscriber);
}

QList<PairVersions> pairsToTest()
{
    QList<PairVersions> found;
    QStringList missing;
    for (const PairVersions& pair : wantedPairs()) {
        if (isInstalled(pair.publisher) && isInstalled(pair.subscriber))
            found += pair;
        else
            missing += pair.name();
    }
    if (missing.isEmpty())
        return found;
    const QString left = u"Not installed, hence left out: servers for the pairs %1. %2"_s.arg(
        missing.join(u", "_s), QLatin1String(howToInstallServers));
    if (qEnvironmentVariableIntValue("FLARE_REQUIRE_PG") == 1)
        throw Error(ErrorKind::Tool, left);
    qInfo("%s", qUtf8Printable(left));
    return found;
}

void addPairRows()
{
    QTest::addColumn<PairVersions>("pair");
    QList<PairVersions> pairs;
    try {
        pairs = pairsToTest();
    } catch (const Error& error) {
        QFAIL(error.what());
    }
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with. packaging/install-deps.sh --postgresql installs them.");
    for (const PairVersions& pair : pairs)
        QTest::newRow(qUtf8Printable(pair.name())) << pair;
}

PgPair::PgPair(PairVersions versions, SandboxCluster::Settings settings)
    : m_versions(versions)
{
    takeOwnStateHome();
    auto publisher = std::async(
        std::launch::async, [&] { return startCopy(installedServer(versions.publisher), Side::Publisher, settings); });
    m_subscriber = startCopy(installedServer(versions.subscriber), Side::Subscriber, settings);
    m_publisher = publisher.get();
}

PgPair& PgPairs::pair(PairVersions versions)
{
    return m_pairs.try_emplace(versions, versions).first->second;
}

} // namespace Flare::Test
