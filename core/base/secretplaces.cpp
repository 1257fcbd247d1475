// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretplaces.h"

#include "core/base/secret.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isNamePart(QChar c)
{
    return isWordPart(c) || c == u'.';
}

/// Whether the word, which may have other words before it without a gap, is one for a secret: "sslpassword", "tokens".
bool isSecretWord(QStringView word)
{
    static constexpr std::array words{u"password", u"passwd",     u"passphrase", u"pwd",       u"secret",
                                      u"token",    u"credential", u"apikey",     u"accesskey", u"privatekey"};
    return std::any_of(words.begin(), words.end(), [word](QStringView ending) {
        return word.endsWith(ending, Qt::CaseInsensitive)
            || (word.endsWith(u's', Qt::CaseInsensitive) && word.chopped(1).endsWith(ending, Qt::CaseInsensitive));
    });
}

/// Finds the values by the names before them, from the left to the right; what has been passed is not looked at again.
class ValueFinder
{
public:
    ValueFinder(const QString& text, Places places)
        : m_source(text)
        , m_text(m_source)
        , m_places(places)
    {
    }

    QString withoutValues();

private:
    void lookBehindName(qsizetype begin, qsizetype end);
    [[nodiscard]] bool isAdjacentLiteral(qsizetype name, qsizetype at) const;
    [[nodiscard]] bool isSetting(qsizetype name) const;
    bool takeSettingOfCall(qsizetype begin, qsizetype end);
    void takeQuoted(qsizetype at, bool conninfo);
    void takeBare(qsizetype at, bool query);
    void takeDoubleQuoted(qsizetype at);
    void take(qsizetype begin, qsizetype end);
    [[nodiscard]] qsizetype quotesAt(qsizetype at) const;
    [[nodiscard]] qsizetype escapedQuotes(qsizetype at, qsizetype depth) const;
    [[nodiscard]] qsizetype skipSpace(qsizetype at) const;
    [[nodiscard]] bool hasWord(qsizetype at, QStringView word) const;
    [[nodiscard]] QChar charAt(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text.at(at) : QChar(); }
    [[nodiscard]] bool isConninfo();

    QString m_source;
    QStringView m_text;
    Places m_places;
    QString m_clean;
    qsizetype m_copied = 0;
    qsizetype m_at = 0; ///< Everything before has been judged.
    std::optional<bool> m_conninfo;
};

QString ValueFinder::withoutValues()
{
    static const QRegularExpression candidate(
        u"passw|passphrase|pwd|secret|token|credential|(?:api|access|private)[-_]?key"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = candidate.globalMatch(m_source); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedStart() < m_at)
            continue;
        auto begin = match.capturedStart();
        while (begin > m_at && isNamePart(m_text.at(begin - 1)))
            --begin;
        auto end = match.capturedEnd();
        while (end < m_text.size() && isNamePart(m_text.at(end)))
            ++end;
        m_at = end;
        if (namesASecret(m_text.sliced(begin, end - begin)))
            lookBehindName(begin, end);
    }
    return m_copied == 0 ? m_source : m_clean.append(m_text.sliced(m_copied));
}

void ValueFinder::lookBehindName(qsizetype begin, qsizetype end)
{
    if (takeSettingOfCall(begin, end))
        return;
    auto at = end;
    // A name in double quotes, which are escaped in JSON within JSON.
    while (charAt(at) == u'\\' || charAt(at) == u'"')
        ++at;
    const bool quotedName = at > end;
    const auto afterName = at;
    at = skipSpace(at);
    const bool gap = at > afterName || quotedName;
    const bool assigned = charAt(at) == u'=' || (charAt(at) == u':' && charAt(at + 1) == u'=');
    if (assigned) {
        while (charAt(at) == u':' || charAt(at) == u'=' || charAt(at) == u'>')
            ++at;
        at = skipSpace(at);
        if (literalAt(m_text, at))
            takeQuoted(at, true);
        else if (charAt(at) == u'"')
            takeDoubleQuoted(at);
        else
            takeBare(at, charAt(begin - 1) == u'?' || charAt(begin - 1) == u'&');
    } else if (quotedName && charAt(at) == u':') {
        takeDoubleQuoted(skipSpace(at + 1));
    } else if (hasWord(at, u"to")) {
        at = skipSpace(at + 2);
        if (literalAt(m_text, at))
            takeQuoted(at, false);
        else if (isSetting(quotedName ? begin - 1 : begin))
            takeBare(at, false);
    } else if (gap ? literalAt(m_text, at).has_value() : isAdjacentLiteral(begin, at)) {
        takeQuoted(at, false);
    }
}

