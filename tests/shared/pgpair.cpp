// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/pgpair.h"

#include "core/base/error.h"

#include <QTest>

#include <algorithm>
#include <future>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto howToInstall = "packaging/install-deps.sh --postgresql installs the servers that tests want."_L1;

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

bool isInstalled(const QList<PgInstallation>& installations, int major)
{
    return std::ranges::find(installations, major, &PgInstallation::major) != installations.end();
}

std::unique_ptr<SandboxCluster> startCluster(int major, const SandboxCluster::Settings& settings)
{
    const auto installation = findPgInstallation(major);
    if (!installation)
        throw Error(ErrorKind::Tool, u"PostgreSQL %1 is not installed."_s.arg(major), howToInstall);
    return std::make_unique<SandboxCluster>(
        SandboxCluster::Options{.installation = *installation, .settings = settings, .hba = {}});
}

} // namespace

QString PairVersions::name() const
{
    return u"%1-%2"_s.arg(publisher).arg(subscriber);
}

QList<PairVersions> pairsToTest()
{
    const auto installations = findPgInstallations();
    QList<PairVersions> found;
    QStringList missing;
    for (const PairVersions& pair : wantedPairs()) {
        if (isInstalled(installations, pair.publisher) && isInstalled(installations, pair.subscriber))
            found += pair;
        else
            missing += pair.name();
    }
    if (missing.isEmpty())
        return found;
    const QString left =
        u"Not installed, hence left out: servers for the pairs %1. %2"_s.arg(missing.join(u", "_s), howToInstall);
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
    auto publisher = std::async(std::launch::async, startCluster, versions.publisher, settings);
    m_subscriber = startCluster(versions.subscriber, settings);
    m_publisher = publisher.get();
}

PgPair& PgPairs::pair(PairVersions versions)
{
    return m_pairs.try_emplace(versions, versions).first->second;
}

} // namespace Flare::Test
