// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/flareprocess.h"
#include "core/sandbox/demomigration.h"

#include <QDateTime>
#include <QJsonObject>

#include <memory>

namespace Flare {

/// One demo from the start of its servers to the proof. Its steps are calls of this program, printed before they run.
/// Throws Error; when the object goes, so does everything it has started.
class DemoRun
{
public:
    explicit DemoRun(const CommandContext& context);
    [[nodiscard]] Outcome run();

private:
    void prepare();
    void migrate();
    void startAttack();
    void cutOver();
    void stopAttack();
    void prove();
    void keepUntilStopped();

    void headline(const QString& text);
    void tell(const QString& text);
    void printCommand(const QStringList& arguments, const QString& suffix = {});
    void flare(const QStringList& arguments);
    [[nodiscard]] QJsonObject flareData(const QStringList& arguments);
    void checkAttack();
    [[nodiscard]] QString ledgers() const;
    [[nodiscard]] FlareProcess::Surroundings surroundings() const;
    [[nodiscard]] Outcome outcome() const;

    const CommandContext& m_context;
    std::stop_token m_stop;
    std::unique_ptr<DemoMigration> m_demo;
    std::unique_ptr<FlareProcess> m_attack;
    QDateTime m_lastWrite; ///< Acknowledged by the publisher.
    QDateTime m_firstWrite; ///< Accepted by the subscriber.
    QJsonObject m_proof;
};

} // namespace Flare
