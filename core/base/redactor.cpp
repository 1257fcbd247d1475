// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Shorter ones are words that stand everywhere ("a", "no"); replacing them would garble every text.
constexpr qsizetype shortestPassword = 4;

QString conninfoForm(const QString& password)
{
    return QString(password).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
}

QString literalForm(const QString& text)
{
    return QString(text).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
}

} // namespace

void Redactor::learn(const Secret& secret)
{
    const auto plain = QString::fromUtf8(secret.reveal());
    if (plain.size() < shortestPassword)
        return;
    QStringList forms{plain,
                      conninfoForm(plain),
                      literalForm(plain),
                      literalForm(conninfoForm(plain)),
                      QString(plain).replace(u'\'', u"''"_s),
                      QString::fromLatin1(plain.toUtf8().toPercentEncoding())};
    forms.removeDuplicates();
    const std::lock_guard lock(m_mutex);
    for (const auto& form : std::as_const(forms))
        m_forms.append(Secret(form));
    // A password may hold another one: the longer goes first, or its rest would stay behind.
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Secret& a, const Secret& b) { return a.reveal().size() > b.reveal().size(); });
}

QString Redactor::scrub(const QString& text) const
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

} // namespace Flare
