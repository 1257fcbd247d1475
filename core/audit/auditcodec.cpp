// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditcodec.h"

#include "core/base/clock.h"
#include "core/base/redactor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <concepts>
#include <limits>
#include <type_traits>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr auto seqKey = "seq"_L1;
constexpr auto timeKey = "time"_L1;
constexpr auto previousHashKey = "previous_hash"_L1;

template <typename Enum, size_t count>
bool assignByKey(Enum& target, const QJsonValue& value, const std::array<Enum, count>& all)
{
    for (const auto candidate : all) {
        if (keyOf(candidate) == value.toString()) {
            target = candidate;
            return true;
        }
    }
    return false;
}

QJsonValue toJson(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

template <typename Tag>
QJsonValue toJson(const Name<Tag>& name)
{
    return toJson(name.text());
}

// As text: a 64-bit number does not survive readers that hold numbers as doubles.
QJsonValue toJson(SystemIdentifier identifier)
{
    return identifier.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(identifier.text());
}

QJsonValue toJson(Lsn lsn)
{
    return lsn.text();
}

QJsonValue toJson(const QDateTime& time)
{
    return timestamp(time);
}

QJsonValue toJson(bool value)
{
    return value;
}

template <std::integral Number>
QJsonValue toJson(Number number)
{
    return qint64{number};
}

template <typename Enum>
requires std::is_enum_v<Enum> QJsonValue toJson(Enum value)
{
    return keyOf(value);
}

QJsonValue toJson(const QJsonObject& object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

template <typename T>
QJsonValue toJson(const std::optional<T>& value)
{
    return value ? toJson(*value) : QJsonValue(QJsonValue::Undefined);
}

bool fromJson(const QJsonValue& value, QString& target)
{
    target = value.toString();
    return value.isString();
}

template <typename Tag>
bool fromJson(const QJsonValue& value, Name<Tag>& target)
{
    target = Name<Tag>(value.toString());
    return value.isString();
}

bool fromJson(const QJsonValue& value, SystemIdentifier& target)
{
    const auto identifier = SystemIdentifier::parse(value.toString());
    target = identifier.value_or(SystemIdentifier());
    return identifier.has_value();
}

bool fromJson(const QJsonValue& value, Lsn& target)
{
    const auto lsn = Lsn::parse(value.toString());
    target = lsn.value_or(Lsn());
    return lsn.has_value();
}

bool fromJson(const QJsonValue& value, QDateTime& target)
{
    target = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return target.isValid();
}

bool fromJson(const QJsonValue& value, bool& target)
{
    target = value.toBool();
    return value.isBool();
}

template <std::integral Number>
bool fromJson(const QJsonValue& value, Number& target)
{
    const auto number = value.toInteger();
    if (!value.isDouble() || number < std::numeric_limits<Number>::min() || number > std::numeric_limits<Number>::max())
        return false;
    target = static_cast<Number>(number);
    return true;
}

bool isInteger(const QJsonValue& value)
{
    return value.isDouble() && QJsonValue(value.toInteger()) == value;
}

/// Every value within, by whatever makes another one of it.
template <typename Change>
QJsonValue mapped(const QJsonValue& value, const Change& change)
{
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto item = object.begin(); item != object.end(); ++item)
            *item = mapped(*item, change);
        return object;
    }
    if (value.isArray()) {
        auto array = value.toArray();
        for (auto item = array.begin(); item != array.end(); ++item)
            *item = mapped(*item, change);
        return array;
    }
    return change(value);
}

bool fromJson(const QJsonValue& value, QJsonObject& target)
{
    target = value.toObject();
    return value.isObject() && canonicalData(target) == target;
}

bool fromJson(const QJsonValue& value, AuditKind& target)
{
    const auto kind = auditKindFrom(value.toString());
    target = kind.value_or(AuditKind::Note);
    return kind.has_value();
}

bool fromJson(const QJsonValue& value, Side& target)
{
    return assignByKey(target, value, std::array{Side::Publisher, Side::Subscriber});
}

bool fromJson(const QJsonValue& value, Role& target)
{
    return assignByKey(target, value, std::array{Role::Superuser, Role::DbOwner, Role::ReplUser});
}

template <typename T>
bool fromJson(const QJsonValue& value, std::optional<T>& target)
{
    return fromJson(value, target.emplace());
}

template <auto member>
AuditField word(QLatin1StringView key)
{
    return {key, false, [](const AuditRecord& record) { return toJson(record.*member); },
            [](AuditRecord& record, const QJsonValue& value) { return fromJson(value, record.*member); }};
}

template <auto member>
AuditField freeText(QLatin1StringView key)
{
    auto field = word<member>(key);
    field.isFreeText = true;
    return field;
}

QList<AuditField> eventFields()
{
    using R = AuditRecord;
    return {
        word<&R::kind>("kind"_L1),
        word<&R::sessionId>("session_id"_L1),
        word<&R::operationId>("operation_id"_L1),
        word<&R::operation>("operation"_L1),
        word<&R::risk>("risk"_L1),
        freeText<&R::step>("step"_L1),
        freeText<&R::osUser>("os_user"_L1),
        word<&R::osUid>("os_uid"_L1),
        freeText<&R::workstation>("workstation"_L1),
        word<&R::tool>("tool"_L1),
        word<&R::toolVersion>("tool_version"_L1),
        word<&R::frontend>("frontend"_L1),
        freeText<&R::configPath>("config_path"_L1),
        word<&R::configDigest>("config_digest"_L1),
        freeText<&R::ticket>("ticket"_L1),
    };
}

