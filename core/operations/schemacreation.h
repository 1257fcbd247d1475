// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/context.h"
#include "core/pgtools/dumpscript.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace Flare::Operations {

/// Creates what a dump says, in the connection's transaction, and goes on behind what the server refuses: a person sees
/// at once everything that must be corrected, and not one object a run. What fails only because something else is not
/// there is folded into that, but for tables, which hold rows.
class SchemaCreation
{
public:
    /// These objects, by the dump's names for them, are left out, and with them what can't be without them.
    SchemaCreation(Context& context, Pg::Connection& connection, QStringList leaveOut);

    /// @param atOnce after so many statements, while nothing was refused, the transaction is committed; no value: all
    /// are in one. @param commit does that, and begins the next one.
    void run(const QList<DumpStatement>& statements, std::optional<qint64> atOnce, const std::function<void()>& commit);
    /// Throws Error(Sql) that names everything that was refused, after it was shown as a table.
    void throwRefusals() const;
    /// What is not there, since somebody asked for that: the objects themselves and what followed from them.
    [[nodiscard]] const QStringList& leftOut() const { return m_leftOut; }
    /// Whether an object of a comparison ("view", "public.v") is missing for that reason.
    [[nodiscard]] bool explains(const QString& objectName) const;

private:
    struct Refusal
    {
        QString object;
        QString reason;
        QStringList followers;
    };
    static constexpr int asked = -1; ///< As the cause of what follows: left out as asked for.

    void runBlock(const QList<DumpStatement>& block);
    void runOneByOne(const QList<DumpStatement>& block);
    void runUnlessLeftOut(const DumpStatement& statement);
    void execute(const DumpStatement& statement);
    void refuse(const DumpStatement& statement, const Error& error);
    void follow(const DumpStatement& statement, int cause);
    [[nodiscard]] std::optional<int> causeOf(const DumpStatement& statement, const Error& error) const;
    void miss(const DumpStatement& statement, int cause);

    Context& m_context;
    Pg::Connection& m_connection;
    QStringList m_leaveOut;
    QStringList m_leftOut;
    QList<Refusal> m_refusals;
    QString m_advice; ///< Of the first refusal that has any.
    QHash<QString, int> m_objects; ///< What is not there, by the dump's name → index of the refusal.
    QHash<QByteArray, int> m_names; ///< The same by its name in SQL, quoted as the dump does.
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace Flare::Operations
