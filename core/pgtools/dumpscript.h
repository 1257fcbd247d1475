// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Flare {

/// One statement of a plain dump, without its semicolon, and the object that pg_dump's comment above it names.
struct DumpStatement
{
    QString object; ///< "TABLE public.orders"; empty for the settings at the top.
    QByteArray text; ///< UTF-8
};

/// Splits what pg_dump wrote with standard_conforming_strings = on and without rows. Throws Error(Tool) for what is
/// neither SQL nor \restrict, and Error(Precondition) for what is not UTF-8.
[[nodiscard]] QList<DumpStatement> splitDump(const QByteArray& dump);

/// What the server that a dump goes to has and is.
struct DumpTarget
{
    int major = 0;
    bool superuser = true;
    QStringList extensions;
    QStringList schemas;
    QString withoutGrantsTo = {}; ///< A role that is not there, and need not be; empty = none.
};

/// Without what the target already has (extensions and schemas), the settings that it does not know yet, what is
/// granted to the role that need not be there, and the owner and the rights of the schema public, which every database
/// has from its server: see PublicSchema. Where the login is not a superuser, a change of the session's user becomes
/// one of its role, which needs a membership only.
[[nodiscard]] QList<DumpStatement> fitted(const QList<DumpStatement>& statements, const DumpTarget& target);

} // namespace Flare