QList<AuditField> serverFields()
{
    using R = AuditRecord;
    return {
        word<&R::side>("side"_L1),
        word<&R::role>("role"_L1),
        freeText<&R::host>("host"_L1),
        word<&R::port>("port"_L1),
        freeText<&R::database>("database"_L1),
        freeText<&R::databaseUser>("database_user"_L1),
        word<&R::backendPid>("backend_pid"_L1),
        freeText<&R::applicationName>("application_name"_L1),
        word<&R::expectedIdentifier>("expected_identifier"_L1),
        word<&R::seenIdentifier>("seen_identifier"_L1),
        word<&R::serverVersion>("server_version"_L1),
        word<&R::timeline>("timeline"_L1),
        word<&R::inRecovery>("in_recovery"_L1),
        freeText<&R::tls>("tls"_L1),
    };
}

QList<AuditField> resultFields()
{
    using R = AuditRecord;
    return {
        freeText<&R::sql>("sql"_L1),
        word<&R::rows>("rows"_L1),
        word<&R::result>("result"_L1),
        word<&R::sqlState>("sql_state"_L1),
        freeText<&R::message>("message"_L1),
        word<&R::begunAt>("begun_at"_L1),
        word<&R::durationUs>("duration_us"_L1),
        word<&R::lsn>("lsn"_L1),
        word<&R::clockOffsetMs>("clock_offset_ms"_L1),
        word<&R::dryRun>("dry_run"_L1),
        freeText<&R::confirmation>("confirmation"_L1),
        freeText<&R::data>("data"_L1),
    };
}

} // namespace

QString keyOf(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Session:
        return u"session"_s;
    case AuditKind::Intent:
        return u"intent"_s;
    case AuditKind::Confirm:
        return u"confirm"_s;
    case AuditKind::Statement:
        return u"statement"_s;
    case AuditKind::Outcome:
        return u"outcome"_s;
    case AuditKind::Note:
        return u"note"_s;
    case AuditKind::Export:
        return u"export"_s;
    }
    return {};
}

std::optional<AuditKind> auditKindFrom(QStringView key)
{
    for (const auto kind : {AuditKind::Session, AuditKind::Intent, AuditKind::Confirm, AuditKind::Statement,
                            AuditKind::Outcome, AuditKind::Note, AuditKind::Export}) {
        if (keyOf(kind) == key)
            return kind;
    }
    return {};
}

const QList<AuditField>& auditFields()
{
    static const auto fields = eventFields() + serverFields() + resultFields();
    return fields;
}

QJsonObject canonicalData(const QJsonObject& data)
{
    return mapped(data,
                  [](const QJsonValue& value) {
                      const bool isFraction = value.isDouble() && !isInteger(value);
                      return isFraction
                          ? QJsonValue(QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest))
                          : value;
                  })
        .toObject();
}

AuditRecord scrubbed(AuditRecord record, const Redactor& redactor)
{
    const auto scrub = [&redactor](const QJsonValue& value) {
        return value.isString() ? QJsonValue(redactor.scrub(value.toString())) : value;
    };
    for (const auto& field : auditFields()) {
        const auto value = field.value(record);
        if (field.isFreeText && !value.isUndefined())
            field.assign(record, mapped(value, scrub));
    }
    return record;
}

QByteArray genesisHash()
{
    return QByteArray(64, '0');
}

QByteArray auditHash(const QByteArray& body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

QByteArray auditBody(const AuditRecord& record, qint64 seq, const QDateTime& time, const QByteArray& previousHash)
{
    QJsonObject body{{seqKey, seq}, {timeKey, timestamp(time)}, {previousHashKey, QString::fromLatin1(previousHash)}};
    for (const auto& field : auditFields())
        body.insert(field.key, field.value(record));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<AuditEntry> auditEntryFrom(const QByteArray& body, const QByteArray& hash)
{
    const auto json = QJsonDocument::fromJson(body).object();
    AuditEntry entry;
    entry.seq = json.value(seqKey).toInteger();
    entry.time = QDateTime::fromString(json.value(timeKey).toString(), Qt::ISODateWithMs);
    entry.previousHash = json.value(previousHashKey).toString().toLatin1();
    entry.hash = hash;
    entry.body = body;
    if (entry.seq <= 0 || !entry.time.isValid() || entry.previousHash.isEmpty() || !json.contains("kind"_L1))
        return {};
    for (const auto& field : auditFields()) {
        const auto value = json.value(field.key);
        if (!value.isUndefined() && !field.assign(entry.record, value))
            return {};
    }
    // Another form of the same values (a key twice, a fraction, a time of another zone) or a key more is read in as
    // many ways as there are readers.
    if (auditBody(entry.record, entry.seq, entry.time, entry.previousHash) != body)
        return {};
    return entry;
}

} // namespace Flare
