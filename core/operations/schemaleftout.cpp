// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemaleftout.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pgtools/toolprocess.h"
#include "core/replication/definitiontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar separator = u';';

bool isMissing(const SchemaDifference& difference)
{
    return difference.aspect.isEmpty() && !difference.subscriber;
}

bool hasWord(const QString& text, const QString& word)
{
    static const auto form = u"(?<![\\w\"$])%1(?![\\w\"$])"_s;
    // Between the name of a trigger and its table, pg_dump writes ON.
    const QRegularExpression search(form.arg(QRegularExpression::escape(word)),
                                    QRegularExpression::CaseInsensitiveOption);
    return search.match(text).hasMatch();
}

/// What was left out on purpose, and what is not there for want of it.
class LeftOut
{
public:
    LeftOut(const QList<SchemaDifference>& differences, const QStringList& objects,
            const QList<DumpStatement>& statements)
    {
        for (const auto& difference : differences) {
            if (isMissing(difference))
                m_missing.append(difference.name);
        }
        for (const auto& statement : statements)
            add(statement, objects.contains(statement.object));
    }

    [[nodiscard]] bool explains(const SchemaDifference& difference) const
    {
        const auto isOfMissing = [this](const QString& name) {
            return std::ranges::any_of(m_names, [&](const QByteArray& created) { return isPartOf(name, created); });
        };
        if (difference.aspect.isEmpty())
            return isMissing(difference) && isOfMissing(difference.name);
        if (difference.aspect == u"parents" || difference.aspect == u"owned by")
            return isOfMissing(difference.publisher.value_or(QString()));
        return hasWord(m_changes, difference.name);
    }

private:
    void add(const DumpStatement& statement, bool isAsked)
    {
        const auto name = createdName(statement.text);
        if (name.isEmpty()) {
            if (isAsked)
                m_changes += withPlainNames(QString::fromUtf8(statement.text)) + u'\n';
            return;
        }
        if (isAsked || (!makesATable(statement.text) && needsOneOfThem(statement.text) && isMissingFor(name)))
            m_names.append(name);
    }

    [[nodiscard]] bool isMissingFor(const QByteArray& created) const
    {
        return std::ranges::any_of(m_missing, [&](const QString& name) { return isPartOf(name, created); });
    }

    [[nodiscard]] bool needsOneOfThem(const QByteArray& statement) const
    {
        return std::ranges::any_of(m_names, [&](const QByteArray& name) { return statement.contains(name); });
    }

    QStringList m_missing;
    QList<QByteArray> m_names;
    QString m_changes; ///< Statements that make nothing: rights, comments and the like.
};

} // namespace

QStringList objectsToLeaveOut(const QStringList& values)
{
    QStringList objects;
    for (const auto& value : values) {
        objects.append(QString());
        for (qsizetype at = 0; at < value.size(); ++at) {
            const bool isSeparator = value.at(at) == separator;
            if (isSeparator && at + 1 < value.size() && value.at(at + 1) == separator)
                objects.last() += value.at(at++);
            else if (isSeparator)
                objects.append(QString());
            else
                objects.last() += value.at(at);
        }
    }
    for (auto& object : objects)
        object = object.trimmed();
    objects.removeAll(QString());
    objects.removeDuplicates();
    return objects;
}

QString leaveOutOption(QStringList objects)
{
    for (auto& object : objects)
        object.replace(separator, u";;"_s);
    return commandLine(u"--leave-out"_s, {objects.join(u"; "_s)});
}

void checkLeaveOut(const QStringList& objects, const QList<DumpStatement>& statements)
{
    for (const auto& object : objects) {
        if (std::ranges::any_of(statements, [&](const DumpStatement& s) { return s.object == object; }))
            continue;
        throw Error(ErrorKind::Usage, Text::tr("The publisher's schema has nothing named \"%1\".").arg(object),
                    Text::tr("Write it as the refusal does, for example 'VIEW public.old_report'; --only-dump shows "
                             "the whole schema."));
    }
}

QByteArray createdName(const QByteArray& statement)
{
    static const QRegularExpression creation(
        uR"re(^CREATE (?:[A-Z]+ )+?(?<!FOR )((?:"(?:[^"]|"")*"\.)?(?:"(?:[^"]|"")*"|[-+*/<>=~!@#%^&|`?]+)))re"_s);
    static const QRegularExpression constraint(uR"re(^ALTER TABLE [^;]*? ADD CONSTRAINT ("(?:[^"]|"")*"))re"_s);
    const auto text = QString::fromUtf8(statement);
    for (const auto& form : {creation, constraint}) {
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured(1).toUtf8();
    }
    return {};
}

bool makesATable(const QByteArray& statement)
{
    return statement.startsWith("CREATE TABLE ") || statement.startsWith("CREATE UNLOGGED TABLE ")
        || statement.startsWith("CREATE FOREIGN TABLE ");
}

bool isPartOf(const QString& objectName, const QByteArray& createdName)
{
    const auto plain = QRegularExpression::escape(withPlainNames(QString::fromUtf8(createdName)));
    return QRegularExpression(u"(?<![\\w\"$])%1(?![\\w\"$])"_s.arg(plain)).match(objectName).hasMatch();
}

QList<SchemaDifference> withoutLeftOut(QList<SchemaDifference> differences, const QStringList& objects,
                                       const QList<DumpStatement>& statements)
{
    const LeftOut leftOut(differences, objects, statements);
    differences.removeIf([&](const SchemaDifference& difference) { return leftOut.explains(difference); });
    return differences;
}

} // namespace Flare::Operations
