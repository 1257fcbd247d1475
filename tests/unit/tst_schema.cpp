// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "core/config/configschema.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

using Words = QSet<QString>;

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(FLARE_RESOURCES) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Words wordsOf(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    Words words;
    for (const QJsonValue& element : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (element.isNull())
            words.insert(u"null"_s);
        else
            words.insert(element.isBool() ? (element.toBool() ? u"!true"_s : u"!false"_s) : element.toString());
    }
    return words;
}

/// What an editor must accept: values that YAML takes for numbers or booleans are texts to our reader.
Words typesOf(ValueType type)
{
    switch (type) {
    case ValueType::Text:
    case ValueType::Name:
        return {u"string"_s, u"number"_s};
    case ValueType::Password:
        return {u"string"_s, u"number"_s, u"boolean"_s};
    case ValueType::SystemIdentifier:
    case ValueType::Duration:
    case ValueType::Size:
        return {u"string"_s, u"integer"_s};
    case ValueType::Integer:
        return {u"integer"_s};
    case ValueType::Host:
    case ValueType::Command:
    case ValueType::Path:
    case ValueType::Relation:
        return {u"string"_s};
    case ValueType::Map:
    case ValueType::Dictionary:
        return {u"object"_s};
    case ValueType::List:
        return {u"array"_s};
    case ValueType::Boolean:
    case ValueType::Choice:
        return {};
    }
    Q_UNREACHABLE();
}

Words enumerationOf(const ValueSpec& spec)
{
    Words words(spec.words.begin(), spec.words.end());
    if (spec.type == ValueType::Boolean)
        words += Words{u"!true"_s, u"!false"_s, u"on"_s, u"off"_s, u"yes"_s, u"no"_s, u"true"_s, u"false"_s};
    return words;
}

/// Every difference between what the reader knows and what editors are told, as a sentence.
QStringList differences(const ValueSpec& spec, const QJsonObject& json, const QString& path, bool required)
{
    QStringList found;
    const auto demand = [&](bool holds, const QString& what) {
        if (!holds)
            found.append(path + u": "_s + what);
    };
    demand(!json[u"description"].toString().isEmpty(), u"has no description"_s);
    const Words null = required ? Words{} : Words{u"null"_s};
    const bool isEnumeration = spec.type == ValueType::Boolean || spec.type == ValueType::Choice;
    demand(wordsOf(json[u"type"]) == (isEnumeration ? Words{} : typesOf(spec.type) + null), u"type"_s);
    demand(wordsOf(json[u"enum"]) == (isEnumeration ? enumerationOf(spec) + null : Words{}), u"enum"_s);
    if (spec.type == ValueType::Integer) {
        demand(json[u"minimum"].toInteger(-1) == spec.minimum, u"minimum"_s);
        demand(json[u"maximum"].toInteger(-1) == spec.maximum, u"maximum"_s);
    }

    const QJsonObject properties = json[u"properties"].toObject();
    Words requiredKeys;
    for (const KeySpec& key : spec.keys) {
        if (key.required)
            requiredKeys.insert(key.name);
        found += differences(key.value, properties[key.name].toObject(), path + u'.' + key.name, key.required);
    }
    for (const QString& name : properties.keys())
        demand(spec.key(name) != nullptr, u"the reader does not know "_s + name);
    demand(wordsOf(json[u"required"]) == requiredKeys, u"required"_s);
    if (spec.type == ValueType::Map)
        demand(json[u"additionalProperties"] == QJsonValue(false), u"must refuse unknown keys"_s);
    for (const ValueSpec& item : spec.item) {
        const auto name = spec.type == ValueType::List ? u"items"_s : u"additionalProperties"_s;
        found += differences(item, json[name].toObject(), path + u"[]"_s, true);
    }
    return found;
}

QString uncommented(const QString& text)
{
    static const QRegularExpression optionalKey(u"^#(?=  |[a-z])"_s, QRegularExpression::MultilineOption);
    return QString(text).remove(optionalKey);
}

