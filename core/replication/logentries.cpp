// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/logentries.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto severities = u"ERROR|FATAL|PANIC|WARNING|NOTICE|INFO|LOG|DEBUG[1-5]?"_s;
const auto furtherFields = u"DETAIL|HINT|CONTEXT|STATEMENT|QUERY|LOCATION|BACKTRACE"_s;

bool isFailing(const QString& severity, const QString& state)
{
    static const QRegularExpression english(u"^(?:%1)$"_s.arg(severities));
    if (english.match(severity).hasMatch())
        return severity == u"ERROR"_s || severity == u"FATAL"_s || severity == u"PANIC"_s;
    // In the language of lc_messages. The classes of what is no error: success, warning, no data.
    const auto kind = state.left(2);
    return !state.isEmpty() && kind != u"00"_s && kind != u"01"_s && kind != u"02"_s;
}

/// What one place holder of log_line_prefix may become. Each process numbers its lines with %l.
QString placePattern(QChar letter, bool& isNamed)
{
    if (letter == u'p' && !isNamed) {
        isNamed = true;
        return u" *(?<process>[0-9]+) *"_s;
    }
    if (letter == u'l')
        return u" *(?<line>[0-9]+) *"_s;
    return u".*?"_s;
}

// What is behind %q is missing in the lines of processes without a client.
QString prefixPattern(const QString& linePrefix)
{
    static const QRegularExpression place(u"%(-?[0-9]+)?([a-zA-Z%])"_s);
    QString pattern;
    QString end;
    qsizetype from = 0;
    bool isNamed = false;
    bool isNumbered = false;
    auto places = place.globalMatch(linePrefix);
    while (places.hasNext()) {
        const auto found = places.next();
        pattern += QRegularExpression::escape(linePrefix.mid(from, found.capturedStart() - from));
        from = found.capturedEnd();
        const auto letter = found.captured(2).front();
        if (letter == u'%') {
            pattern += u'%';
        } else if (letter == u'q') {
            pattern += u"(?:"_s;
            end += u")?"_s;
        } else if (letter == u'l' && std::exchange(isNumbered, true)) {
            pattern += u"[0-9 ]+"_s;
        } else {
            pattern += placePattern(letter, isNamed);
        }
    }
    return pattern + QRegularExpression::escape(linePrefix.mid(from)) + end;
}

/// A line of the log, and by which prefix the further lines of its entry are known.
struct LogLine
{
    std::optional<qint64> process;
    QString mark;
    QString field;
    QString text;
};

std::optional<LogLine> logLineOf(const QString& text, const QRegularExpression& form)
{
    const auto found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    LogLine line;
    line.field = found.captured(u"field"_s);
    line.text = found.captured(u"text"_s);
    line.mark = text.left(found.capturedStart(u"field"_s));
    if (const auto at = found.capturedStart(u"line"_s); at >= 0)
        line.mark.remove(at, found.capturedLength(u"line"_s));
    if (const auto process = found.captured(u"process"_s); !process.isEmpty())
        line.process = process.toLongLong();
    return line;
}

QList<LogEntry> stderrEntries(const QString& log, const QString& linePrefix)
{
    const QRegularExpression form(
        u"^%1(?<field>%2|%3):  (?<text>.*)$"_s.arg(prefixPattern(linePrefix), severities, furtherFields));
    static const QRegularExpression further(u"^(?:%1)$"_s.arg(furtherFields));
    QList<LogEntry> entries;
    QStringList marks;
    for (const auto& text : log.split(u'\n')) {
        const auto line = logLineOf(text, form);
        if (!line)
            continue;
        if (!further.match(line->field).hasMatch()) {
            entries.append({line->process, isFailing(line->field, {}), line->text, {}, {}});
            marks.append(line->mark);
            continue;
        }
        // Other processes write in between.
        const auto owner = marks.lastIndexOf(line->mark);
        if (owner < 0)
            continue;
        if (line->field == u"DETAIL"_s)
            entries[owner].detail = line->text;
        else if (line->field == u"CONTEXT"_s)
            entries[owner].context = line->text;
    }
    return entries;
}

QList<LogEntry> jsonEntries(const QString& log)
{
    QList<LogEntry> entries;
    for (const auto& line : log.split(u'\n')) {
        const auto object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (object.isEmpty())
            continue;
        const auto text = [&object](const QString& key) { return object.value(key).toString(); };
        entries.append({object.value(u"pid"_s).toInteger(), isFailing(text(u"error_severity"_s), text(u"state_code"_s)),
                        text(u"message"_s), text(u"detail"_s), text(u"context"_s)});
    }
    return entries;
}

/// From one place to the end of its record.
QStringList csvRecord(const QString& log, qsizetype& at)
{
    QStringList fields{QString()};
    bool isQuoted = false;
    for (; at < log.size(); ++at) {
        const auto letter = log.at(at);
        if (letter == u'"') {
            if (isQuoted && at + 1 < log.size() && log.at(at + 1) == u'"')
                fields.last() += log.at(++at);
            else
                isQuoted = !isQuoted;
        } else if (!isQuoted && letter == u',') {
            fields.append(QString());
        } else if (!isQuoted && letter == u'\n') {
            ++at;
            break;
        } else {
            fields.last() += letter;
        }
    }
    return fields;
}

// The columns of jsonlog's names, in the order of write_csvlog() in csvlog.c.
QList<LogEntry> csvEntries(const QString& log)
{
    constexpr int processColumn = 3;
    constexpr int severityColumn = 11;
    constexpr int stateColumn = 12;
    constexpr int messageColumn = 13;
    constexpr int detailColumn = 14;
    constexpr int contextColumn = 18;
    // A record begins with its time, and a message may have several lines.
    static const QRegularExpression begin(u"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}\\.[0-9]{3} "_s,
                                          QRegularExpression::MultilineOption);
    QList<LogEntry> entries;
    for (qsizetype at = begin.match(log).capturedStart(); at >= 0 && at < log.size();) {
        const auto fields = csvRecord(log, at);
        if (fields.size() > contextColumn)
            entries.append({fields.at(processColumn).toLongLong(),
                            isFailing(fields.at(severityColumn), fields.at(stateColumn)), fields.at(messageColumn),
                            fields.at(detailColumn), fields.at(contextColumn)});
    }
    return entries;
}

} // namespace

QList<LogEntry> logEntries(const QString& log, LogFormat format, const QString& linePrefix)
{
    switch (format) {
    case LogFormat::Stderr:
        return stderrEntries(log, linePrefix);
    case LogFormat::Csv:
        return csvEntries(log);
    case LogFormat::Json:
        return jsonEntries(log);
    }
    Q_UNREACHABLE();
}

} // namespace Flare
