// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/definitiontext.h"

#include "core/base/secretplaces.h"

#include <QList>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

bool isOperator(QChar c)
{
    static constexpr QStringView operators = u"+-*/<>=~!@#%^&|`?:";
    return operators.contains(c);
}

bool needsNoQuotes(QStringView name)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9') && std::ranges::all_of(name, isPlain);
}

qsizetype endOfQuotedName(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text.at(at) != u'"')
            continue;
        if (at + 1 == text.size() || text.at(at + 1) != u'"')
            return at + 1;
        ++at;
    }
    return text.size();
}

qsizetype endOfRun(QStringView text, qsizetype at, bool (*belongs)(QChar))
{
    const auto begin = at;
    while (at < text.size() && belongs(text.at(at)))
        ++at;
    return std::max(at, begin + 1);
}

qsizetype endOfToken(QStringView text, qsizetype at)
{
    const auto c = text.at(at);
    if (c.isSpace())
        return endOfRun(text, at, [](QChar next) { return next.isSpace(); });
    if (const auto literal = literalAt(text, at))
        return literal->end;
    if (c == u'"')
        return endOfQuotedName(text, at);
    return endOfRun(text, at, isOperator(c) ? isOperator : isWordPart);
}

/// In the order of the text, white space too; names without quotes that they don't need.
QList<QStringView> tokensOf(QStringView text)
{
    QList<QStringView> tokens;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = endOfToken(text, at);
        auto token = text.sliced(at, end - at);
        if (token.startsWith(u'"') && token.size() > 2 && needsNoQuotes(token.sliced(1, token.size() - 2)))
            token = token.sliced(1, token.size() - 2);
        tokens.append(token);
        at = end;
    }
    return tokens;
}

/// "(a AND b) AND c" is "a AND b AND c" to whoever reads it, and to the server that reads what another one has printed.
class Flattener
{
public:
    explicit Flattener(const QList<QStringView>& tokens)
        : m_tokens(tokens)
    {
    }

    QList<QStringView> flattened()
    {
        QList<QStringView> all;
        while (m_at < m_tokens.size())
            all += takeGroup().tokens;
        return all;
    }

private:
    struct Group
    {
        QList<QStringView> tokens;
        QStringView connective; ///< AND, OR, or nothing if it has none or both.
    };
    struct Operand
    {
        QList<QStringView> tokens;
        QList<QStringView> within; ///< The parentheses, if it is nothing else.
        QStringView connective;
    };

    /// Up to behind the next closing parenthesis that has no opening one, or the end.
    Group takeGroup()
    {
        QList<Operand> operands(1);
        QList<QStringView> connectives;
        bool closed = false;
        while (m_at < m_tokens.size() && !closed) {
            const auto token = m_tokens.at(m_at++);
            closed = token == u")";
            if (token == u"AND" || token == u"OR") {
                connectives.append(token);
                operands.append(Operand());
            } else if (token == u"(") {
                takeInto(operands.last());
            } else if (!closed) {
                operands.last().tokens.append(token);
                operands.last().connective = {};
            }
        }
        return joined(operands, connectives);
    }

    void takeInto(Operand& operand)
    {
        const bool isFirst = operand.tokens.isEmpty();
        const auto group = takeGroup();
        operand.tokens.append(u"(");
        operand.tokens += group.tokens;
        operand.tokens.append(u")");
        operand.within = group.tokens;
        operand.connective = isFirst ? group.connective : QStringView();
    }

    static Group joined(const QList<Operand>& operands, const QList<QStringView>& connectives)
    {
        Group group;
        const bool alike = std::ranges::all_of(connectives, [&](auto c) { return c == connectives.first(); });
        if (alike && !connectives.isEmpty())
            group.connective = connectives.first();
        for (qsizetype index = 0; index < operands.size(); ++index) {
            const auto& operand = operands.at(index);
            const bool isSame = !group.connective.isEmpty() && operand.connective == group.connective;
            group.tokens += isSame ? operand.within : operand.tokens;
            if (index < connectives.size())
                group.tokens.append(connectives.at(index));
        }
        return group;
    }

    QList<QStringView> m_tokens;
    qsizetype m_at = 0;
};

/// "(ARRAY[a, b])::text[]", as "x IN (a, b)" is printed for a varchar. Once that has been read again, it is
/// "ARRAY[(a)::text, (b)::text]".
struct CastArray
{
    QList<QList<QStringView>> elements;
    QList<QStringView> type; ///< Of the elements.
    qsizetype end = 0; ///< The first token behind it.
};

/// From the first of the elements on: up to the bracket that closes them.
qsizetype takeElements(const QList<QStringView>& tokens, qsizetype at, QList<QList<QStringView>>& elements)
{
    elements = {{}};
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        const auto token = tokens.at(at);
        if (token == u"]" && depth == 0)
            break;
        depth += token == u"(" || token == u"[" ? 1 : token == u")" || token == u"]" ? -1 : 0;
        if (token == u"," && depth == 0)
            elements.append(QList<QStringView>());
        else
            elements.last().append(token);
    }
    return at;
}

