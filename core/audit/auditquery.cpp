// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditquery.h"

#include "core/base/clock.h"

#include <QStringList>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

class Conditions
{
public:
    void require(const QString& condition, const QVariantList& values)
    {
        m_conditions.append(condition);
        m_values += values;
    }
    /// A condition with one place holder, unless there is nothing to look for.
    void requireText(const QString& condition, const QString& value)
    {
        if (!value.isEmpty())
            require(condition, {value});
    }
    [[nodiscard]] AuditQuery query() const { return {m_conditions.join(u" AND "_s), m_values}; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

QString placeHolders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

void requireFile(Conditions& conditions, const AuditFilter& filter)
{
    const auto path = u"json_extract(body, '$.config_path') = ?"_s;
    const auto digest = u"json_extract(body, '$.config_digest') = ?"_s;
    if (!filter.configPath.isEmpty() && !filter.configDigest.isEmpty())
        conditions.require(u"(%1 OR %2)"_s.arg(path, digest), {filter.configPath, filter.configDigest});
    else
        conditions.requireText(filter.configPath.isEmpty() ? digest : path,
                               filter.configPath.isEmpty() ? filter.configDigest : filter.configPath);
}

void requireServers(Conditions& conditions, const QList<SystemIdentifier>& servers)
{
    if (servers.isEmpty())
        return;
    QVariantList identifiers;
    for (const auto server : servers)
        identifiers.append(server.text());
    conditions.require(u"json_extract(body, '$.expected_identifier') IN (%1)"_s.arg(placeHolders(servers.size())),
                       identifiers);
}

// In the values, not in the names of the fields; and not in a hash, where any short word stands by chance.
void requireWord(Conditions& conditions, const AuditWord& word)
{
    auto pattern = word.text;
    for (const auto special : {u'\\', u'%', u'_'})
        pattern.replace(special, QString(u'\\') + special);
    auto condition = u"EXISTS (SELECT 1 FROM json_tree(record.body) AS field WHERE field.atom LIKE ? ESCAPE '\\'"
                     " AND field.key IS NOT 'previous_hash')"_s;
    QVariantList values{u'%' + pattern + u'%'};
    if (!word.operations.isEmpty()) {
        condition = u"(%1 OR operation IN (%2))"_s.arg(condition, placeHolders(word.operations.size()));
        for (const auto& operation : word.operations)
            values.append(operation);
    }
    conditions.require(condition, values);
}

} // namespace

AuditQuery auditQuery(const AuditFilter& filter)
{
    Conditions conditions;
    conditions.require(u"seq > ?"_s, {filter.afterSeq});
    if (filter.beforeSeq)
        conditions.require(u"seq < ?"_s, {*filter.beforeSeq});
    conditions.requireText(u"operation_id = ?"_s, filter.operationId);
    conditions.requireText(u"operation = ?"_s, filter.operation);
    if (filter.kind)
        conditions.require(u"kind = ?"_s, {keyOf(*filter.kind)});
    if (filter.since)
        conditions.require(u"time >= ?"_s, {timestamp(*filter.since)});
    if (filter.until)
        conditions.require(u"time < ?"_s, {timestamp(*filter.until)});
    requireFile(conditions, filter);
    requireServers(conditions, filter.servers);
    for (const auto& word : filter.words)
        requireWord(conditions, word);
    return conditions.query();
}

} // namespace Flare