/// SET app.token TO x
bool ValueFinder::isSetting(qsizetype name) const
{
    static const QRegularExpression words(u"\\b(?:set|local|session)\\s{1,8}$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestWords = 16;
    const auto from = std::max<qsizetype>(0, name - longestWords);
    return words.match(m_text.sliced(from, name - from).toString()).hasMatch();
}

/// PASSWORD'x', but not the quotes around 'password', 'token', nor tokens' names.
bool ValueFinder::isAdjacentLiteral(qsizetype name, qsizetype at) const
{
    if (charAt(at) != u'\'' || charAt(at + 1).isSpace() || quotesAt(name - 1) > 0)
        return false;
    const auto value = literalAt(m_text, at);
    return value && value->closed;
}

/// set_config('app.password', 'x', false)
bool ValueFinder::takeSettingOfCall(qsizetype begin, qsizetype end)
{
    static const QRegularExpression call(u"set_config\\s{0,8}\\(\\s{0,8}[eE]?'{1,8}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestCall = 48;
    auto at = end + quotesAt(end);
    if (at == end)
        return false;
    at = skipSpace(at);
    const auto from = std::max<qsizetype>(0, begin - longestCall);
    if (charAt(at) != u',' || !call.match(m_text.sliced(from, begin - from).toString()).hasMatch())
        return false;
    at = skipSpace(at + 1);
    if (literalAt(m_text, at))
        takeQuoted(at, false);
    return true;
}

/// Literals around double the quotes within, once for each: what opens with two closes with two, and a quote in it is
/// four. A single quote there is the end of a literal around.
void ValueFinder::takeQuoted(qsizetype at, bool conninfo)
{
    if (m_text.at(at) == u'$') {
        const auto value = *literalAt(m_text, at);
        take(value.body, value.bodyEnd);
        m_at = value.end;
        return;
    }
    const bool escapes = m_text.at(at).toUpper() == u'E';
    while (m_text.at(at) != u'\'')
        ++at;
    const auto opening = quotesAt(at);
    const auto depth = opening & -opening;
    const auto next = charAt(at + opening);
    if (depth == opening && depth > 1 && (next.isNull() || next.isSpace() || QStringView(u",;):").contains(next))) {
        m_at = at + opening;
        return;
    }
    const auto body = at + depth;
    for (at = body; at < m_text.size();) {
        auto quotes = quotesAt(at);
        if (quotes == 0) {
            ++at;
            continue;
        }
        const auto escaped = escapes || conninfo ? std::min(quotes, escapedQuotes(at, depth)) : 0;
        quotes -= escaped;
        at += escaped + quotes - quotes % (2 * depth);
        if (quotes % (2 * depth) != 0)
            break;
    }
    // Text that ends with the opening quote is put together with a value at run time: there is nothing to take out.
    take(body, at);
    m_at = std::min(at + depth, m_text.size());
}

/// How many of the quotes here belong to one that a backslash escapes. Literals around may have doubled the
/// backslashes; where it can't be known, more is taken for the value rather than less.
qsizetype ValueFinder::escapedQuotes(qsizetype at, qsizetype depth) const
{
    qsizetype backslashes = 0;
    while (charAt(at - 1 - backslashes) == u'\\')
        ++backslashes;
    const bool escaped = depth == 1 ? backslashes % 2 == 1 : backslashes % 4 != 0;
    return escaped ? depth : 0;
}

void ValueFinder::takeBare(qsizetype at, bool query)
{
    if (m_places == Places::InLiteral && !query && !isConninfo())
        return;
    const auto begin = at;
    while (at < m_text.size() && !m_text.at(at).isSpace() && !QStringView(u"'\"").contains(m_text.at(at))
           && !(query && m_text.at(at) == u'&'))
        at += m_text.at(at) == u'\\' && !charAt(at + 1).isNull() ? 2 : 1;
    at = std::min(at, m_text.size());
    take(begin, at);
    m_at = std::max(m_at, at);
}

/// Whether the literal is a connection string, rather than SQL that compares a column: UPDATE u SET password=crypt($1).
bool ValueFinder::isConninfo()
{
    static const QRegularExpression other(u"\\b(?:host|hostaddr|dbname|user|port|service|sslmode)\\s{0,8}="_s);
    if (!m_conninfo)
        m_conninfo = other.match(m_source).hasMatch();
    return *m_conninfo;
}

void ValueFinder::takeDoubleQuoted(qsizetype at)
{
    while (charAt(at) == u'\\')
        ++at;
    if (charAt(at) != u'"')
        return;
    const auto body = ++at;
    while (at < m_text.size() && m_text.at(at) != u'"')
        at += m_text.at(at) == u'\\' && charAt(at + 1) == u'"' && at > body ? 2 : 1;
    at = std::min(at, m_text.size());
    take(body, at);
    m_at = at;
}

void ValueFinder::take(qsizetype begin, qsizetype end)
{
    // What a program fills in is no secret: %s, %L, %1$s, $1.
    static const QRegularExpression placeholder(u"^(?:%(?:\\d+\\$)?[sIL]?|\\$\\d+)$"_s);
    constexpr qsizetype longestPlaceholder = 8;
    const auto length = end - begin;
    if (length <= 0)
        return;
    if (length <= longestPlaceholder && placeholder.match(m_text.sliced(begin, length).toString()).hasMatch())
        return;
    m_clean.append(m_text.sliced(m_copied, begin - m_copied)).append(redacted());
    m_copied = end;
}

qsizetype ValueFinder::quotesAt(qsizetype at) const
{
    auto end = at;
    while (charAt(end) == u'\'')
        ++end;
    return end - at;
}

qsizetype ValueFinder::skipSpace(qsizetype at) const
{
    while (charAt(at).isSpace())
        ++at;
    return at;
}

bool ValueFinder::hasWord(qsizetype at, QStringView word) const
{
    return at + word.size() <= m_text.size() && !m_text.sliced(at, word.size()).compare(word, Qt::CaseInsensitive)
        && !isNamePart(charAt(at + word.size()));
}

} // namespace

bool namesASecret(QStringView name)
{
    static const QRegularExpression gap(u"[._\\s-]+"_s);
    static constexpr std::array harmless{u"password_encryption", u"password_required"};
    const auto last = name.sliced(name.lastIndexOf(u'.') + 1);
    if (std::any_of(harmless.begin(), harmless.end(),
                    [last](QStringView word) { return last.compare(word, Qt::CaseInsensitive) == 0; }))
        return false;
    const auto words = name.toString().split(gap, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (isSecretWord(words.at(i))
            || (i > 0 && words.at(i).startsWith(u"key"_s, Qt::CaseInsensitive)
                && isSecretWord(words.at(i - 1) + words.at(i))))
            return true;
    }
    return false;
}

std::optional<QuotedValue> literalAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return std::nullopt;
    auto begin = at;
    const auto first = text.at(at);
    if (first == u'$') {
        while (++begin < text.size() && isWordPart(text.at(begin))) { }
        const bool isParameter = at + 1 < text.size() && text.at(at + 1).isDigit();
        if (isParameter || begin >= text.size() || text.at(begin) != u'$')
            return std::nullopt;
        const auto tag = text.sliced(at, begin + 1 - at);
        const auto closing = text.indexOf(tag, begin + 1);
        const auto bodyEnd = closing < 0 ? text.size() : closing;
        return QuotedValue{begin + 1, bodyEnd, closing < 0 ? bodyEnd : bodyEnd + tag.size(), closing >= 0};
    }
    if (QStringView(u"eEnNbBxX").contains(first))
        ++begin;
    else if (text.sliced(at).startsWith(u"u&", Qt::CaseInsensitive))
        begin += 2;
    if (begin >= text.size() || text.at(begin) != u'\'')
        return std::nullopt;
    const bool escapes = first == u'e' || first == u'E';
    auto end = begin + 1;
    for (; end < text.size(); ++end) {
        const bool doubled = text.at(end) == u'\'' && end + 1 < text.size() && text.at(end + 1) == u'\'';
        if (doubled || (escapes && text.at(end) == u'\\'))
            ++end;
        else if (text.at(end) == u'\'')
            return QuotedValue{begin + 1, end, end + 1, true};
    }
    return QuotedValue{begin + 1, text.size(), text.size(), false};
}

QString withoutSecretValues(const QString& text, Places places)
{
    // The password of a URI may hold an @, which ought to be %40 there.
    static const QRegularExpression uri(u"(://[^\\s/:@'\"]*+:)[^\\s/'\"]+(?=@)"_s);
    auto clean = ValueFinder(text, places).withoutValues();
    return clean.contains(u"://"_s) ? clean.replace(uri, u"\\1"_s + redacted()) : clean;
}

} // namespace Flare
