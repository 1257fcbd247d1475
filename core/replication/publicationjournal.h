// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

#include <QMap>
#include <QString>

#include <functional>

namespace Flare {

/// What we changed around a publication, kept as the publication's comment: in the database itself, where the next
/// run finds it from whatever machine, and where a person can read it. Plain data.
struct PublicationJournal
{
    struct Identity
    {
        QChar identity; ///< relreplident before.
        QString index;

        friend bool operator==(const Identity&, const Identity&) = default;
    };

    /// The replica identities that we set to FULL, as they were before.
    QMap<RelationName, Identity> identities;
    /// The slots that we made, and the subscriber that each is for.
    QMap<SlotName, SystemIdentifier> slotOwners;

    /// The publication has no tables yet, and is there for the sake of this journal: whoever creates it notes what the
    /// tables had before changing them.
    bool unfinished = false;

    [[nodiscard]] bool isEmpty() const { return identities.isEmpty() && slotOwners.isEmpty(); }
};

[[nodiscard]] PublicationJournal journalIn(const QString& comment);
/// The comment with our line in it replaced; what else it says stays.
[[nodiscard]] QString withJournal(const QString& comment, const PublicationJournal& journal);

/// No value while create_publication has not come to its end.
[[nodiscard]] std::optional<Publication> readFinishedPublication(Pg::Connection& connection,
                                                                 const PublicationName& name);

/// Reads the journal of a publication, lets it be changed and writes it back. Returns false when the user may not:
/// only the publication's owner can. Does nothing without the publication or a change.
bool updateJournal(Pg::Connection& connection, const PublicationName& name,
                   const std::function<void(PublicationJournal&)>& change);

} // namespace Flare
