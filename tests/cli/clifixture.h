// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace Flare::Test {

using namespace Qt::StringLiterals;

inline const QString publisherDigits = u"204913"_s;
inline const QString subscriberDigits = u"118602"_s;

/// A file whose two servers refuse every connection.
inline QByteArray closedServersConfig()
{
    return R"(hosts:
  publisher:
    conn: {host: 127.0.0.1, port: 1, system_identifier: 7166421309857204913, superuser: postgres,
           superuser_password: hunter2hunter2, db_owner: owner, db_owner_password: hunter2hunter2,
           repl_user: repl, repl_user_password: hunter2hunter2}
  subscriber:
    conn: {host: 127.0.0.1, port: 2, system_identifier: 7381004926551118602, superuser: postgres,
           superuser_password: hunter2hunter2, db_owner: owner, db_owner_password: hunter2hunter2}
publications:
  bench: {pubname: bench}
subscriptions:
  bench1: {dbname: bench, pubname: bench}
)";
}

/// What one call left behind.
struct CliResult
{
    int code = -1;
    QString out;
    QString err;

    /// Every line of the output, which must be an object.
    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const auto& line : out.split(u'\n', Qt::SkipEmptyParts)) {
            const auto document = QJsonDocument::fromJson(line.toUtf8());
            if (!document.isObject())
                qFatal("Not a JSON object: %s", qPrintable(line));
            objects.append(document.object());
        }
        return objects;
    }
    [[nodiscard]] QJsonObject outcome() const { return objects().isEmpty() ? QJsonObject() : objects().last(); }
};

/// The command line in process: with buffers for its output, a folder of its own, and answers to its questions.
class CliFixture
{
public:
    CliFixture() { writeConfig(closedServersConfig()); }

    void writeConfig(const QByteArray& yaml)
    {
        QFile file(configPath());
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("Can't write %s", qPrintable(configPath()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] QString configPath() const { return directory.filePath(u"flare.yml"_s); }
    [[nodiscard]] QString auditPath() const { return directory.filePath(u"audit.sqlite"_s); }

    /// With the fixture's file in force.
    CliResult run(const QStringList& words) { return runBare(QStringList{u"--config"_s, configPath()} + words); }
    CliResult runBare(const QStringList& words)
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Terminal terminal{out, err};
        terminal.errIsTerminal = isTerminal;
        terminal.colours = colours;
        terminal.unicode = unicode;
        terminal.auditPath = auditPath();
        terminal.ignoredVariables = ignoredVariables;
        terminal.stop = stop.get_token();
        terminal.outLost = [this] { return outLost.load(); };
        if (!answers.isEmpty())
            terminal.ask = [this](const QString& prompt, Echo) { return answer(prompt); };
        CliResult result;
        result.code = CommandLine(terminal, operations).run(words);
        result.out = QString::fromUtf8(out.data());
        result.err = QString::fromUtf8(err.data());
        return result;
    }

    QTemporaryDir directory;
    QList<Operation> operations = catalogue();
    bool isTerminal = false;
    bool colours = false;
    bool unicode = true;
    std::atomic<int> outLost = 0; ///< The errno with which the output fails.
    QStringList ignoredVariables;
    QStringList answers; ///< Without any, nobody can be asked.
    QStringList questions; ///< That were asked.
    std::stop_source stop;

private:
    std::optional<QString> answer(const QString& prompt)
    {
        questions.append(prompt);
        return questions.size() > answers.size() ? std::nullopt : std::optional(answers.at(questions.size() - 1));
    }
};

/// An operation without a server: a plan of one step.
inline Operation plainOperation(const QString& id, Risk risk, std::function<void(Context&)> body)
{
    Operation operation;
    operation.id = id;
    operation.title = u"Title of %1"_s.arg(id);
    operation.summary = u"Summary of %1."_s.arg(id);
    operation.risk = risk;
    operation.phase = Phase::Tools;
    operation.plan = [id, risk, body = std::move(body)](Context&) {
        Step step;
        step.title = u"Only step of %1"_s.arg(id);
        step.side = Side::Subscriber;
        step.database = u"bench"_s;
        step.preview = {u"DROP SUBSCRIPTION \"bench1\";"_s};
        step.body = body;
        Plan plan;
        plan.risk = risk;
        plan.target = Side::Subscriber;
        plan.database = u"bench"_s;
        plan.consequences = {u"The stream ends."_s};
        plan.steps = {step};
        return plan;
    };
    return operation;
}

/// A fixture with one destructive operation that says whether it ran.
struct DestructiveFixture : CliFixture
{
    DestructiveFixture()
    {
        operations = {plainOperation(u"wipe"_s, Risk::Destructive, [this](Context&) { ran = true; })};
    }
    bool ran = false;
};

} // namespace Flare::Test
