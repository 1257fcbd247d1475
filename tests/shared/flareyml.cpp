// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/flareyml.h"

#include <QFile>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

/// In double quotes, where YAML takes every character as it is but two.
QString scalar(const QString& text)
{
    return u'"' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString list(const QStringList& texts)
{
    QStringList scalars;
    for (const auto& text : texts)
        scalars.append(scalar(text));
    return u'[' + scalars.join(u", "_s) + u']';
}

/// Lines of one block of the file, all at the same depth.
class Block
{
public:
    explicit Block(int depth)
        : m_indent(depth * 2, u' ')
    {
    }

    void add(const QString& key, const QString& value) { m_text += m_indent + scalar(key) + u": "_s + value + u'\n'; }
    void addText(const QString& key, const QString& value)
    {
        if (!value.isEmpty())
            add(key, scalar(value));
    }
    void addList(const QString& key, const QStringList& values)
    {
        if (!values.isEmpty())
            add(key, list(values));
    }
    void addBlock(const QString& key, const Block& block)
    {
        if (!block.m_text.isEmpty())
            m_text += m_indent + scalar(key) + u":\n"_s + block.m_text;
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_indent;
    QString m_text;
};

void addAccount(Block& block, const QString& key, const Account& account)
{
    block.addText(key, account.user.text());
    if (account.password)
        block.addText(key + u"_password"_s, QString::fromUtf8(account.password->reveal()));
    block.addText(key + u"_password_command"_s, account.passwordCommand);
}

Block hostBlock(const HostConfig& host)
{
    Block conn(3);
    conn.addText(u"host"_s, host.host);
    conn.add(u"port"_s, QString::number(host.port));
    conn.addText(u"host_via_subscriber"_s, host.hostViaSubscriber);
    if (host.portViaSubscriber)
        conn.add(u"port_via_subscriber"_s, QString::number(*host.portViaSubscriber));
    conn.add(u"system_identifier"_s, host.systemIdentifier.text());
    addAccount(conn, u"superuser"_s, host.superuser);
    addAccount(conn, u"db_owner"_s, host.dbOwner);
    if (host.replUser)
        addAccount(conn, u"repl_user"_s, *host.replUser);
    conn.add(u"connect_timeout"_s, QString::number(host.connectTimeout.count()));
    Block block(2);
    block.addBlock(u"conn"_s, conn);
    return block;
}

Block publicationsBlock(const Config& config)
{
    Block block(1);
    for (const auto& publication : config.publications) {
        Block one(2);
        one.addText(u"pubname"_s, publication.name.text());
        if (publication.dbOwner)
            addAccount(one, u"db_owner"_s, *publication.dbOwner);
        one.addList(u"replica_identity_full_tables"_s, publication.replicaIdentityFullTables);
        one.addList(u"schemas"_s, publication.schemas);
        one.addList(u"tables"_s, publication.tables);
        one.addList(u"exclude_tables"_s, publication.excludeTables);
        block.addBlock(publication.database.text(), one);
    }
    return block;
}

Block subscriptionsBlock(const Config& config)
{
    Block block(1);
    for (const auto& subscription : config.subscriptions) {
        Block one(2);
        one.addText(u"dbname"_s, subscription.database.text());
        one.addText(u"pubname"_s, subscription.publication.text());
        block.addBlock(subscription.name.text(), one);
    }
    return block;
}

Block cutoverBlock(const CutoverConfig& cutover)
{
    Block block(1);
    block.add(u"max_outage"_s, QString::number(cutover.maxOutage.count()));
    block.add(u"lag_threshold"_s, QString::number(cutover.lagThreshold));
    block.add(u"min_stable"_s, QString::number(cutover.minStable.count()));
    return block;
}

Block attackBlock(const AttackConfig& attack)
{
    Block block(1);
    block.add(u"workers"_s, QString::number(attack.workers));
    block.add(u"rate"_s, QString::number(attack.rate));
    return block;
}

} // namespace

QByteArray flareYml(const Config& config)
{
    Block hosts(1);
    hosts.addBlock(u"publisher"_s, hostBlock(config.publisher));
    hosts.addBlock(u"subscriber"_s, hostBlock(config.subscriber));
    Block file(0);
    if (config.environment == Environment::Production)
        file.addText(u"environment"_s, u"production"_s);
    if (!config.ticket.isEmpty())
        file.addText(u"ticket"_s, config.ticket);
    file.addBlock(u"hosts"_s, hosts);
    file.addBlock(u"publications"_s, publicationsBlock(config));
    file.addBlock(u"subscriptions"_s, subscriptionsBlock(config));
    file.addBlock(u"cutover"_s, cutoverBlock(config.cutover));
    file.addBlock(u"attack"_s, attackBlock(config.attack));
    return file.text().toUtf8();
}

void writeFlareYml(const QByteArray& yaml, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(yaml) != yaml.size())
        qFatal("Can't write %s", qPrintable(path));
}

} // namespace Flare::Test
