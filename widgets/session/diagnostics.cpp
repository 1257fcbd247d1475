// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/diagnostics.h"

#include "core/pg/environment.h"
#include "widgets/session/migrationsession.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString serverLine(const ServerState& server)
{
    if (!server.identity)
        return u"%1: %2"_s.arg(keyOf(server.side), server.error ? keyOf(server.error->kind()) : u"not asked"_s);
    return u"%1: PostgreSQL %2%3"_s.arg(keyOf(server.side), server.identity->versionText(),
                                        server.identity->tls.isEmpty() ? QString() : u", "_s + server.identity->tls);
}

QStringList sessionLines(const MigrationSession& session)
{
    const auto& topology = session.topology();
    QStringList lines{u"configuration: sha256 "_s + QString::fromLatin1(session.config().digest),
                      serverLine(topology.publisher), serverLine(topology.subscriber)};
    for (const auto& database : topology.databases) {
        for (const auto& link : database.subscriptions)
            lines.append(u"subscription: "_s + keyOf(link.state));
    }
    for (const auto* run : session.runs())
        lines.append(u"run %1 %2: %3"_s.arg(run->id(), run->operation().id,
                                            run->outcome() ? keyOf(run->outcome()->status) : u"running"_s));
    return lines;
}

} // namespace

QString diagnosticsText(const MigrationSession* session)
{
    const auto* screen = QGuiApplication::primaryScreen();
    QStringList lines{u"pg-flare "_s + QString::fromLatin1(FLARE_VERSION),
                      u"Qt %1 (built with %2), %3"_s.arg(QString::fromLatin1(qVersion()),
                                                         QString::fromLatin1(QT_VERSION_STR),
                                                         QGuiApplication::platformName()),
                      u"libpq "_s + Pg::clientLibraryVersion(),
                      QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' '
                          + QSysInfo::kernelVersion() + u", "_s + QSysInfo::currentCpuArchitecture(),
                      u"locale "_s + QLocale().name()};
    if (screen != nullptr)
        lines.append(u"screen %1×%2 at %3"_s.arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    if (session != nullptr)
        lines += sessionLines(*session);
    return lines.join(u'\n');
}

} // namespace Flare
