// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditcsv.h"

#include "core/audit/auditcodec.h"
#include "core/base/clock.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// https://owasp.org/www-community/attacks/CSV_Injection; the wide forms are taken for the narrow ones in Japan.
bool isTakenForFormula(const QString& text)
{
    static const auto starts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s;
    const auto trimmed = text.trimmed();
    return starts.contains(text.front()) || (!trimmed.isEmpty() && starts.contains(trimmed.front()));
}

// 7166421309857204913 becomes 7.17E+18, an operation's 12e45678 a number, 0.1.0 and 1/2000 dates. What we write as a
// time, none of them misreads.
bool isTakenForNumberOrDate(const QString& text)
{
    static const QRegularExpression number(u"^\\s*[\\d.,][\\d.,:/\\s-]*(e[+-]?\\d+)?\\s*(%|am|pm)?\\s*$"
                                           "|^\\s*(\\d{1,2}[-/. ]?%1([-/. ]?\\d{2,4})?|%1[-/. ]?\\d{1,4})\\s*$"_s.arg(
                                               u"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"_s),
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

QByteArray csvCell(const QString& text)
{
    if (text.isEmpty())
        return {};
    auto cell = text;
    if (text.front() == u'\'' || isTakenForFormula(text) || isTakenForNumberOrDate(text))
        cell.prepend(u'\'');
    // The semicolon and the tab separate cells where a comma is the sign for fractions.
    static const auto separators = u"\",;\t\r\n"_s;
    if (std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return separators.contains(c); }))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

QByteArray csvCell(const QJsonValue& value)
{
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isObject())
        return csvCell(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    return csvCell(value.toString());
}

} // namespace

QByteArray auditCsvHeader()
{
    QByteArray header = "\xef\xbb\xbfseq,time";
    for (const auto& field : auditFields())
        header += ',' + QByteArray(field.key.data(), field.key.size());
    return header + ",previous_hash,hash\r\n";
}

QByteArray auditCsvRow(const AuditEntry& entry)
{
    auto row = QByteArray::number(entry.seq) + ',' + timestamp(entry.time).toLatin1();
    for (const auto& field : auditFields())
        row += ',' + csvCell(field.value(entry.record));
    return row + ',' + csvCell(QString::fromLatin1(entry.previousHash)) + ',' + csvCell(QString::fromLatin1(entry.hash))
        + "\r\n";
}

} // namespace Flare
