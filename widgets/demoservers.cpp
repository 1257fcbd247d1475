// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/demoservers.h"

#include "core/base/clock.h"
#include "core/sandbox/demomigration.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DemoServers::~DemoServers() = default;

void DemoServers::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void DemoServers::report(const QString& text)
{
    QMetaObject::invokeMethod(
        this, [this, text] { emit progressed(text); }, Qt::QueuedConnection);
}

void DemoServers::run(const std::stop_token& stop)
{
    try {
        report(tr("Starting two servers …"));
        const auto versions = demoVersions();
        DemoMigration demo(versions, stop);
        report(tr("Filling a database on PostgreSQL %1 …").arg(versions.publisher.version));
        demo.fill();
        demo.writeConfig();
        QMetaObject::invokeMethod(
            this,
            [this, config = demo.configPath(), audit = demo.statePath() + u"/pg-flare/audit.sqlite"_s] {
                emit ready(config, audit);
            },
            Qt::QueuedConnection);
        while (sleepFor(1h, stop)) { }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled)
            QMetaObject::invokeMethod(
                this, [this, error] { emit failed(error); }, Qt::QueuedConnection);
    }
}

} // namespace Flare
