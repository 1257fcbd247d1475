// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"
#include "core/engine/audittrail.h"
#include "core/engine/confirmation.h"
#include "core/engine/operation.h"

#include <vector>

namespace Flare {

class MigrationLock;

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
        StopRequests& stops;
        Views views = {};
    };

    Execution(Setup setup, const Plan& plan, const Confirmation& confirmation, std::stop_token stop,
              std::function<void(Event)> send);

    /// Never throws: however it ends is the outcome.
    [[nodiscard]] Outcome run() noexcept;

private:
    [[nodiscard]] Context makeContext();
    void recordIntent();
    void recordOutcome(const Outcome& outcome);
    void act(Context& context);
    void runSteps(Context& context, MigrationLock& lock);
    void runStep(Context& context, int index);
    void runBody(Context& context, const Step& step);
    [[nodiscard]] std::optional<Error> takeBack(Context& context);
    [[nodiscard]] Outcome::Left whatIsLeft(const Error& error) const;
    [[nodiscard]] Outcome failed(Context& context, const Error& error) const;
    [[nodiscard]] AuditRecord record(AuditKind kind) const;
    [[nodiscard]] bool changesSomething() const;

    Setup m_setup;
    const Plan& m_plan;
    const Confirmation& m_confirmation;
    std::stop_token m_stop;
    std::function<void(Event)> m_send;
    AuditTrail m_trail;
    int m_stepsDone = 0;
    /// The steps that have begun to change something, and are not taken back.
    std::vector<const Step*> m_changes;
    bool m_changed = false;
    QString m_undo;
};

/// What every record about a plan has in common.
[[nodiscard]] AuditRecord auditRecordOf(const Plan& plan, const Config& config, AuditKind kind,
                                        const QString& frontend);

} // namespace Flare
