// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/demoservers.h"

#include "core/sandbox/demowriter.h"

#include <optional>

namespace Flare {

using namespace Qt::StringLiterals;

/// What lives on the thread as long as the demo does.
struct DemoServers::Running
{
    explicit Running(DemoMigration& servers)
        : demo(servers)
        , trouble(servers)
    {
    }

    DemoMigration& demo;
    DemoTrouble trouble;
    std::optional<DemoWriter> writer;
};

DemoServers::~DemoServers() = default;

void DemoServers::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void DemoServers::setWriting(bool writing)
{
    order([this, writing](Running& running) {
        if (writing && !running.writer)
            running.writer.emplace(running.demo);
        else if (!writing)
            running.writer.reset();
        const auto text = writing ? tr("The demo's application writes to the publisher, %1 transactions a second.")
                                        .arg(DemoWriter::transactionsPerSecond)
                                  : tr("The demo's application has stopped writing.");
        later([this, writing, text] {
            emit writingChanged(writing);
            emit told(text);
        });
    });
}

void DemoServers::setTrouble(Kind kind, bool on)
{
    order([this, kind, on](Running& running) { changeTrouble(running, kind, on); });
}

void DemoServers::changeTrouble(Running& running, Kind kind, bool on)
{
    QString text;
    try {
        text = on ? running.trouble.begin(kind) : running.trouble.end(kind);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            return;
        text = tr("That could not be done to the demo: %1").arg(error.message() + u' ' + error.advice());
    }
    later([this, kind, text, isOn = running.trouble.isOn(kind)] {
        emit troubleChanged(kind, isOn);
        emit told(text);
    });
}

void DemoServers::order(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_ordered.notify_all();
}

void DemoServers::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void DemoServers::run(const std::stop_token& stop)
{
    const auto report = [this](const QString& text) { later([this, text] { emit progressed(text); }); };
    try {
        report(tr("Starting two servers …"));
        const auto versions = demoVersions();
        DemoMigration demo(versions, stop);
        report(tr("Filling a database on PostgreSQL %1 …").arg(versions.publisher.version));
        demo.fill();
        demo.writeConfig();
        later([this, config = demo.configPath(), audit = demo.statePath() + u"/pg-flare/audit.sqlite"_s] {
            emit ready(config, audit);
        });
        setWriting(true);
        serve(demo, stop);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled)
            later([this, error] { emit failed(error); });
    }
}

void DemoServers::serve(DemoMigration& demo, const std::stop_token& stop)
{
    Running running(demo);
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_ordered.wait(lock, stop, [this] { return !m_jobs.empty(); }))
            return;
        const auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(running);
    }
}

} // namespace Flare
