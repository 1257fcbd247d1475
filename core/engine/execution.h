// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"
#include "core/engine/confirmation.h"
#include "core/engine/operation.h"

#include <mutex>

namespace Flare {

/// One run of one plan, from the audit log's intent to its outcome. Lives on the run's thread.
class Execution
{
public:
    struct Setup
    {
        const Config& config;
        Credentials& credentials;
        Redactor& redactor;
        AuditSink& audit;
        QString frontend;
        QString sessionId;
        QString operationId;
        Views views = {};
    };

    Execution(Setup setup, const Plan& plan, const Confirmation& confirmation, std::stop_token stop,
              std::function<void(Event)> send);

    /// Never throws: however it ends is the outcome.
    [[nodiscard]] Outcome run() noexcept;

private:
    void recordIntent(const Confirmation& confirmation);
    void recordStatements();
    void recordOutcome(const Outcome& outcome);
    void observe(const Pg::Connection& connection, const Pg::StatementRecord& statement);
    void runSteps(Context& context);
    void runStep(Context& context, int index);
    [[nodiscard]] Outcome failed(Context& context, const Error& error) const;
    [[nodiscard]] AuditRecord record(AuditKind kind) const;
    [[nodiscard]] bool changesSomething() const;

    Setup m_setup;
    const Plan& m_plan;
    const Confirmation& m_confirmation;
    std::stop_token m_stop;
    std::function<void(Event)> m_send;
    int m_stepsDone = 0;
    QString m_currentStep;
    QString m_undo;
    std::mutex m_mutex;
    QList<AuditRecord> m_statements;
    int m_repeated = 1;
};

/// What every record about a plan has in common.
[[nodiscard]] AuditRecord auditRecordOf(const Plan& plan, const Config& config, AuditKind kind,
                                        const QString& frontend);

} // namespace Flare