std::optional<CastArray> castArrayAt(const QList<QStringView>& tokens, qsizetype at)
{
    if (tokens.value(at) != u"(" || tokens.value(at + 1) != u"ARRAY" || tokens.value(at + 2) != u"[")
        return std::nullopt;
    CastArray array;
    array.end = takeElements(tokens, at + 3, array.elements) + 1;
    if (tokens.value(array.end) != u")" || tokens.value(array.end + 1) != u"::")
        return std::nullopt;
    const auto isOfAType = [](QStringView token) {
        return !token.isEmpty() && (token == u"." || token.front() == u'"' || isWordPart(token.front()));
    };
    for (array.end += 2; isOfAType(tokens.value(array.end)); ++array.end)
        array.type.append(tokens.at(array.end));
    if (array.type.isEmpty() || tokens.value(array.end) != u"[" || tokens.value(array.end + 1) != u"]")
        return std::nullopt;
    array.end += 2;
    return array;
}

/// With the cast of an array at each of its elements.
QList<QStringView> withCastElements(const QList<QStringView>& tokens)
{
    QList<QStringView> all;
    for (qsizetype at = 0; at < tokens.size();) {
        const auto array = castArrayAt(tokens, at);
        if (!array) {
            all.append(tokens.at(at++));
            continue;
        }
        all << u"ARRAY" << u"[";
        for (qsizetype index = 0; index < array->elements.size(); ++index) {
            if (index > 0)
                all << u",";
            all << u"(";
            all += withCastElements(array->elements.at(index));
            all << u")" << u"::";
            all += array->type;
        }
        all << u"]";
        at = array->end;
    }
    return all;
}

QList<QStringView> wordsOf(QStringView text)
{
    auto tokens = tokensOf(text);
    tokens.removeIf([](QStringView token) { return token.front().isSpace(); });
    return Flattener(withCastElements(tokens)).flattened();
}

struct Place
{
    QList<QStringView> tokens;
    qsizetype at = 0;

    [[nodiscard]] bool atEnd() const { return at >= tokens.size(); }
    [[nodiscard]] QStringView token(qsizetype offset = 0) const { return tokens.value(at + offset); }
};

/// How many tokens at the one place say nothing that the other text does not say without them.
qsizetype needlessTokens(const Place& longer, const Place& shorter)
{
    const auto word = longer.token();
    if (word.isEmpty())
        return 0;
    // "t.", where the table t is the only one. One that is called as its column was taken for the column.
    const bool wasColumn = word == u"." && longer.token(1) == shorter.token(-1) && longer.token(2) == shorter.token()
        && longer.token(-2) != u".";
    const bool isTable = longer.token(1) == u"." && longer.token(2) == shorter.token() && longer.token(-1) != u"."
        && shorter.token(-1) != u"." && shorter.token(1) != u"." && (word.front() == u'"' || isWordPart(word.front()));
    // The columns of a UNION have the names of its first part; only some versions repeat them in the others.
    const bool isAlias = word == u"AS" && longer.token(2) == shorter.token();
    const bool isUsual = word == u"NO" && longer.token(1) == u"INDENT";
    return wasColumn || isTable || isAlias || isUsual ? 2 : 0;
}

/// EXTRACT('YEAR' FROM x) is printed EXTRACT(YEAR FROM x), and once read again EXTRACT(year FROM x).
bool sameWord(const Place& one, const Place& other)
{
    if (one.token() == other.token())
        return true;
    return one.token(-1) == u"(" && one.token(-2) == u"EXTRACT"
        && one.token().compare(other.token(), Qt::CaseInsensitive) == 0;
}

/// Where they say something else; both at their ends if nowhere.
std::pair<Place, Place> placesApart(Place one, Place other)
{
    while (!one.atEnd() || !other.atEnd()) {
        if (sameWord(one, other)) {
            ++one.at;
            ++other.at;
        } else if (const auto needless = needlessTokens(one, other)) {
            one.at += needless;
        } else if (const auto of = needlessTokens(other, one)) {
            other.at += of;
        } else {
            break;
        }
    }
    return {one, other};
}

bool sameTokens(const Place& one, const Place& other)
{
    const auto [ours, theirs] = placesApart(one, other);
    return ours.atEnd() && theirs.atEnd();
}

/// Parentheses that were added to the tokens stand nowhere in the text.
qsizetype positionOf(const Place& place, QStringView text)
{
    const std::less_equal<> before;
    for (auto at = place.at; at < place.tokens.size(); ++at) {
        const auto* begin = place.tokens.at(at).data();
        if (before(text.data(), begin) && before(begin, text.data() + text.size()))
            return begin - text.data();
    }
    return text.size();
}

} // namespace

QString withPlainNames(const QString& text)
{
    QString plain;
    for (const auto token : tokensOf(text))
        plain += token;
    return plain;
}

bool sameDefinition(const QString& one, const QString& other, Printers printers)
{
    if (one == other)
        return true;
    const auto ours = wordsOf(one);
    const auto theirs = wordsOf(other);
    return ours == theirs || (printers == Printers::Differ && sameTokens({ours}, {theirs}));
}

qsizetype differenceIn(const QString& one, const QString& other, Printers printers)
{
    const Place ours{wordsOf(one)};
    const Place theirs{wordsOf(other)};
    if (printers == Printers::Differ)
        return positionOf(placesApart(ours, theirs).first, one);
    const auto apart = std::ranges::mismatch(ours.tokens, theirs.tokens).in1 - ours.tokens.begin();
    return positionOf({ours.tokens, apart}, one);
}

} // namespace Flare
