// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include "core/base/secretplaces.h"
#include "core/base/sqlsecrets.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestPassword = 4;
constexpr qsizetype longestWord = 12;

QString conninfoForm(const QString& password)
{
    return QString(password).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
}

QString literalForm(const QString& text)
{
    return QString(text).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
}

QStringList formsOf(const QString& plain)
{
    QStringList forms{plain,
                      conninfoForm(plain),
                      literalForm(plain),
                      literalForm(conninfoForm(plain)),
                      QString(plain).replace(u'\'', u"''"_s),
                      QString::fromLatin1(plain.toUtf8().toPercentEncoding())};
    forms.removeDuplicates();
    return forms;
}

/// Whether the literal that begins here is a value of an expression or a call: the text says of itself what it means.
bool isInExpression(const QString& text, qsizetype at)
{
    --at;
    while (at >= 0 && text.at(at).isSpace())
        --at;
    return at >= 0 && QStringView(u"=<>(,|[:~").contains(text.at(at));
}

/// Without the literals that are this word: 'word', or ''word'' in a literal around.
QString withoutLiterals(const QString& text, const QString& word)
{
    QString clean;
    qsizetype copied = 0;
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
        auto begin = at;
        while (begin > copied && text.at(begin - 1) == u'\'')
            --begin;
        const auto end = at + word.size();
        const bool quoted = begin < at && end < text.size() && text.at(end) == u'\'';
        if (!quoted || isInExpression(text, begin))
            continue;
        clean.append(QStringView(text).sliced(copied, at - copied)).append(redacted());
        copied = end;
    }
    return copied == 0 ? text : clean.append(QStringView(text).sliced(copied));
}

} // namespace

bool Redactor::isWord(const QString& password)
{
    static const QRegularExpression form(u"^(?:[\\p{Ll}\\p{Lo}_]+|[\\p{Lu}_]+|\\p{Lu}[\\p{Ll}_]+)?[0-9]*$"_s);
    return password.size() < shortestPassword || (password.size() <= longestWord && form.match(password).hasMatch());
}

void Redactor::learn(const Secret& secret)
{
    const auto plain = QString::fromUtf8(secret.reveal());
    if (plain.isEmpty())
        return;
    const auto forms = formsOf(plain);
    const std::lock_guard lock(m_mutex);
    auto& known = isWord(plain) ? m_words : m_forms;
    for (const auto& form : forms)
        known.append(Secret(form));
    // A password may hold another one: the longer goes first, or its rest would stay behind.
    std::stable_sort(known.begin(), known.end(),
                     [](const Secret& a, const Secret& b) { return a.reveal().size() > b.reveal().size(); });
}

QString Redactor::scrub(const QString& text) const
{
    return withoutQuotedWords(withoutSecretValues(withoutKnown(text)));
}

QString Redactor::scrubSql(const QString& sql) const
{
    return withoutSecrets(withoutKnown(sql));
}

QString Redactor::withoutKnown(const QString& text) const
{
    static const QRegularExpression verifier(
        uR"(SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+|\bmd5[0-9a-f]{32}\b)"_s);
    auto clean = text;
    clean.replace(verifier, redacted());
    const std::lock_guard lock(m_mutex);
    for (const auto& form : m_forms)
        clean.replace(QString::fromUtf8(form.reveal()), redacted());
    return clean;
}

QString Redactor::withoutQuotedWords(const QString& text) const
{
    auto clean = text;
    const std::lock_guard lock(m_mutex);
    for (const auto& form : m_words) {
        const auto word = QString::fromUtf8(form.reveal());
        clean = withoutLiterals(clean, word);
        for (const auto& before : {u"near \""_s, u"after \""_s})
            clean.replace(before + word + u'"', before + redacted() + u'"');
    }
    return clean;
}

} // namespace Flare
