// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pgtools/dumpscript.h"
#include "core/replication/schemainventory.h"

namespace Flare::Operations {

/// The values of --leave-out: several objects may stand in one, with semicolons between them; one that belongs to a
/// name is written twice.
[[nodiscard]] QStringList objectsToLeaveOut(const QStringList& values);

/// The option that leaves these objects out, for a shell.
[[nodiscard]] QString leaveOutOption(QStringList objects);

/// Throws Error(Usage) for a name that no statement of the dump has.
void checkLeaveOut(const QStringList& objects, const QList<DumpStatement>& statements);

/// "public"."orders" of what the statement would have made; empty where it has no name of its own.
[[nodiscard]] QByteArray createdName(const QByteArray& statement);

/// Tables hold rows: that one is not there never just follows from something else.
[[nodiscard]] bool makesATable(const QByteArray& statement);

/// Whether an object of a comparison ("public.orders.id", "touch on public.orders") is what the dump's name says, or a
/// part of it.
[[nodiscard]] bool isPartOf(const QString& objectName, const QByteArray& createdName);

/// Without what follows from leaving these objects of the dump out, as a run before did.
[[nodiscard]] QList<SchemaDifference> withoutLeftOut(QList<SchemaDifference> differences, const QStringList& objects,
                                                     const QList<DumpStatement>& statements);

} // namespace Flare::Operations
