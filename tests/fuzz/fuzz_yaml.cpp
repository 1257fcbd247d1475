// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamltree.h"
#include "tests/fuzz/claim.h"
#include "tests/fuzz/textplaces.h"

#include <QSet>

#include <algorithm>
#include <string_view>

using namespace Flare;
using namespace Flare::Fuzz;
using Kind = YamlNode::Kind;

namespace {

constexpr int deepest = 20;

QByteArray quotedText(const QString& text)
{
    QByteArray quoted = "\"";
    for (const uint c : text.toUcs4()) {
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\')
            quoted += static_cast<char>(c);
        else
            quoted += "\\U" + QByteArray::number(c, 16).rightJustified(8, '0');
    }
    return quoted + '"';
}

/// The tree as a document of one line.
QByteArray written(const YamlNode& node)
{
    QByteArrayList parts;
    switch (node.kind) {
    case Kind::Scalar:
        return quotedText(node.text);
    case Kind::Sequence:
        for (const auto& item : node.items)
            parts.append(written(item));
        return '[' + parts.join(", ") + ']';
    case Kind::Map:
        // With a question mark, because a key without one must not be longer than 1024 bytes.
        for (const auto& entry : node.entries)
            parts.append("? " + quotedText(entry.key) + " : " + written(entry.value));
        return '{' + parts.join(", ") + '}';
    default:
        return "~";
    }
}

bool same(const YamlNode& a, const YamlNode& b)
{
    const auto sameEntry = [](const YamlEntry& x, const YamlEntry& y) {
        return x.key == y.key && same(x.value, y.value);
    };
    return a.kind == b.kind && a.text == b.text
        && std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same)
        && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), sameEntry);
}

/// A text begins with itself, or with what YAML marks it by.
bool standsThere(const QString& text, std::optional<uint> character)
{
    constexpr std::u32string_view marks = U"'\"|>!&";
    return text.isEmpty() || !character || text.toUcs4().first() == *character
        || marks.find(static_cast<char32_t>(*character)) != marks.npos;
}

void check(const YamlNode& node, const TextPlaces& places, int depth)
{
    must(depth <= deepest + 1, "no deep nesting gets through");
    // An empty document is nowhere.
    must(node.kind == Kind::Null || places.hold(node.at), "a value stands within the text");
    if (node.kind == Kind::Scalar)
        must(standsThere(node.text, places.character(node.at)), "a value stands where its place says");
    QSet<QString> keys;
    for (const auto& entry : node.entries) {
        must(places.hold(entry.at), "a key stands within the text");
        must(standsThere(entry.key, places.character(entry.at)), "a key stands where its place says");
        must(!keys.contains(entry.key), "each key is there once");
        keys.insert(entry.key);
        check(entry.value, places, depth + 1);
    }
    for (const auto& item : node.items)
        check(item, places, depth + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto yaml = bytesOf(data, size);
    const TextPlaces places(yaml);
    Diagnostics diagnostics;
    const auto root = readYamlTree(yaml, diagnostics);
    must(root || diagnostics.hasErrors(), "what can't be read is an error");
    if (!root)
        return 0;
    check(*root, places, 0);
    if (diagnostics.hasErrors())
        return 0;
    Diagnostics again;
    const auto copy = readYamlTree(written(*root), again);
    must(copy && !again.hasErrors() && same(*root, *copy), "a tree that is written reads as the same tree");
    return 0;
}
