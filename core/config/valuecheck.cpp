// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/valuecheck.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/config/didyoumean.h"
#include "core/config/values.h"
#include "core/config/yamltree.h"

#include <QRegularExpression>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<ValueProblem>;

Problem nameProblem(const QString& path, const QString& text)
{
    if (const auto bytes = text.toUtf8().size(); bytes > longestName) {
        return ValueProblem{Text::tr("%1 is %2 bytes long; PostgreSQL keeps %3 bytes of a name.")
                                .arg(path, QString::number(bytes), QString::number(longestName)),
                            Text::tr("Give the name as the server shows it.")};
    }
    return std::nullopt;
}

Problem hostProblem(const QString& path, const QString& text)
{
    static const QRegularExpression nameOrAddress(u"^[^\\s,;=/@?#\\[\\]'\"\\\\:]+\\z"_s);
    static const QRegularExpression ipv6(u"^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?\\z"_s);
    static const QRegularExpression withPort(u"^[^:]+:\\d+\\z"_s);
    if (text.contains(u"://"_s) || text.contains(u'=')) {
        return ValueProblem{Text::tr("%1 holds a connection string.").arg(path),
                            Text::tr("Write the name or the address of the server alone; everything else has a key "
                                     "of its own.")};
    }
    if (text.contains(u','))
        return ValueProblem{Text::tr("%1 lists several hosts; which one would be reached is left to chance.").arg(path),
                            Text::tr("Name the one server.")};
    if (text.startsWith(u'/') || ipv6.match(text).hasMatch() || nameOrAddress.match(text).hasMatch())
        return std::nullopt;
    if (withPort.match(text).hasMatch())
        return ValueProblem{Text::tr("%1 holds a port.").arg(path), Text::tr("The port has a key of its own.")};
    return ValueProblem{Text::tr("%1 is not a host name, an address, or the path of a socket's folder.").arg(path), {}};
}

Problem identifierProblem(const ValueSpec& spec, const QString& path, const QString& text)
{
    if (SystemIdentifier::parse(text))
        return std::nullopt;
    return ValueProblem{Text::tr("%1 is not a system identifier, which is a number of up to 20 digits.").arg(path),
                        howToProvide(spec)};
}

Problem integerProblem(const ValueSpec& spec, const QString& path, const QString& text)
{
    const auto value = parseInteger(text);
    if (value && *value >= spec.minimum && *value <= spec.maximum)
        return std::nullopt;
    return ValueProblem{Text::tr("%1 must be a whole number from %2 to %3, not %4.")
                            .arg(path, QString::number(spec.minimum), QString::number(spec.maximum), quoted(text)),
                        {}};
}

Problem wordProblem(const QStringList& words, const QString& path, const QString& text)
{
    if (words.contains(text))
        return std::nullopt;
    return ValueProblem{Text::tr("%1 must be one of %2, not %3.").arg(path, words.join(u", "_s), quoted(text)),
                        didYouMean(text, words)};
}

Problem booleanProblem(const ValueSpec& spec, const QString& path, const QString& text)
{
    if (parseBoolean(text))
        return std::nullopt;
    return wordProblem(QStringList{u"on"_s, u"off"_s} + spec.words, path, text);
}

Problem durationProblem(const ValueSpec& spec, const QString& path, const QString& text)
{
    const auto value = parseDuration(text);
    if (!value) {
        return ValueProblem{Text::tr("%1 must be a time in whole seconds, not %2.").arg(path, quoted(text)),
                            Text::tr("Write it like 90, 90s, 1m30s or 2h.")};
    }
    if (value->count() < spec.minimum || value->count() > spec.maximum) {
        return ValueProblem{Text::tr("%1 must be from %2 to %3 seconds, not %4.")
                                .arg(path, QString::number(spec.minimum), QString::number(spec.maximum), quoted(text)),
                            {}};
    }
    return std::nullopt;
}

Problem sizeProblem(const ValueSpec& spec, const QString& path, const QString& text)
{
    const auto value = parseSize(text);
    if (value && *value >= spec.minimum && *value <= spec.maximum)
        return std::nullopt;
    return ValueProblem{Text::tr("%1 must be a number of bytes up to 1024 TB, not %2.").arg(path, quoted(text)),
                        Text::tr("Write it like 1048576, 1MB or 16MiB.")};
}

Problem relationProblem(const QString& path, const QString& text)
{
    if (parseRelationName(text))
        return std::nullopt;
    return ValueProblem{Text::tr("%1 holds %2, which does not name a table by SQL's rules.").arg(path, quoted(text)),
                        Text::tr("Write table or schema.table; a part with other characters than letters, digits and "
                                 "underscores goes between double quotes, the whole then between single quotes.")};
}

} // namespace

Problem problemOf(const ValueSpec& spec, const QString& path, const QString& text)
{
    if (text.contains(QChar::Null))
        return ValueProblem{Text::tr("%1 holds a NUL character; PostgreSQL has none in its texts.").arg(path), {}};
    if (text.isEmpty() && spec.type != ValueType::Password)
        return ValueProblem{Text::tr("%1 is empty.").arg(path), howToProvide(spec)};
    switch (spec.type) {
    case ValueType::Name:
        return nameProblem(path, text);
    case ValueType::Host:
        return hostProblem(path, text);
    case ValueType::SystemIdentifier:
        return identifierProblem(spec, path, text);
    case ValueType::Relation:
        return relationProblem(path, text);
    case ValueType::Integer:
        return integerProblem(spec, path, text);
    case ValueType::Boolean:
        return booleanProblem(spec, path, text);
    case ValueType::Choice:
        return wordProblem(spec.words, path, text);
    case ValueType::Duration:
        return durationProblem(spec, path, text);
    case ValueType::Size:
        return sizeProblem(spec, path, text);
    default:
        return std::nullopt;
    }
}

QString howToProvide(const ValueSpec& spec)
{
    if (spec.type != ValueType::SystemIdentifier)
        return {};
    return Text::tr("Ask the server: SELECT system_identifier FROM pg_control_system();");
}

} // namespace Flare
