// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxcluster.h"

#include "core/base/error.h"
#include "core/base/redactor.h"
#include "core/base/text.h"
#include "core/sandbox/randompassword.h"
#include "core/sandbox/serverprocess.h"
#include "core/sandbox/serveruser.h"

#include <QFile>
#include <QRandomGenerator>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// From 32768 on Linux takes the ports of outgoing connections, where any program may sit in the way at any moment.
constexpr int firstPort = 20000;
constexpr int endOfPorts = 32768;
constexpr int portAttempts = 200;
constexpr int startAttempts = 5;
constexpr qsizetype longestSocketPath = 107; // sockaddr_un holds 108 bytes with the closing zero.
constexpr Milliseconds toolGrace{5000}; // So that pg_ctl itself reports what took too long.
constexpr int logTailLines = 15;

using Settings = SandboxCluster::Settings;

QString superuserName()
{
    return u"postgres"_s;
}

Settings ownSettings(int major)
{
    Settings settings{
        {u"listen_addresses"_s, u"127.0.0.1"_s},
        {u"wal_level"_s, u"logical"_s},
        {u"max_wal_senders"_s, u"20"_s},
        {u"max_replication_slots"_s, u"20"_s},
        {u"max_worker_processes"_s, u"16"_s},
        {u"max_logical_replication_workers"_s, u"8"_s},
        {u"wal_retrieve_retry_interval"_s, u"200ms"_s},
        {u"shared_buffers"_s, u"32MB"_s},
        {u"fsync"_s, u"off"_s},
        {u"full_page_writes"_s, u"off"_s},
        // Files in the data directory instead of /dev/shm, where a killed server would leave them.
        {u"dynamic_shared_memory_type"_s, u"mmap"_s},
        {u"timezone"_s, u"UTC"_s},
        {u"log_timezone"_s, u"UTC"_s},
        {u"log_line_prefix"_s, u"%m [%p] %q%u@%d "_s},
    };
    if (major >= 18) // Since then a number of its own limits what a subscriber tracks, formerly max_replication_slots.
        settings.insert(u"max_active_replication_origins"_s, u"20"_s);
    return settings;
}

QStringList initdbOptions()
{
    return {u"-U"_s,       superuserName(), u"-A"_s, u"scram-sha-256"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
            u"--no-sync"_s};
}

QByteArray asConfLines(const Settings& settings)
{
    QByteArray lines;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        QString value = setting.value();
        value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
        lines += u"%1 = '%2'\n"_s.arg(setting.key(), value).toUtf8();
    }
    return lines;
}

void write(const QString& path, const QByteArray& content, QIODevice::OpenMode mode)
{
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(mode) || (isNew && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        || file.write(content) != content.size() || !file.flush())
        throw Error(ErrorKind::Tool, Text::tr("Could not write %1: %2.").arg(path, file.errorString()));
    if (isNew)
        giveToServers(path);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Tool, Text::tr("Could not read %1: %2.").arg(path, file.errorString()));
    return file.readAll();
}

bool isFree(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    // PostgreSQL sets this too: a port whose last connections are just fading out counts as free.
    const int yes = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    static_assert(sizeof generic == sizeof address);
    std::memcpy(&generic, &address, sizeof generic);
    const bool free = bind(descriptor, &generic, sizeof generic) == 0 && listen(descriptor, 1) == 0;
    close(descriptor);
    return free;
}

QString lastLines(const QString& text, int count)
{
    return text.trimmed().section(u'\n', -count);
}

} // namespace

SandboxCluster::SandboxCluster(Options options, std::stop_token stop)
    : m_options(std::move(options))
    , m_stop(std::move(stop))
    , m_directory(m_stop, m_options.place)
    , m_password(m_options.origin ? m_options.origin->superuserPassword : randomPassword())
{
    initialise();
    startOnFreePort();
}

SandboxCluster::SandboxCluster(CopiedFrom source, const Settings& settings, std::stop_token stop)
    : m_options(source.primary.m_options)
    , m_stop(std::move(stop))
    , m_directory(m_stop, m_options.place)
    , m_password(source.primary.m_password)
{
    m_options.settings.insert(settings);
    copyFiles(source.primary.dataDirectory());
    follow(source.primary);
}

