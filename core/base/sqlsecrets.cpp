// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sqlsecrets.h"

#include "core/base/secret.h"
#include "core/base/secretplaces.h"

#include <QStringList>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// A function's body in dollar quotes may hold another one, as that of a DO.
constexpr int deepestBody = 8;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isSqlNamePart(QChar c)
{
    return isNameStart(c) || c == u'$' || c.isDigit();
}

bool isOperator(QChar c)
{
    static constexpr QStringView operators = u"+-*/<>=~!@#%^&|`?:";
    return operators.contains(c);
}

/// Reads SQL as PostgreSQL's lexer does with standard_conforming_strings = on, and knows of each value the name before.
class SqlReader
{
public:
    SqlReader(QStringView text, int depth)
        : m_text(text)
        , m_depth(depth)
    {
    }

    QString withoutSecrets();

private:
    /// What the next token is if it is a value.
    enum class Next {
        Harmless,
        SecretLiteral, ///< After PASSWORD; what follows without quotes is no value of it: NULL, an expression.
        Secret, ///< After SET some.name =.
    };
    /// Where in set_config('name', 'value', false) we are.
    enum class Call { None, Function, BeforeName, AfterName, BeforeValue };

    void takeToken();
    void takeComment(qsizetype end);
    void takeLiteral(const QuotedValue& literal);
    void takeBody(const QuotedValue& literal);
    void takeName();
    void takeNumber();
    void takeOperator();
    void takePunctuation();
    void judgeName(const QString& name, bool quoted);
    void judgeWord(const QString& word);
    void mask(qsizetype begin, qsizetype end, const QString& mask);
    [[nodiscard]] bool startsWith(QStringView text) const { return m_text.sliced(m_at).startsWith(text); }
    [[nodiscard]] QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text.at(at) : QChar(); }
    [[nodiscard]] qsizetype endOfBlockComment() const;
    [[nodiscard]] QString takeNamePart();

    QStringView m_text;
    int m_depth;
    qsizetype m_at = 0;
    QString m_clean;
    qsizetype m_copied = 0;
    Next m_next = Next::Harmless;
    bool m_set = false; ///< Behind SET of a setting, or of an UPDATE.
    bool m_masked = false; ///< The last value was a secret: what is in its list, or goes on with it, is one too.
    bool m_dotted = false; ///< The secret's name is one of a setting, which UPDATE has none of.
    Call m_call = Call::None;
};

QString SqlReader::withoutSecrets()
{
    while (m_at < m_text.size())
        takeToken();
    return m_clean.append(m_text.sliced(m_copied));
}

void SqlReader::takeToken()
{
    const auto c = m_text.at(m_at);
    if (c.isSpace())
        ++m_at;
    else if (startsWith(u"--"))
        takeComment(m_text.indexOf(u'\n', m_at));
    else if (startsWith(u"/*"))
        takeComment(endOfBlockComment());
    else if (const auto literal = literalAt(m_text, m_at))
        takeLiteral(*literal);
    else if (isNameStart(c) || c == u'"')
        takeName();
    else if (c.isDigit())
        takeNumber();
    else if (isOperator(c))
        takeOperator();
    else
        takePunctuation();
}

void SqlReader::mask(qsizetype begin, qsizetype end, const QString& mask)
{
    m_clean.append(m_text.sliced(m_copied, begin - m_copied)).append(mask);
    m_copied = end;
}

void SqlReader::takeComment(qsizetype end)
{
    end = end < 0 ? m_text.size() : end;
    const auto comment = m_text.sliced(m_at, end - m_at).toString();
    if (const auto clean = withoutSecretValues(comment); clean != comment)
        mask(m_at, end, clean);
    m_at = end;
}

qsizetype SqlReader::endOfBlockComment() const
{
    int depth = 0;
    auto at = m_at;
    do {
        const auto rest = m_text.sliced(at);
        const int change = rest.startsWith(u"/*") ? 1 : rest.startsWith(u"*/") ? -1 : 0;
        depth += change;
        at += change == 0 ? 1 : 2;
    } while (depth > 0 && at < m_text.size());
    return at;
}

void SqlReader::takeLiteral(const QuotedValue& literal)
{
    const bool secret = m_next != Next::Harmless || m_masked || m_call == Call::BeforeValue;
    const bool isName = m_call == Call::BeforeName;
    const auto body = m_text.sliced(literal.body, literal.bodyEnd - literal.body);
    if (secret && !body.isEmpty())
        mask(literal.body, literal.bodyEnd, redacted());
    else if (!secret)
        takeBody(literal);
    m_masked = secret;
    m_next = Next::Harmless;
    m_call = isName && namesASecret(body) ? Call::AfterName : Call::None;
    m_at = literal.end;
}

