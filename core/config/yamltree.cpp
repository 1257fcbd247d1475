// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamltree.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/config/yamlsource.h"

#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// The deepest key of a configuration stands on level 5; the rest is room for mistakes.
constexpr std::size_t deepest = 20;
constexpr int mostNodes = 50'000;

/// Turns the parser's events into our tree. Uses events rather than yaml-cpp's own tree, which resolves aliases (a few
/// lines can unfold into gigabytes), keeps keys that are given twice, and does not say where a key stands.
class TreeBuilder final : public YAML::EventHandler
{
public:
    TreeBuilder(const YamlSource& source, Diagnostics& diagnostics)
        : m_source(source)
        , m_diagnostics(diagnostics)
    {
    }

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        std::optional<QString> key;
        Position keyAt;
        QHash<QString, int> lineOfKey;
    };

    [[noreturn]] void giveUp(Position at, const QString& message, const QString& suggestion = {});
    [[nodiscard]] Position place(const YAML::Mark& mark) const { return m_source.position(mark.line, mark.column); }
    [[nodiscard]] bool isUsable(Position at, const std::string& tag, YAML::anchor_t anchor);
    [[nodiscard]] bool awaitsKey() const;
    void takeKey(Position at, const QString& key);
    void open(const YAML::Mark& mark, YamlNode::Kind kind, const std::string& tag, YAML::anchor_t anchor);
    void close();
    void put(YamlNode node);

    const YamlSource& m_source;
    Diagnostics& m_diagnostics;
    YamlNode m_root;
    std::vector<Open> m_open;
    int m_documents = 0;
    int m_nodes = 0;
};

void TreeBuilder::giveUp(Position at, const QString& message, const QString& suggestion)
{
    m_diagnostics.error(at, message, suggestion);
    throw Error(ErrorKind::Config, message, suggestion);
}

bool TreeBuilder::isUsable(Position at, const std::string& tag, YAML::anchor_t anchor)
{
    if (anchor != 0) {
        m_diagnostics.error(at, Text::tr("YAML reads a leading & as an anchor; this file does not use anchors."),
                            Text::tr("If the & belongs to the value, put the value between single quotes."));
        return false;
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
        m_diagnostics.error(at, Text::tr("YAML reads a leading ! as a tag; this file does not use tags."),
                            Text::tr("If the ! belongs to the value, put the value between single quotes."));
        return false;
    }
    return true;
}

bool TreeBuilder::awaitsKey() const
{
    return !m_open.empty() && m_open.back().node.kind == YamlNode::Kind::Map && !m_open.back().key;
}

void TreeBuilder::takeKey(Position at, const QString& key)
{
    Open& map = m_open.back();
    map.key = key;
    map.keyAt = at;
}

void TreeBuilder::put(YamlNode node)
{
    if (++m_nodes > mostNodes)
        giveUp(node.at, Text::tr("The file holds more than %1 values; this is no configuration.").arg(mostNodes));
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    Open& parent = m_open.back();
    if (parent.node.kind == YamlNode::Kind::Sequence) {
        parent.node.items.push_back(std::move(node));
        return;
    }
    const QString key = *std::exchange(parent.key, std::nullopt);
    const auto earlier = parent.lineOfKey.constFind(key);
    if (earlier != parent.lineOfKey.constEnd()) {
        m_diagnostics.error(parent.keyAt, Text::tr("The key %1 is given twice.").arg(quoted(key)),
                            Text::tr("It first stands in line %1; remove one of the two.").arg(*earlier));
        return;
    }
    parent.lineOfKey.insert(key, parent.keyAt.line);
    parent.node.entries.push_back({key, parent.keyAt, std::move(node)});
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark)
{
    if (++m_documents > 1) {
        giveUp(place(mark), Text::tr("A second YAML document begins here; one file pins one migration."),
               Text::tr("Look for a line --- or for a line that is indented differently from the ones above it."));
    }
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor)
{
    const Position at = place(mark);
    const auto kind = isUsable(at, {}, anchor) ? YamlNode::Kind::Null : YamlNode::Kind::Refused;
    if (awaitsKey())
        giveUp(at, Text::tr("A key is missing here."));
    put({kind, at, {}, {}, {}});
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t)
{
    const Position at = place(mark);
    if (awaitsKey())
        giveUp(at, Text::tr("A key must be plain text."));
    m_diagnostics.error(at, Text::tr("YAML reads a leading * as an alias; this file does not use aliases."),
                        Text::tr("If the * belongs to the value, put the value between single quotes."));
    put({YamlNode::Kind::Refused, at, {}, {}, {}});
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value)
{
    const Position at = place(mark);
    // yaml-cpp 0.7 ends a quoted text silently at the end of the file and so swallows every line below the quote.
    if (m_source.isOpenQuote(mark.line, mark.column))
        giveUp(at, Text::tr("The quote that opens here is never closed."));
    const bool usable = isUsable(at, tag, anchor);
    const QString text = textFromUtf8(value);
    if (awaitsKey())
        takeKey(at, text);
    else
        put({usable ? YamlNode::Kind::Scalar : YamlNode::Kind::Refused, at, text, {}, {}});
}

