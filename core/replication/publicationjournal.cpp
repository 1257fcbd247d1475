// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicationjournal.h"

#include "core/replication/publicationstatements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto marker = "pg-flare: "_L1;

QString ourLine(const QString& comment)
{
    for (const auto& line : comment.split(u'\n')) {
        if (line.startsWith(marker))
            return line.mid(marker.size());
    }
    return {};
}

} // namespace

PublicationJournal journalIn(const QString& comment)
{
    PublicationJournal journal;
    const auto object = QJsonDocument::fromJson(ourLine(comment).toUtf8()).object();
    const auto identities = object.value("replica_identity"_L1).toArray();
    for (const auto& entry : identities) {
        const auto fields = entry.toObject();
        const auto identity = fields.value("was"_L1).toString();
        if (identity.size() == 1)
            journal.identities.insert({fields.value("schema"_L1).toString(), fields.value("table"_L1).toString()},
                                      {identity.front(), fields.value("index"_L1).toString()});
    }
    const auto owners = object.value("slots"_L1).toObject();
    for (auto it = owners.begin(); it != owners.end(); ++it) {
        if (const auto subscriber = SystemIdentifier::parse(it.value().toString()))
            journal.slotOwners.insert(SlotName(it.key()), *subscriber);
    }
    journal.unfinished = object.value("unfinished"_L1).toBool();
    return journal;
}

QString withJournal(const QString& comment, const PublicationJournal& journal)
{
    QStringList lines;
    for (const auto& line : comment.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(marker))
            lines.append(line);
    }
    QJsonArray identities;
    for (auto it = journal.identities.begin(); it != journal.identities.end(); ++it)
        identities.append(QJsonObject{{u"schema"_s, it.key().schema},
                                      {u"table"_s, it.key().name},
                                      {u"was"_s, QString(it->identity)},
                                      {u"index"_s, it->index}});
    QJsonObject owners;
    for (auto it = journal.slotOwners.begin(); it != journal.slotOwners.end(); ++it)
        owners.insert(it.key().text(), it->text());
    QJsonObject object{{u"replica_identity"_s, identities}, {u"slots"_s, owners}};
    if (journal.unfinished)
        object.insert(u"unfinished"_s, true);
    lines.append(marker + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    return lines.join(u'\n');
}

std::optional<Publication> readFinishedPublication(Pg::Connection& connection, const PublicationName& name)
{
    auto publication = readPublication(connection, name);
    return publication && journalIn(publication->comment).unfinished ? std::nullopt : publication;
}

bool updateJournal(Pg::Connection& connection, const PublicationName& name,
                   const std::function<void(PublicationJournal&)>& change)
{
    const auto publication = readPublication(connection, name);
    if (!publication)
        return true;
    auto journal = journalIn(publication->comment);
    change(journal);
    const auto comment = withJournal(publication->comment, journal);
    if (comment == publication->comment)
        return true;
    try {
        connection.exec(commentOnPublication(name, comment));
        return true;
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        return false;
    }
}

} // namespace Flare
