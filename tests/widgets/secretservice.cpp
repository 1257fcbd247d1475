// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/secretservice.h"

#include "core/base/error.h"
#include "tests/shared/testprogram.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

const auto serviceName = u"org.freedesktop.secrets"_s;

// The system's would start whatever keychain is installed.
const auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_ba;

QString programPath(const QString& name)
{
    const auto path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        throw Error(ErrorKind::Tool, u"%1 is missing: packaging/install-deps.sh installs it."_s.arg(name));
    return path;
}

/// @param program with its path.
void startProcess(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.setStandardErrorFile(QProcess::nullDevice());
    // Also when the test crashes.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, arguments);
    if (!process.waitForStarted(patience))
        throw Error(ErrorKind::Tool, u"%1 does not start: %2"_s.arg(program, process.errorString()));
}

} // namespace

SecretService::SecretService()
{
    startBus();
    startKeyring();
    awaitKeyring(true);
}

void SecretService::startBus()
{
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!configuration.open(QFile::WriteOnly) || configuration.write(busConfiguration) < 0)
        throw Error(ErrorKind::Tool, u"The bus could not be configured."_s);
    configuration.close();
    startProcess(m_bus, programPath(u"dbus-daemon"_s),
                 {u"--config-file"_s, configuration.fileName(), u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead(patience))
        throw Error(ErrorKind::Tool, u"dbus-daemon tells no address."_s);
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void SecretService::startKeyring()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto& [variable, folder] :
         {std::pair(u"XDG_DATA_HOME"_s, u"data"_s), {u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
        QDir(m_home.path()).mkdir(folder);
        QFile::setPermissions(m_home.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(variable, m_home.filePath(folder));
    }
    m_keyring.setProcessEnvironment(environment);
    // Debian's file has a capability (to lock memory), and a container that has none to give refuses to run it. A copy
    // has none.
    const auto program = m_home.filePath(u"gnome-keyring-daemon"_s);
    QFile::copy(programPath(u"gnome-keyring-daemon"_s), program);
    startProcess(m_keyring, program,
                 {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s, u"--control-directory"_s,
                  m_home.filePath(u"run"_s)});
    m_keyring.write("the keyring's own");
    m_keyring.closeWriteChannel();
}

SecretService::~SecretService()
{
    // GDBus, which libsecret uses, ends a process in this way when its session's bus goes.
    std::signal(SIGTERM, SIG_IGN);
    for (auto* process : {&m_keyring, &m_bus}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->kill();
        process->waitForFinished(patience);
    }
}

void SecretService::lock()
{
    auto call = QDBusMessage::createMethodCall(serviceName, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QDBusObjectPath login(u"/org/freedesktop/secrets/collection/login"_s);
    call << QVariant::fromValue(QList<QDBusObjectPath>{login});
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    if (reply.type() != QDBusMessage::ReplyMessage)
        throw Error(ErrorKind::Tool, u"The keychain can't be locked: %1"_s.arg(reply.errorMessage()));
}

void SecretService::stop()
{
    if (m_keyring.state() == QProcess::NotRunning)
        return;
    m_keyring.terminate();
    thaw();
    m_keyring.waitForFinished(patience);
    awaitKeyring(false);
}

void SecretService::awaitKeyring(bool isThere) const
{
    const auto owns = [isThere] {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(serviceName).value() == isThere;
    };
    if (!QDBusConnection::sessionBus().isConnected() || !QTest::qWaitFor(owns, patience))
        throw Error(ErrorKind::Tool, u"gnome-keyring-daemon does not come to the bus, or does not leave it."_s);
}

void SecretService::freeze()
{
    ::kill(static_cast<pid_t>(m_keyring.processId()), SIGSTOP);
}

void SecretService::thaw()
{
    if (m_keyring.processId() > 0)
        ::kill(static_cast<pid_t>(m_keyring.processId()), SIGCONT);
}

QByteArray SecretService::files() const
{
    QByteArray all;
    for (QDirIterator file(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); file.hasNext();) {
        QFile opened(file.next());
        if (opened.open(QFile::ReadOnly))
            all += opened.readAll();
    }
    return all;
}

} // namespace Flare::Test
