// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/parameterlabel.h"

#include <QCoreApplication>
#include <QHash>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::ArgumentForm)
};

QHash<QString, QString> targetLabels()
{
    return {
        {u"database"_s, Words::tr("Database")},
        {u"subscription"_s, Words::tr("Subscription")},
        {u"command"_s, Words::tr("Command")},
        {u"name"_s, Words::tr("Name of the run")},
        {u"app-user"_s, Words::tr("Application's role")},
        {u"use-db-owner"_s, Words::tr("As the database's owner")},
        {u"use-repl-user"_s, Words::tr("As the replication role")},
        {u"run"_s, Words::tr("Run to verify")},
    };
}

QHash<QString, QString> numberLabels()
{
    return {
        {u"allowed-rep-duration"_s, Words::tr("Stream must be up for")},
        {u"duration"_s, Words::tr("Duration")},
        {u"interval"_s, Words::tr("Interval")},
        {u"lock-timeout"_s, Words::tr("Wait for locks at most")},
        {u"jobs"_s, Words::tr("Connections at a time")},
        {u"workers"_s, Words::tr("Writers")},
        {u"rate"_s, Words::tr("Transactions per second")},
        {u"mix"_s, Words::tr("Mix of statements")},
    };
}

QHash<QString, QString> flagLabels()
{
    return {
        {u"analyze-only"_s, Words::tr("Analyze only")},
        {u"drop-db-before"_s, Words::tr("Drop the database first")},
        {u"fail-on-difference"_s, Words::tr("Fail on a difference")},
        {u"force"_s, Words::tr("End whoever holds the lock")},
        {u"no-passwords"_s, Words::tr("Without passwords")},
        {u"no-wait"_s, Words::tr("Don't wait for the copy")},
        {u"once"_s, Words::tr("Once only")},
        {u"only-dump"_s, Words::tr("Show only, change nothing")},
        {u"only-show"_s, Words::tr("Show only, change nothing")},
        {u"restore-replica-identity"_s, Words::tr("Restore the replica identities")},
        {u"strip-options-for-rds"_s, Words::tr("Leave out what RDS refuses")},
        {u"verify"_s, Words::tr("Verify instead of writing")},
    };
}

} // namespace

QString parameterLabel(const QString& parameter)
{
    for (const auto& labels : {targetLabels(), numberLabels(), flagLabels()}) {
        if (const auto found = labels.constFind(parameter); found != labels.constEnd())
            return *found;
    }
    auto text = parameter;
    text.replace(u'-', u' ');
    text[0] = text[0].toUpper();
    return text;
}

} // namespace Flare
