// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemacheck.h"

#include "core/base/text.h"
#include "core/config/didyoumean.h"
#include "core/config/valuecheck.h"

#include <QSet>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QStringList keyNames(const ValueSpec& spec)
{
    QStringList names;
    for (const KeySpec& key : spec.keys)
        names.append(key.name);
    return names;
}

QString joined(const QString& path, const QString& key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

/// Where else in the file the key is known.
QStringList homesOf(const QString& name, const ValueSpec& spec, const QString& path)
{
    QStringList homes;
    if (spec.key(name))
        homes.append(path.isEmpty() ? Text::tr("the top level") : path);
    for (const KeySpec& key : spec.keys)
        homes += homesOf(name, key.value, joined(path, key.name));
    for (const ValueSpec& item : spec.item)
        homes += homesOf(name, item, joined(path, u"<name>"_s));
    return homes;
}

class SchemaCheck
{
public:
    SchemaCheck(const ValueSpec& schema, Diagnostics& diagnostics)
        : m_schema(schema)
        , m_diagnostics(diagnostics)
    {
    }

    /// The owner is the key that holds the value: an empty value has no place of its own.
    void check(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner, bool required);

private:
    void checkMap(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner);
    void checkDictionary(const ValueSpec& spec, const YamlNode& node, const QString& path);
    void checkList(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner);
    void reportUnknown(const ValueSpec& spec, const YamlEntry& entry, const QString& path);
    void report(Position at, const ValueProblem& problem);

    const ValueSpec& m_schema;
    Diagnostics& m_diagnostics;
};

YamlNode::Kind kindOf(ValueType type)
{
    switch (type) {
    case ValueType::Map:
    case ValueType::Dictionary:
        return YamlNode::Kind::Map;
    case ValueType::List:
        return YamlNode::Kind::Sequence;
    default:
        return YamlNode::Kind::Scalar;
    }
}

QString kindSentence(YamlNode::Kind wanted)
{
    switch (wanted) {
    case YamlNode::Kind::Map:
        return Text::tr("%1 must hold keys.");
    case YamlNode::Kind::Sequence:
        return Text::tr("%1 must be a list.");
    default:
        return Text::tr("%1 must be a single value.");
    }
}

void SchemaCheck::check(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner, bool required)
{
    if (node.kind == YamlNode::Kind::Refused)
        return;
    if (node.kind == YamlNode::Kind::Null) {
        if (required)
            report(owner, {Text::tr("%1 is empty.").arg(path), howToProvide(spec)});
        return;
    }
    if (node.kind != kindOf(spec.type)) {
        const bool shouldBeList = spec.type == ValueType::List && node.kind == YamlNode::Kind::Scalar;
        report(node.at,
               {kindSentence(kindOf(spec.type)).arg(path),
                shouldBeList ? Text::tr("Put it on a line of its own, behind \"- \".") : QString()});
        return;
    }
    if (spec.type == ValueType::Map)
        checkMap(spec, node, path, owner);
    else if (spec.type == ValueType::Dictionary)
        checkDictionary(spec, node, path);
    else if (spec.type == ValueType::List)
        checkList(spec, node, path, owner);
    else if (const auto problem = problemOf(spec, path, node.text))
        report(node.at, *problem);
}

void SchemaCheck::checkMap(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner)
{
    for (const YamlEntry& entry : node.entries) {
        if (const KeySpec* const known = spec.key(entry.key))
            check(known->value, entry.value, joined(path, known->name), entry.at, known->required);
        else
            reportUnknown(spec, entry, path);
    }
    for (const KeySpec& key : spec.keys) {
        if (key.required && !node.find(key.name))
            report(owner, {Text::tr("%1 is missing.").arg(joined(path, key.name)), howToProvide(key.value)});
    }
}

void SchemaCheck::checkDictionary(const ValueSpec& spec, const YamlNode& node, const QString& path)
{
    const ValueSpec name{ValueType::Name, {}, 0, 0, {}, {}};
    for (const YamlEntry& entry : node.entries) {
        if (const auto problem = problemOf(name, Text::tr("A name in %1").arg(path), entry.key))
            report(entry.at, *problem);
        const QString inner = joined(path, printable(entry.key));
        check(spec.item.front(), entry.value, inner, entry.at, true);
    }
}

void SchemaCheck::checkList(const ValueSpec& spec, const YamlNode& node, const QString& path, Position owner)
{
    QSet<QString> seen;
    for (const YamlNode& item : node.items) {
        if (item.kind == YamlNode::Kind::Null)
            m_diagnostics.error(owner, Text::tr("%1 holds an empty entry.").arg(path));
        else
            check(spec.item.front(), item, path, item.at, true);
        if (item.kind == YamlNode::Kind::Scalar && seen.contains(item.text))
            m_diagnostics.warning(item.at, Text::tr("%1 lists %2 twice.").arg(path, quoted(item.text)));
        seen.insert(item.text);
    }
}

void SchemaCheck::reportUnknown(const ValueSpec& spec, const YamlEntry& entry, const QString& path)
{
    if (m_diagnostics.isFull()) {
        m_diagnostics.error(entry.at, {});
        return;
    }
    if (entry.key == u"<<"_s) {
        m_diagnostics.error(entry.at, Text::tr("YAML's merge key << is not used in this file."),
                            Text::tr("Write the keys out."));
        return;
    }
    QString suggestion = didYouMean(entry.key, keyNames(spec));
    if (suggestion.isEmpty()) {
        const QStringList homes = homesOf(entry.key, m_schema, {});
        if (!homes.isEmpty())
            suggestion = Text::tr("It belongs in %1.").arg(homes.join(u", "_s));
    }
    if (suggestion.isEmpty())
        suggestion = Text::tr("Known here: %1.").arg(keyNames(spec).join(u", "_s));
    const QString message = path.isEmpty() ? Text::tr("Unknown key %1.").arg(quoted(entry.key))
                                           : Text::tr("Unknown key %1 in %2.").arg(quoted(entry.key), path);
    m_diagnostics.error(entry.at, message, suggestion);
}

void SchemaCheck::report(Position at, const ValueProblem& problem)
{
    m_diagnostics.error(at, problem.message, problem.suggestion);
}

} // namespace

void checkAgainst(const ValueSpec& schema, const YamlNode& root, Diagnostics& diagnostics)
{
    if (root.kind == YamlNode::Kind::Null) {
        diagnostics.error({1, 1}, Text::tr("The file is empty."));
        return;
    }
    if (root.kind != YamlNode::Kind::Map) {
        diagnostics.error(root.at, Text::tr("The file must hold keys, with hosts: as the first of them."));
        return;
    }
    SchemaCheck(schema, diagnostics).check(schema, root, {}, {1, 1}, true);
}

} // namespace Flare