void TreeBuilder::open(const YAML::Mark& mark, YamlNode::Kind kind, const std::string& tag, YAML::anchor_t anchor)
{
    const Position at = place(mark);
    if (awaitsKey())
        giveUp(at, Text::tr("A key must be plain text."));
    if (m_open.size() >= deepest)
        giveUp(at, Text::tr("The file is nested more than %1 levels deep.").arg(deepest));
    [[maybe_unused]] const bool reported = !isUsable(at, tag, anchor);
    Open opened;
    opened.node.kind = kind;
    opened.node.at = at;
    m_open.push_back(std::move(opened));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value)
{
    open(mark, YamlNode::Kind::Sequence, tag, anchor);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value)
{
    open(mark, YamlNode::Kind::Map, tag, anchor);
}

void TreeBuilder::close()
{
    YamlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    put(std::move(node));
}

/// Our sentence for one of yaml-cpp's. Its own are not shown: some quote the file, and the text may be a password.
QString syntaxSentence(std::string_view engineWords)
{
    namespace Words = YAML::ErrorMsg;
    const std::pair<std::string_view, QString> sentences[] = {
        {Words::MAP_VALUE, Text::tr("A colon cannot stand here.")},
        {Words::END_OF_MAP, Text::tr("This line fits neither the indentation nor the form of the keys around it.")},
        {Words::END_OF_SEQ, Text::tr("This line fits neither the indentation nor the form of the list around it.")},
        {Words::END_OF_MAP_FLOW, Text::tr("An opening { is never closed, or a comma is missing.")},
        {Words::END_OF_SEQ_FLOW, Text::tr("An opening [ is never closed, or a comma is missing.")},
        {Words::FLOW_END, Text::tr("A closing bracket stands here without an opening one.")},
        {Words::BLOCK_ENTRY, Text::tr("A list entry cannot stand here.")},
        {Words::TAB_IN_INDENTATION, Text::tr("A tab cannot indent a line.")},
        {Words::UNKNOWN_TOKEN, Text::tr("A value cannot begin with this character.")},
        {Words::INVALID_ESCAPE, Text::tr("Between double quotes, \\ must be written as \\\\.")},
        {Words::INVALID_HEX, Text::tr("Hexadecimal digits are missing after a \\x, \\u or \\U.")},
        {Words::INVALID_UNICODE, Text::tr("This \\u or \\U does not name a character.")},
        {Words::UNKNOWN_ANCHOR, Text::tr("YAML reads a leading * as an alias; this file does not use aliases.")},
        {Words::CHAR_IN_BLOCK, Text::tr("YAML reads a leading | or > as the start of a text block.")},
    };
    const auto fits = [&](const auto& pair) { return engineWords.substr(0, pair.first.size()) == pair.first; };
    const auto found = std::find_if(std::begin(sentences), std::end(sentences), fits);
    return found == std::end(sentences) ? Text::tr("This is not valid YAML.") : found->second;
}

void reportSyntaxError(const YAML::Exception& exception, const YamlSource& source, Diagnostics& diagnostics)
{
    if (const auto tab = source.indentingTab(exception.mark.line)) {
        diagnostics.error(*tab, Text::tr("A tab cannot indent a line."), Text::tr("Use spaces."));
        return;
    }
    // yaml-cpp notices a missing colon at the next key's colon, or at the end of the map.
    const bool isColonMisplaced = exception.msg == YAML::ErrorMsg::MAP_VALUE;
    const bool isEndOfMap = exception.msg == YAML::ErrorMsg::END_OF_MAP;
    const auto word = source.bareWordAbove(isEndOfMap ? exception.mark.line + 1 : exception.mark.line);
    if (word && (isColonMisplaced || isEndOfMap)) {
        diagnostics.error(*word, Text::tr("This line has no colon, so it is not a key."),
                          Text::tr("Write key: value, or key: alone for an empty value."));
        return;
    }
    diagnostics.error(source.position(exception.mark.line, exception.mark.column), syntaxSentence(exception.msg),
                      Text::tr("Look here and at the line above for a missing colon or quote, and put values with "
                               "special characters between single quotes."));
}

} // namespace

const YamlEntry* YamlNode::find(QStringView key) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const YamlEntry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

std::optional<YamlNode> readYamlTree(const QByteArray& yaml, Diagnostics& diagnostics)
{
    const YamlSource source(yaml);
    if (!source.isPlainText(diagnostics))
        return std::nullopt;
    TreeBuilder builder(source, diagnostics);
    try {
        std::istringstream stream(source.bytes().toStdString());
        YAML::Parser parser(stream);
        // At most two documents are asked for: at some broken texts yaml-cpp hands out empty documents for ever.
        while (parser.HandleNextDocument(builder)) { }
    } catch (const Error&) {
        return std::nullopt;
    } catch (const YAML::Exception& exception) {
        reportSyntaxError(exception, source, diagnostics);
        return std::nullopt;
    }
    return builder.takeRoot();
}

QString printable(const QString& text)
{
    constexpr qsizetype longest = 63;
    QString shown = text.left(longest);
    // Not half of a character.
    if (text.size() > longest && shown.back().isHighSurrogate())
        shown.chop(1);
    const auto unprintable = [](QChar c) { return !c.isPrint() && !c.isSurrogate(); };
    std::replace_if(shown.begin(), shown.end(), unprintable, QChar(QChar::ReplacementCharacter));
    return text.size() > longest ? shown + u'…' : shown;
}

QString quoted(const QString& text)
{
    // What follows a colon without a space is probably a value, and it may be a password: "superuser_password:secret".
    const auto colon = text.indexOf(u':');
    if (colon >= 0 && colon + 1 < text.size())
        return u'"' + printable(text.left(colon + 1)) + u"…\""_s;
    return u'"' + printable(text) + u'"';
}

} // namespace Flare