/// A literal may hold SQL or a connection string.
void SqlReader::takeBody(const QuotedValue& literal)
{
    const auto body = m_text.sliced(literal.body, literal.bodyEnd - literal.body);
    const bool isSql = m_text.at(m_at) == u'$' && m_depth < deepestBody;
    const auto clean =
        isSql ? SqlReader(body, m_depth + 1).withoutSecrets() : withoutSecretValues(body.toString(), Places::InLiteral);
    if (clean != body)
        mask(literal.body, literal.bodyEnd, clean);
}

QString SqlReader::takeNamePart()
{
    const auto begin = m_at;
    if (charAt(m_at) != u'"') {
        while (isSqlNamePart(charAt(m_at)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }
    const auto closing = m_text.indexOf(u'"', m_at + 1);
    m_at = closing < 0 ? m_text.size() : closing + 1;
    return m_text.sliced(begin + 1, (closing < 0 ? m_at : closing) - begin - 1).toString();
}

void SqlReader::takeName()
{
    const auto begin = m_at;
    const bool quoted = m_text.at(m_at) == u'"';
    auto name = takeNamePart();
    // A doubled quote is one of the name, and begins another part here; that makes no difference to what it names.
    while (charAt(m_at) == u'.' || charAt(m_at) == u'"') {
        m_at += charAt(m_at) == u'.' ? 1 : 0;
        name += u'.' + takeNamePart();
    }
    const bool keeps = !quoted && (name.compare(u"default"_s, Qt::CaseInsensitive) == 0);
    if (m_next == Next::Secret && !keeps) {
        mask(begin, m_at, u'\'' + redacted() + u'\'');
        m_next = Next::Harmless;
        m_masked = true;
        return;
    }
    judgeName(name, quoted);
}

void SqlReader::judgeName(const QString& name, bool quoted)
{
    const bool wasSecret = m_next != Next::Harmless;
    m_masked = false;
    m_call = name.section(u'.', -1).compare(u"set_config"_s, Qt::CaseInsensitive) == 0 ? Call::Function : Call::None;
    if (wasSecret && !quoted && name.compare(u"to"_s, Qt::CaseInsensitive) == 0) {
        m_next = m_set && m_dotted ? Next::Secret : Next::SecretLiteral;
        return;
    }
    m_dotted = name.contains(u'.');
    m_next = namesASecret(name) ? Next::SecretLiteral : Next::Harmless;
    if (!quoted)
        judgeWord(name.toUpper());
}

void SqlReader::judgeWord(const QString& word)
{
    static const QStringList after{u"WHERE"_s, u"FROM"_s, u"AS"_s, u"RETURNING"_s, u"SELECT"_s, u"WITH"_s};
    if (word == u"SET")
        m_set = true;
    else if (after.contains(word))
        m_set = false;
}

void SqlReader::takeNumber()
{
    const auto begin = m_at;
    while (isSqlNamePart(charAt(m_at)) || charAt(m_at) == u'.')
        ++m_at;
    m_masked = m_next == Next::Secret;
    if (m_masked)
        mask(begin, m_at, u'\'' + redacted() + u'\'');
    m_next = Next::Harmless;
}

void SqlReader::takeOperator()
{
    const auto begin = m_at;
    while (m_at < m_text.size() && isOperator(m_text.at(m_at))
           && (m_at == begin || (!startsWith(u"--") && !startsWith(u"/*"))))
        ++m_at;
    const auto name = m_text.sliced(begin, m_at - begin);
    const bool named = m_next != Next::Harmless;
    m_masked = false;
    m_next = Next::Harmless;
    if (named && ((name == u"=" && m_set) || name == u":=" || name == u"=>"))
        m_next = m_set && m_dotted ? Next::Secret : Next::SecretLiteral;
}

void SqlReader::takePunctuation()
{
    const auto c = m_text.at(m_at++);
    // SET name = 'a', 'b'
    m_next = c == u',' && m_masked && m_set ? Next::SecretLiteral : Next::Harmless;
    m_masked = false;
    m_call = c == u'(' && m_call == Call::Function ? Call::BeforeName
        : c == u',' && m_call == Call::AfterName   ? Call::BeforeValue
                                                   : Call::None;
    if (c == u'(' || c == u';')
        m_set = false;
}

} // namespace

QString withoutSecrets(const QString& sql)
{
    return SqlReader(sql, 0).withoutSecrets();
}

} // namespace Flare