SandboxCluster::~SandboxCluster() = default;

std::unique_ptr<SandboxCluster> SandboxCluster::standbyOf(SandboxCluster& primary, const Settings& settings,
                                                          std::stop_token stop)
{
    const bool wasRunning = primary.isRunning();
    if (wasRunning)
        primary.stop(StopMode::Fast);
    std::unique_ptr<SandboxCluster> standby;
    std::exception_ptr failure;
    try {
        standby = std::make_unique<SandboxCluster>(CopiedFrom(primary), settings, std::move(stop));
    } catch (const Error&) {
        failure = std::current_exception();
    }
    if (wasRunning)
        primary.start();
    if (failure)
        std::rethrow_exception(failure);
    standby->startOnFreePort();
    return standby;
}

QByteArray SandboxCluster::recipe(int major)
{
    return initdbOptions().join(u'\n').toUtf8() + '\n' + asConfLines(ownSettings(major));
}

QString SandboxCluster::host() const
{
    return u"127.0.0.1"_s;
}

QString SandboxCluster::superuser() const
{
    return superuserName();
}

SystemIdentifier SandboxCluster::systemIdentifier() const
{
    // The first field of the control file in every version, in the machine's byte order.
    const QByteArray control = contentOf(dataDirectory() + u"/global/pg_control"_s);
    quint64 value = 0;
    if (control.size() >= static_cast<qsizetype>(sizeof value))
        std::memcpy(&value, control.constData(), sizeof value);
    return SystemIdentifier(value);
}

bool SandboxCluster::isRunning() const
{
    return postmasterPid().has_value();
}

std::optional<pid_t> SandboxCluster::postmasterPid() const
{
    return postmasterOf(dataDirectory());
}

