// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"
#include "core/config/config.h"
#include "core/engine/runner.h"

#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>

namespace Flare::Test {

/// Keeps what would be written to the audit log. Refuses when told to, like a full disk.
class MemoryAudit final : public AuditSink
{
public:
    void append(const AuditRecord& record) override { appendAll({record}); }
    void appendAll(const QList<AuditRecord>& records) override;
    [[nodiscard]] QList<AuditRecord> records() const;
    void refuseFromNowOn() { m_refuses = true; }

private:
    mutable std::mutex m_mutex;
    QList<AuditRecord> m_records;
    bool m_refuses = false;
};

/// How an operation is to be run.
struct RunRequest
{
    QString operation;
    QMap<QString, QStringList> arguments;
    /// The confirmation of a destructive plan; by default the right one is given.
    std::optional<QString> confirmation;
    std::stop_token stop;
    /// Called on the test's thread for each event as it comes, to interfere in the middle of a run.
    std::function<void(const Event&)> onEvent;
    /// Called between planning and running: what happens on the servers while a person reads the plan.
    std::function<void(const Plan&)> onPlan = {};
    Views views = {};
};

/// What came of it, with all that a user would have seen.
struct RunResult
{
    Plan plan;
    Outcome outcome;
    QList<Event> events;

    [[nodiscard]] bool succeeded() const { return outcome.status == Outcome::Status::Succeeded; }
    /// For the message of a failed assertion: status, error and everything that was said.
    [[nodiscard]] QByteArray describe() const;
    [[nodiscard]] QStringList messages() const;
    [[nodiscard]] QList<Table> tables() const;
    [[nodiscard]] QStringList documents() const;
    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] std::optional<ErrorKind> errorKind() const;
    /// Every text of plan, events and outcome in one: what tests search for passwords.
    [[nodiscard]] QString everything() const;
};

/// Plans and runs one operation of the catalogue as the front ends do, with the real Runner. An error of the plan or
/// of a refused confirmation is an outcome too.
[[nodiscard]] RunResult runOperation(const Config& config, const RunRequest& request, MemoryAudit& audit);
[[nodiscard]] RunResult runOperation(const Config& config, const RunRequest& request);

} // namespace Flare::Test
