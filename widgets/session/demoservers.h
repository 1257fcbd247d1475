// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sandbox/demotrouble.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Flare {

/// The two throw-away servers behind "Try the demo", started, filled, written to, broken on demand and taken down on a
/// thread of their own. Nothing of them is left when the object is gone.
class DemoServers final : public QObject
{
    Q_OBJECT

public:
    using Kind = DemoTrouble::Kind;

    using QObject::QObject;
    ~DemoServers() override;

    void start();
    /// Puts the application to work, which begins when the demo is ready, or sends it home.
    void setWriting(bool writing);
    /// Breaks something, or mends it again. Returns at once; what came of it is told().
    void setTrouble(Kind kind, bool on);

signals:
    /// What is being done, for whoever waits.
    void progressed(const QString& text);
    /// The demo's flare.yml, and where its audit log belongs.
    void ready(const QString& configPath, const QString& auditPath);
    void failed(const Flare::Error& error);
    /// What was done to the demo, or why it could not be, in full sentences.
    void told(const QString& text);
    void writingChanged(bool writing);
    void troubleChanged(Flare::DemoServers::Kind kind, bool on);

private:
    struct Running;
    using Job = std::function<void(Running&)>;

    void run(const std::stop_token& stop);
    void serve(DemoMigration& demo, const std::stop_token& stop);
    void order(Job job);
    void changeTrouble(Running& running, Kind kind, bool on);
    /// Runs something in the object's own thread.
    void later(std::function<void()> call);

    std::mutex m_mutex;
    std::condition_variable_any m_ordered;
    std::deque<Job> m_jobs;
    std::jthread m_thread;
};

} // namespace Flare
