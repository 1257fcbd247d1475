// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <memory>
#include <thread>

namespace Flare {

/// The two throw-away servers behind "Try the demo", started, filled and taken down on a thread of their own. Nothing
/// of them is left when the object is gone.
class DemoServers final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~DemoServers() override;

    void start();

signals:
    /// What is being done, for whoever waits.
    void progressed(const QString& text);
    /// The demo's flare.yml, and where its audit log belongs.
    void ready(const QString& configPath, const QString& auditPath);
    void failed(const Flare::Error& error);

private:
    void run(const std::stop_token& stop);
    void report(const QString& text);

    std::jthread m_thread;
};

} // namespace Flare