QString SandboxCluster::logText() const
{
    QFile file(m_directory.logPath());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString SandboxCluster::directory() const
{
    return m_directory.path();
}

QString SandboxCluster::dataDirectory() const
{
    return m_directory.dataPath();
}

QString SandboxCluster::socketDirectory() const
{
    const QString longest = m_directory.socketPath() + u"/.s.PGSQL.32767"_s;
    return QFile::encodeName(longest).size() <= longestSocketPath ? m_directory.socketPath() : QString();
}

void SandboxCluster::start()
{
    try {
        // Watched besides, as pg_ctl itself looks every tenth of a second: longer than the start takes.
        run(u"pg_ctl"_s,
            {u"-D"_s, dataDirectory(), u"-l"_s, m_directory.logPath(), u"-w"_s, u"-t"_s,
             QString::number(m_options.limit / std::chrono::seconds(1)), u"start"_s},
            [this] { return acceptsClients(dataDirectory()); });
    } catch (const Error& error) {
        Redactor redactor;
        redactor.learn(m_password);
        throw Error(error.kind(),
                    Text::tr("The local PostgreSQL %1 server did not start: %2\nThe end of its log:\n%3")
                        .arg(m_options.installation.version, redactor.scrub(error.message()),
                             redactor.scrub(lastLines(logText(), logTailLines))));
    }
}

void SandboxCluster::stop(StopMode mode)
{
    const QString word = mode == StopMode::Fast ? u"fast"_s : u"immediate"_s;
    const auto isDone = isRunning() ? std::function<bool()>([this] { return !isRunning(); }) : nullptr;
    run(u"pg_ctl"_s,
        {u"-D"_s, dataDirectory(), u"-m"_s, word, u"-w"_s, u"-t"_s,
         QString::number(m_options.limit / std::chrono::seconds(1)), u"stop"_s},
        isDone);
}

void SandboxCluster::restart()
{
    stop(StopMode::Fast);
    start();
}

void SandboxCluster::kill()
{
    if (!killServer(dataDirectory(), Deadline::in(m_options.limit)))
        throw Error(ErrorKind::TimedOut,
                    Text::tr("The local PostgreSQL server in %1 could not be killed.").arg(directory()));
}

void SandboxCluster::configure(const Settings& settings)
{
    write(dataDirectory() + u"/postgresql.conf"_s, asConfLines(settings), QIODevice::Append);
}

void SandboxCluster::prependHba(const QString& lines)
{
    const QString path = dataDirectory() + u"/pg_hba.conf"_s;
    write(path, lines.toUtf8() + '\n' + contentOf(path), QIODevice::WriteOnly | QIODevice::Truncate);
}

void SandboxCluster::reload()
{
    const auto pid = postmasterPid();
    if (!pid || ::kill(*pid, SIGHUP) != 0)
        throw Error(ErrorKind::Tool, Text::tr("The local PostgreSQL server in %1 does not run.").arg(directory()));
}

void SandboxCluster::initialise()
{
    if (m_options.origin)
        copyFiles(m_options.origin->dataDirectory);
    else
        initialiseFiles();
    configure(ownSettings(major()));
    configure({{u"unix_socket_directories"_s, socketDirectory()}});
    configure(m_options.settings);
    if (!m_options.hba.isEmpty())
        prependHba(m_options.hba);
}

void SandboxCluster::initialiseFiles()
{
    const QString passwordFile = m_directory.serverPath() + u"/password"_s;
    write(passwordFile, m_password.reveal(), QIODevice::WriteOnly | QIODevice::NewOnly);
    run(u"initdb"_s, initdbOptions() + QStringList{u"-D"_s, dataDirectory(), u"--pwfile="_s + passwordFile});
    QFile::remove(passwordFile);
}

void SandboxCluster::copyFiles(const QString& source)
{
    // From within the source: a template may lie where the server's account has no way to.
    runAsServer(
        {.program = u"cp"_s, .arguments = {u"-a"_s, u"--reflink=auto"_s, u"."_s, dataDirectory()}, .directory = source},
        Deadline::in(m_options.limit), m_stop);
}

void SandboxCluster::follow(const SandboxCluster& primary)
{
    configure({{u"unix_socket_directories"_s, socketDirectory()}, {u"hot_standby"_s, u"on"_s}});
    configure(m_options.settings);
    Settings source{
        {u"primary_conninfo"_s,
         u"host=%1 port=%2 user=%3 password=%4"_s.arg(primary.host(), QString::number(primary.port()), superuser(),
                                                      QString::fromUtf8(m_password.reveal()))}};
    constexpr int firstWithoutRecoveryConf = 12;
    if (major() >= firstWithoutRecoveryConf) {
        write(dataDirectory() + u"/standby.signal"_s, {}, QIODevice::WriteOnly);
        configure(source);
    } else {
        source.insert(u"standby_mode"_s, u"on"_s);
        write(dataDirectory() + u"/recovery.conf"_s, asConfLines(source), QIODevice::WriteOnly);
    }
}

void SandboxCluster::startOnFreePort()
{
    for (int attempt = 1;; ++attempt) {
        chooseFreePort();
        configure({{u"port"_s, QString::number(m_port)}});
        try {
            start();
            return;
        } catch (const Error& error) {
            // Another program may have taken the port in between; anything else would fail again in the same way.
            if (error.kind() != ErrorKind::Tool || attempt == startAttempts || isFree(m_port))
                throw;
        }
    }
}

void SandboxCluster::chooseFreePort()
{
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        m_port = static_cast<quint16>(QRandomGenerator::global()->bounded(firstPort, endOfPorts));
        if (isFree(m_port))
            return;
    }
    throw Error(ErrorKind::Tool,
                Text::tr("No free TCP port from %1 to %2 was found for a local PostgreSQL server.")
                    .arg(firstPort)
                    .arg(endOfPorts - 1));
}

void SandboxCluster::run(const QString& program, const QStringList& arguments, std::function<bool()> isDone) const
{
    try {
        runAsServer({.program = m_options.installation.binDir + u'/' + program,
                     .arguments = arguments,
                     .isDone = std::move(isDone)},
                    Deadline::in(m_options.limit + toolGrace), m_stop);
    } catch (const Error& error) {
        throw error.during(Text::tr("Local PostgreSQL %1").arg(m_options.installation.version));
    }
}

} // namespace Flare