QString filledIn(QString text)
{
    text.replace(u"superuser:\n"_s, u"superuser: postgres\n"_s);
    text.replace(u"db_owner:\n"_s, u"db_owner: app\n"_s);
    text.replace(u"repl_user:\n"_s, u"repl_user: repl\n"_s);
    for (const auto& [host, identifier] : {std::pair(u"old"_s, u"71"_s), std::pair(u"new"_s, u"72"_s)}) {
        text.replace(text.indexOf(u"host:\n"_s), 6, u"host: %1.example.org\n"_s.arg(host));
        text.replace(text.indexOf(u"system_identifier:\n"_s), 19, u"system_identifier: %1\n"_s.arg(identifier));
    }
    return text;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void tellsEditorsWhatTheReaderKnows();
    void noticesWhatTheReaderDoesNotKnow();
    void templateAsksForItsEmptyValues();
    void templateLoadsOnceFilledIn();
    void everyOptionalKeyOfTheTemplateIsKnown();
    void templateShowsEveryKey();
};

void TestSchema::tellsEditorsWhatTheReaderKnows()
{
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(resource(u"flare.schema.json"_s), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(differences(configSchema(), json.object(), u"flare.yml"_s, true), QStringList());
}

void TestSchema::noticesWhatTheReaderDoesNotKnow()
{
    auto json = QJsonDocument::fromJson(resource(u"flare.schema.json"_s)).object();
    auto properties = json[u"properties"].toObject();
    properties.insert(u"surprise"_s, QJsonObject{});
    properties.remove(u"ticket"_s);
    json.insert(u"properties"_s, properties);
    json.insert(u"required"_s, QJsonArray{u"hosts"_s, u"attack"_s});
    const auto found = differences(configSchema(), json, u"flare.yml"_s, true);
    QVERIFY(found.contains(u"flare.yml: the reader does not know surprise"_s));
    QVERIFY(found.contains(u"flare.yml.ticket: type"_s));
    QVERIFY(found.contains(u"flare.yml: required"_s));
}

void TestSchema::templateAsksForItsEmptyValues()
{
    const auto result = parseConfig(resource(u"flare.yml.template"_s));
    QVERIFY(!result.config);
    QStringList messages;
    for (const auto& diagnostic : result.diagnostics)
        messages.append(diagnostic.message);
    const QString publisher = u"hosts.publisher.conn.%1 is empty."_s;
    const QString subscriber = u"hosts.subscriber.conn.%1 is empty."_s;
    const QStringList expected{publisher.arg(u"superuser"),         publisher.arg(u"db_owner"),
                               publisher.arg(u"repl_user"),         publisher.arg(u"host"),
                               publisher.arg(u"system_identifier"), subscriber.arg(u"superuser"),
                               subscriber.arg(u"db_owner"),         subscriber.arg(u"host"),
                               subscriber.arg(u"system_identifier")};
    QCOMPARE(messages, expected);
}

void TestSchema::templateLoadsOnceFilledIn()
{
    const auto result = parseConfig(filledIn(QString::fromUtf8(resource(u"flare.yml.template"_s))).toUtf8());
    QVERIFY2(result.config, qPrintable(configError(result, u"flare.yml"_s).message()));
    QCOMPARE(result.diagnostics.size(), 0);
}

void TestSchema::everyOptionalKeyOfTheTemplateIsKnown()
{
    const QString text = filledIn(uncommented(QString::fromUtf8(resource(u"flare.yml.template"_s))));
    const auto result = parseConfig(text.toUtf8());
    QVERIFY2(result.config, qPrintable(configError(result, u"flare.yml"_s).message()));
    for (const auto& diagnostic : result.diagnostics)
        QVERIFY2(diagnostic.message.endsWith(u"is empty and counts as absent."_s), qPrintable(diagnostic.message));
}

void TestSchema::templateShowsEveryKey()
{
    const QString text = uncommented(QString::fromUtf8(resource(u"flare.yml.template"_s)));
    QStringList missing;
    const std::function<void(const ValueSpec&)> look = [&](const ValueSpec& spec) {
        for (const KeySpec& key : spec.keys) {
            if (!text.contains(QRegularExpression(u"(^|[ {])%1:"_s.arg(key.name), QRegularExpression::MultilineOption)))
                missing.append(key.name);
            look(key.value);
        }
        for (const ValueSpec& item : spec.item)
            look(item);
    };
    look(configSchema());
    QCOMPARE(missing, QStringList());
}

FLARE_TEST(TestSchema)

#include "tst_schema.moc"
