// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/sql.h"
#include "core/replication/publicationdefinition.h"

namespace Flare {

/// The statements that make and remove publications. Pure.
[[nodiscard]] Pg::Sql createPublicationStatement(const PublicationDefinition& definition, int publisherMajor);
/// One without tables: nothing follows from it yet.
[[nodiscard]] Pg::Sql createEmptyPublicationStatement(const PublicationName& name);
[[nodiscard]] Pg::Sql commentOnPublication(const PublicationName& name, const QString& comment);
[[nodiscard]] Pg::Sql dropPublicationStatement(const PublicationName& name);
[[nodiscard]] Pg::Sql addToPublication(const PublicationName& name, const RelationName& table);

} // namespace Flare
