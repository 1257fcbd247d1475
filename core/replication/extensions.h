// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace Flare {

/// An extension of a database.
struct Extension
{
    QString name;
    QString version;
    QString schema;
};

/// Those of the database, by name, without plpgsql, which every database has.
[[nodiscard]] QList<Extension> installedExtensions(Pg::Connection& connection);

/// Name → version that CREATE EXTENSION would install. No value where the server can't list them: one broken control
/// file makes it fail as a whole.
[[nodiscard]] std::optional<QMap<QString, QString>> availableExtensions(Pg::Connection& connection);

/// One extension of the publisher and where the subscriber stands.
struct ExtensionComparison
{
    Extension wanted;
    std::optional<Extension> present;
    std::optional<QString> available; ///< The version that would come; no value if none would.
    bool unavailable = false; ///< Neither there nor to be had.
};

/// Where the subscriber stands with each of the publisher's. Pure.
[[nodiscard]] QList<ExtensionComparison> standOfExtensions(const QList<Extension>& wanted,
                                                           const QList<Extension>& present,
                                                           const std::optional<QMap<QString, QString>>& available);

/// The same. Throws Error(Precondition) that names every extension which the subscriber's server does not have, all at
/// once.
[[nodiscard]] QList<ExtensionComparison> compareExtensions(const QList<Extension>& wanted,
                                                           const QList<Extension>& present,
                                                           const std::optional<QMap<QString, QString>>& available);

/// What a person should know of an extension that is another one there; empty if nothing.
[[nodiscard]] QString differenceOf(const ExtensionComparison& extension);

/// CREATE SCHEMA IF NOT EXISTS and CREATE EXTENSION … CASCADE for all that is missing.
[[nodiscard]] QList<Pg::Sql> extensionStatements(const QList<ExtensionComparison>& extensions);

} // namespace Flare
